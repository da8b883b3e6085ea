import type { Change } from '@service-culture/plugin-service-culture-common';
import type { Tone } from '../../status';

/** A change in words, with an arrow and a tone that say the same. */
export interface ChangeWords {
  words: string;
  arrow: string;
  tone: Tone;
}

/** What became of a figure since the window before. */
export const CHANGE_WORDS: Record<Change, ChangeWords> = {
  better: { words: 'better', arrow: '▲', tone: 'good' },
  worse: { words: 'worse', arrow: '▼', tone: 'bad' },
  unclear: { words: 'no clear change', arrow: '▶', tone: 'quiet' },
  'no-data': { words: 'nothing to compare', arrow: '–', tone: 'quiet' },
};

/** How a department's figure differs from that of all the others; null: not so that it could be said. */
export const DIFFERENCE_WORDS: Record<Change, ChangeWords | null> = {
  better: { words: 'better than others', arrow: '▲', tone: 'good' },
  worse: { words: 'worse than others', arrow: '▼', tone: 'bad' },
  unclear: null,
  'no-data': null,
};
