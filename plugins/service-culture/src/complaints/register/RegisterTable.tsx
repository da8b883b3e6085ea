import { Link } from '@backstage/core-components';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';
import { PersonName } from '../../people';
import { Due } from '../Due';
import { StateLabel } from '../StateLabel';
import { AgeBar } from './AgeBar';
import { nextDue } from './nextDue';

const useStyles = makeStyles(theme => ({
  table: { backgroundColor: theme.palette.background.paper },
  row: {
    position: 'relative',
    '&:nth-of-type(odd):not(:hover)': { backgroundColor: 'inherit' },
  },
  cell: {
    verticalAlign: 'top',
    padding: theme.spacing(1.5, 1),
    lineHeight: 1.45,
  },
  choose: { verticalAlign: 'top', padding: theme.spacing(0.75, 1) },
  what: { minWidth: 200, maxWidth: 420, fontWeight: 'inherit' },
  title: {
    fontWeight: 700,
    overflowWrap: 'anywhere',
    // The link covers its row: one link, wherever people click.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  above: { position: 'relative', zIndex: 1 },
  small: { fontSize: '0.8125rem', color: theme.palette.text.secondary },
  owner: { minWidth: 130 },
}));

/** Who complained, as far as the reader may know. */
export function fromWhom(complaint: ComplaintSummary): string {
  const { complainant, identity } = complaint;
  if (complainant) return complainant.name;
  return identity === 'anonymous' ? 'anonymous' : 'name not for you to see';
}

/** What is due next, and by when. */
export function DueCell({ complaint }: { complaint: ComplaintSummary }) {
  const due = nextDue(complaint);
  if (!due) return null;
  return (
    <>
      {due.what} by <Due at={due.at} />
    </>
  );
}

/** Complaints as rows, in the order they come: overdue first. */
export function RegisterTable(props: {
  complaints: ComplaintSummary[];
  base: string;
  /** Absent: nothing can be chosen. */
  chosen?: Set<string>;
  /** They are the reader's own. */
  isMine: boolean;
  onChoose: (complaint: ComplaintSummary, isChosen: boolean) => void;
}) {
  const { complaints, base, chosen, isMine, onChoose } = props;
  const classes = useStyles();
  const head = (words: string) => (
    <TableCell className={classes.cell}>{words}</TableCell>
  );
  return (
    <TableContainer className={classes.table}>
      <Table size="small" aria-label="Complaints">
        <TableHead>
          <TableRow>
            {chosen && head('Choose')}
            {head('Complaint')}
            {head('Service')}
            {head('Who has it')}
            {head('State')}
            {head('Due')}
            {head('Age')}
          </TableRow>
        </TableHead>
        <TableBody>
          {complaints.map(complaint => (
            <TableRow key={complaint.number} hover className={classes.row}>
              {chosen && (
                <TableCell className={classes.choose}>
                  <Checkbox
                    size="small"
                    color="primary"
                    className={classes.above}
                    checked={chosen.has(complaint.number)}
                    onChange={(_event, is) => onChoose(complaint, is)}
                    inputProps={{ 'aria-label': `Choose ${complaint.number}` }}
                  />
                </TableCell>
              )}
              <TableCell
                component="th"
                role="rowheader"
                scope="row"
                className={`${classes.cell} ${classes.what}`}
              >
                <Link
                  to={`${base}/${complaint.number}`}
                  className={classes.title}
                >
                  {complaint.summary || complaint.number}
                </Link>
                <div className={classes.small}>
                  {fromWhom(complaint)} · {complaint.number}
                  {complaint.safetyRisk && ' · someone could get hurt'}
                  {complaint.confidential && ' · confidential'}
                </div>
              </TableCell>
              <TableCell className={classes.cell}>
                {complaint.service?.title ?? 'not known'}
                {complaint.department && (
                  <div className={classes.small}>
                    {complaint.department.title}
                  </div>
                )}
              </TableCell>
              <TableCell className={`${classes.cell} ${classes.owner}`}>
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
                {complaint.needsOwner && (
                  <div className={classes.small}>needs a new owner</div>
                )}
              </TableCell>
              <TableCell className={classes.cell}>
                <StateLabel complaint={complaint} isMine={isMine} />
              </TableCell>
              <TableCell className={classes.cell}>
                <DueCell complaint={complaint} />
              </TableCell>
              <TableCell className={classes.cell}>
                <AgeBar complaint={complaint} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
