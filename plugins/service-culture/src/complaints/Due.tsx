import Tooltip from '@material-ui/core/Tooltip';
import { exactTime, useNow } from '../time';
import { dueInWords } from './words';

/** By when, with the exact time and zone on hover. */
export function Due({ at }: { at: string }) {
  const now = useNow();
  return (
    <Tooltip title={exactTime(at)}>
      <time dateTime={at}>{dueInWords(at, now)}</time>
    </Tooltip>
  );
}
