import type {
  Metric,
  ServiceSummary,
} from '@service-culture/plugin-service-culture-common';
import type { Tone } from './colours';

/** Whether a promise is kept, or that there is none. */
export type PromiseStatus = ServiceSummary['status'];

const WORDS: Record<PromiseStatus, string> = {
  meeting: 'kept',
  missing: 'not kept',
  'no-data': 'no data',
  'no-promise': 'no promise',
};

/**
 * One word for a status. With the metric of a figure: a promise of a time that is broken is `late`, any other `not kept`; a
 * figure that is counted though nobody promised it is `not promised`.
 */
export function statusWord(status: PromiseStatus, metric?: Metric): string {
  const isTime =
    metric === 'first-response' ||
    metric === 'resolution' ||
    metric === 'complaint-acknowledgement' ||
    metric === 'complaint-resolution';
  if (status === 'missing' && isTime) return 'late';
  return status === 'no-promise' && metric ? 'not promised' : WORDS[status];
}

/** The tone a status is shown in. */
export const STATUS_TONES: Record<PromiseStatus, Tone> = {
  meeting: 'good',
  missing: 'bad',
  'no-data': 'quiet',
  'no-promise': 'quiet',
};
