import type { Metric, Priority, Target } from './Target';

const UNITS: Record<string, [one: string, many: string]> = {
  m: ['min', 'min'],
  h: ['h', 'h'],
  d: ['day', 'days'],
};

/** What is needed of a target to say it. @public */
export interface SpokenTarget
  extends Pick<
    Target,
    'metric' | 'priority' | 'minutes' | 'hours' | 'asWritten'
  > {
  /** Up to three decimals. */
  percent: number;
}

/** The duration as its owner wrote it ("5d" stays days: "5 days"), else from the minutes. */
function durationOf({ asWritten, minutes }: SpokenTarget): string {
  const written = /within\s+((?:\d+\s*[mhd]\s*)+)/i.exec(asWritten)?.[1];
  if (written) {
    return [...written.matchAll(/(\d+)\s*([mhd])/gi)]
      .map(([, number, unit]) => {
        const [one, many] = UNITS[unit.toLowerCase()];
        return `${number} ${number === '1' ? one : many}`;
      })
      .join(' ');
  }
  const hours = Math.floor((minutes ?? 0) / 60);
  const rest = (minutes ?? 0) % 60;
  return [hours && `${hours} h`, rest && `${rest} min`]
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

/** What a priority is called in sentences. @public */
export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/**
 * A promise as a sentence: `Critical: 95 % solved within 4 h, around the clock`.
 *
 * @public
 */
export function targetInWords(target: SpokenTarget): string {
  const { metric, priority, percent, minutes, hours } = target;
  const sentence = SENTENCES[metric](`${percent} %`, durationOf(target));
  const lead = priority ? `${PRIORITY_WORDS[priority]}: ` : '';
  const clock =
    minutes !== null && hours === 'around-the-clock'
      ? ', around the clock'
      : '';
  return `${lead}${sentence}${clock}`;
}
