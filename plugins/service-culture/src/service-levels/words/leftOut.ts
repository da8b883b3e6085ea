import type { LeftOut } from '@service-culture/plugin-service-culture-common';
import { dayInWords } from '../../time';
import { percent } from './percent';

/** What the figures leave out, as parts of a sentence; empty: they leave out nothing. */
export function leftOutInWords(leftOut: LeftOut): string[] {
  const { cancelled, automatic, waitingShare, loosened } = leftOut;
  const parts: string[] = [];
  if (cancelled > 0) parts.push(`${cancelled} cancelled`);
  if (automatic > 0) parts.push(`${automatic} closed automatically`);
  if (waitingShare) {
    parts.push(`${percent(waitingShare)} of the time waiting for people`);
  }
  for (const { asWritten, day } of loosened) {
    parts.push(`promise loosened on ${dayInWords(day)} (${asWritten})`);
  }
  return parts;
}
