import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { toneColour } from '../../../status';
import { FigureButton } from '../../cases';
import { CHANGE_WORDS, type ChangeWords } from '../../words/change';
import { Help } from './Help';
import type { FigureRow } from './rows';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr) auto',
    gap: theme.spacing(0.5, 2),
    alignItems: 'baseline',
    padding: theme.spacing(1.25, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  title: { fontWeight: 700, overflowWrap: 'anywhere' },
  now: { fontVariantNumeric: 'tabular-nums' },
  value: {
    fontSize: '1.25rem',
    lineHeight: 1.3,
    marginRight: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  before: { fontVariantNumeric: 'tabular-nums' },
  over: { textTransform: 'none', whiteSpace: 'nowrap', justifySelf: 'start' },
}));

const useChangeStyles = makeStyles(theme => ({
  change: {
    whiteSpace: 'nowrap',
    fontWeight: ({ tone }: ChangeWords) => (tone === 'quiet' ? 400 : 700),
    color: ({ tone }: ChangeWords) => toneColour(theme, tone),
  },
}));

/** A change as arrow, word and colour. */
export function ChangeLabel({ change }: { change: ChangeWords }) {
  const classes = useChangeStyles(change);
  return (
    <span className={classes.change}>
      <span aria-hidden="true">{change.arrow} </span>
      {change.words}
    </span>
  );
}

/** Why there is no data is said; that it is none of none is not. */
function isReason(of: string): boolean {
  return of.startsWith('only') || of.endsWith('measured');
}

/** One figure: what it is, what it was, whether it changed, and the ways to look closer. */
export function FigureLine(props: {
  row: FigureRow;
  /** Whether it is the one that is shown over time. */
  isShown: boolean;
  onOpen: (row: FigureRow) => void;
  onShow: (row: FigureRow) => void;
}) {
  const { row, isShown, onOpen, onShow } = props;
  const { title, help, value, of, detail, before, change, cases, trend } = row;
  const classes = useStyles();
  return (
    <li className={classes.row}>
      <div>
        <Typography component="span" className={classes.title}>
          {title}
        </Typography>{' '}
        <Help of={help} title={title} />
      </div>
      <Typography component="div" variant="body2" className={classes.now}>
        {value === null ? (
          <>no data{isReason(of) && `: ${of}`}</>
        ) : (
          <>
            <span className={classes.value}>{value}</span>
            {cases ? (
              <FigureButton
                label={`${title}: ${value} ${of}`}
                onOpen={() => onOpen(row)}
              >
                {of || 'list'}
              </FigureButton>
            ) : (
              of
            )}
            {detail && <div>{detail}</div>}
          </>
        )}
      </Typography>
      <Typography
        component="div"
        variant="body2"
        color="textSecondary"
        className={classes.before}
      >
        before: {before ?? 'no data'}
        <br />
        {change && <ChangeLabel change={CHANGE_WORDS[change]} />}
      </Typography>
      {trend && (
        <Button
          size="small"
          className={classes.over}
          aria-pressed={isShown}
          aria-label={`${title} over time`}
          variant={isShown ? 'outlined' : 'text'}
          onClick={() => onShow(row)}
        >
          Over time
        </Button>
      )}
    </li>
  );
}
