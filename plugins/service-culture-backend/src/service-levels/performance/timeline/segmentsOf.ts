import {
  mergeRanges,
  openRanges,
  subtractRanges,
  type TimeRange,
  type TimelineSegment,
} from '@service-culture/plugin-service-culture-common';
import type { Tenure, TicketRecord } from '../judge';

/** A segment with its ends as milliseconds since 1970. */
export type Segment = Pick<TimelineSegment, 'kind' | 'began'> & TimeRange;

/**
 * The time of one promise, cut into what counted and what did not: figures.md, "Explaining one ticket". Without gaps;
 * what the judge takes out and the calendar on which it counts are the judge's own, so the running segments add up to
 * its elapsed time.
 */
export function segmentsOf(ticket: TicketRecord, tenure: Tenure): Segment[] {
  const { stint, commitment, until } = tenure;
  const whole = [{ from: stint.from, to: until }];
  const open = openRanges(commitment.calendar, stint.from, until);
  const takenOut = clip(tenure.takenOut, stint.from, until);
  const notWaiting = ticket.reopens.map(({ resolvedAt, reopenedAt }) => ({
    from: resolvedAt,
    to: reopenedAt,
  }));
  const waiting = subtractRanges(takenOut, notWaiting);
  const cut = [
    ...kind('running', subtractRanges(open, takenOut)),
    ...kind(
      'outside-hours',
      subtractRanges(whole, mergeRanges([...open, ...takenOut])),
    ),
    ...kind('waiting', waiting),
    ...kind('resolved', subtractRanges(takenOut, waiting)),
  ].sort((a, b) => a.from - b.from);
  return cut.map((segment, index) => ({
    ...segment,
    began: beganWith(segment, cut[index - 1], tenure, ticket),
  }));
}

function kind(
  name: Segment['kind'],
  ranges: TimeRange[],
): Omit<Segment, 'began'>[] {
  return ranges.map(range => ({ ...range, kind: name }));
}

function clip(ranges: TimeRange[], from: number, to: number): TimeRange[] {
  return mergeRanges(
    ranges.map(range => ({
      from: Math.max(range.from, from),
      to: Math.min(range.to, to),
    })),
  );
}

/** The event that began a segment, told by what it is and what was before it. */
function beganWith(
  segment: Omit<Segment, 'began'>,
  before: Omit<Segment, 'began'> | undefined,
  { stint }: Tenure,
  ticket: TicketRecord,
): Segment['began'] {
  if (!before) {
    return stint.from === ticket.openedAt ? 'opened' : 'moved';
  }
  switch (segment.kind) {
    case 'resolved':
      return ticket.automatic ? 'closed' : 'resolved';
    case 'waiting':
      // A question that was asked before the solution still stands when it is reopened.
      return ticket.pauses.some(({ from }) => from === segment.from)
        ? 'asked-back'
        : 'reopened';
    default:
      if (before.kind === 'waiting') return 'replied';
      if (before.kind === 'resolved') return 'reopened';
      return segment.kind === 'running' ? 'hours-began' : 'hours-ended';
  }
}
