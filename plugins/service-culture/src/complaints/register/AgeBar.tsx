import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { ComplaintSummary } from '@service-culture/plugin-service-culture-common';
import { toneColour } from '../../status';
import { exactTime, useNow } from '../../time';

const useStyles = makeStyles(theme => ({
  words: { fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' },
  track: {
    display: 'block',
    height: 8,
    minWidth: 72,
    marginTop: 4,
    borderRadius: 4,
    overflow: 'hidden',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  bar: {
    display: 'block',
    height: '100%',
    backgroundColor: ({ isLate }: { isLate: boolean }) =>
      toneColour(theme, isLate ? 'bad' : 'quiet'),
  },
}));

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** "3 days", "5 h": how long something lasted, in whole units. `ms` is not negative. */
export function ageInWords(ms: number): string {
  if (ms < HOUR) return 'under an hour';
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}

/** How old a complaint is, and how much of the promised time that is; nothing once it is closed. */
export function AgeBar({ complaint }: { complaint: ComplaintSummary }) {
  const { madeAt, resolutionDue, overdue, resolvedAt, closedAt } = complaint;
  const now = useNow();
  const classes = useStyles({ isLate: overdue });
  const made = Date.parse(madeAt);
  const end = Date.parse(resolvedAt ?? closedAt ?? '') || now;
  const age = Math.max(0, end - made);
  const promised = Math.max(1, Date.parse(resolutionDue) - made);
  const part = Math.min(1, age / promised);
  return (
    <Tooltip title={`Made ${exactTime(madeAt)}`}>
      <span>
        <span className={classes.words}>{ageInWords(age)}</span>
        {complaint.state !== 'closed' && (
          <span className={classes.track} aria-hidden="true">
            <span className={classes.bar} style={{ width: `${part * 100}%` }} />
          </span>
        )}
      </span>
    </Tooltip>
  );
}
