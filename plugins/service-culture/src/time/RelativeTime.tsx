import Tooltip from '@material-ui/core/Tooltip';
import { DateTime } from 'luxon';
import { exactTime } from './exactTime';
import { useNow } from './useNow';

/** "2 minutes ago", with the exact time in the reader's zone on hover. `at` is an ISO 8601 instant. */
export function RelativeTime({ at }: { at: string }) {
  const now = useNow();
  const instant = DateTime.fromISO(at);
  // The clock of this machine may be behind the server's: nothing that was done is in the future.
  const seconds = Math.max(0, (now - instant.toMillis()) / 1000);
  const words =
    seconds < 10
      ? 'just now'
      : DateTime.fromMillis(now - seconds * 1000).toRelative({
          base: DateTime.fromMillis(now),
          locale: 'en',
        });
  return (
    <Tooltip title={exactTime(at)}>
      <time dateTime={at}>{words}</time>
    </Tooltip>
  );
}
