import type { LeftOut } from '@service-culture/plugin-service-culture-common';
import { dayInWords } from '../../time';
import { percent } from './percent';

/** One thing that the figures leave out; `metric`: the list of the cases that it is. */
export interface LeftOutPart {
  words: string;
  metric?: 'cancelled' | 'moved' | 'automatic';
}

/** What the figures leave out, as parts of a sentence; empty: they leave out nothing. */
export function leftOutInWords(leftOut: LeftOut): LeftOutPart[] {
  const { cancelled, moved, automatic, waitingShare, loosened } = leftOut;
  const parts: LeftOutPart[] = [];
  if (cancelled > 0) {
    parts.push({ words: `${cancelled} cancelled`, metric: 'cancelled' });
  }
  if (moved > 0) {
    parts.push({ words: `${moved} moved away`, metric: 'moved' });
  }
  if (automatic > 0) {
    parts.push({
      words: `${automatic} closed automatically`,
      metric: 'automatic',
    });
  }
  if (waitingShare) {
    parts.push({
      words: `${percent(waitingShare)} of the time waiting for people`,
    });
  }
  for (const { asWritten, day } of loosened) {
    parts.push({
      words: `promise loosened on ${dayInWords(day)} (${asWritten})`,
    });
  }
  return parts;
}
