import { Link } from '@backstage/core-components';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';
import { PersonName } from '../../people';
import { StateLabel } from '../StateLabel';
import { AgeBar } from './AgeBar';
import { DueCell, fromWhom } from './RegisterTable';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: theme.spacing(1.5),
  },
  card: {
    position: 'relative',
    padding: theme.spacing(2),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'minmax(0, 1fr)',
  },
  title: {
    fontWeight: 700,
    overflowWrap: 'anywhere',
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  small: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  above: { position: 'relative', zIndex: 1 },
}));

/** Complaints on a narrow screen: a card each. */
export function RegisterCards(props: {
  complaints: ComplaintSummary[];
  base: string;
  chosen?: Set<string>;
  /** They are the reader's own. */
  isMine: boolean;
  onChoose: (complaint: ComplaintSummary, isChosen: boolean) => void;
}) {
  const { complaints, base, chosen, isMine, onChoose } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label="Complaints">
      {complaints.map(complaint => (
        <li key={complaint.number} className={classes.card}>
          <div className={classes.line}>
            <StateLabel complaint={complaint} isMine={isMine} />
            {chosen && (
              <Checkbox
                size="small"
                color="primary"
                className={classes.above}
                checked={chosen.has(complaint.number)}
                onChange={(_event, is) => onChoose(complaint, is)}
                inputProps={{ 'aria-label': `Choose ${complaint.number}` }}
              />
            )}
          </div>
          <Link to={`${base}/${complaint.number}`} className={classes.title}>
            {complaint.summary || complaint.number}
          </Link>
          <div className={classes.small}>
            {fromWhom(complaint)}
            {complaint.service && ` · ${complaint.service.title}`} ·{' '}
            {complaint.number}
          </div>
          <div className={classes.line}>
            {complaint.owner ? (
              <span className={classes.above}>
                <PersonName
                  entityRef={complaint.owner.ref}
                  name={complaint.owner.name}
                  picture={complaint.owner.picture}
                />
              </span>
            ) : (
              'nobody yet'
            )}
            <AgeBar complaint={complaint} />
          </div>
          <div className={classes.small}>
            <DueCell complaint={complaint} />
          </div>
        </li>
      ))}
    </ul>
  );
}
