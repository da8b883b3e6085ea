import type {
  Level,
  Metric,
  Priority,
} from '@service-culture/plugin-service-culture-common';

const UNITS: Record<string, [one: string, many: string]> = {
  m: ['min', 'min'],
  h: ['h', 'h'],
  d: ['day', 'days'],
};

/** The duration as its owner wrote it ("5d" stays days: "5 days"), else from the minutes. */
function durationOf(target: Level['target']): string {
  const written = /within\s+((?:\d+\s*[mhd]\s*)+)/i.exec(target.asWritten)?.[1];
  if (written) {
    return [...written.matchAll(/(\d+)\s*([mhd])/gi)]
      .map(([, number, unit]) => {
        const [one, many] = UNITS[unit.toLowerCase()];
        return `${number} ${number === '1' ? one : many}`;
      })
      .join(' ');
  }
  const minutes = target.minutes ?? 0;
  const hours = Math.floor(minutes / 60);
  return [hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`]
    .filter(Boolean)
    .join(' ');
}

const SENTENCES: Record<Metric, (share: string, duration: string) => string> = {
  'first-response': (share, duration) => `${share} answered within ${duration}`,
  resolution: (share, duration) => `${share} solved within ${duration}`,
  'complaint-acknowledgement': (share, duration) =>
    `${share} of complaints answered within ${duration}`,
  'complaint-resolution': (share, duration) =>
    `${share} of complaints settled within ${duration}`,
  'first-contact-resolution': share => `${share} solved at the first contact`,
  availability: share => `${share} of the time available`,
  satisfaction: share => `${share} of people satisfied`,
  respect: share => `${share} of people treated with respect`,
};

/** What a priority is called on a page. */
export const PRIORITY_WORDS: Record<Priority, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** A promise as a sentence: "Critical: 95 % solved within 4 h, around the clock". */
export function promiseInWords(
  level: Pick<Level, 'metric' | 'priority' | 'target'>,
): string {
  const { metric, priority, target } = level;
  const sentence = SENTENCES[metric](`${target.percent} %`, durationOf(target));
  const lead = priority ? `${PRIORITY_WORDS[priority]}: ` : '';
  const clock =
    target.minutes !== null && target.hours === 'around-the-clock'
      ? ', around the clock'
      : '';
  return `${lead}${sentence}${clock}`;
}

/** Misses left as people say it: "3 misses left", "no miss left", "9 misses too many". */
export function missesLeftInWords(missesLeft: number): string {
  if (missesLeft === 0) return 'no miss left';
  const number = Math.abs(missesLeft);
  const misses = `${number} ${number === 1 ? 'miss' : 'misses'}`;
  return missesLeft > 0 ? `${misses} left` : `${misses} too many`;
}
