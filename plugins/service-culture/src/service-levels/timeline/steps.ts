import {
  PRIORITY_WORDS,
  type Priority,
  type SegmentKind,
  type Timeline,
  type TimelineEvent,
  type TimelineSegment,
  type TimelineTarget,
} from '@service-culture/plugin-service-culture-common';

/** What the clock of a promise does meanwhile. */
export const SEGMENT_WORDS: Record<SegmentKind, string> = {
  running: 'counts',
  'outside-hours': 'outside service hours',
  waiting: 'waiting for the person who asked',
  resolved: 'solved, until it was reopened',
};

const BEGAN_WORDS: Record<TimelineSegment['began'], string> = {
  opened: 'The person asked',
  answered: 'First answer',
  'asked-back': 'IT asked back',
  replied: 'The person replied',
  raised: 'Made more urgent',
  lowered: 'Made less urgent',
  moved: 'Moved to another service',
  resolved: 'Solved',
  closed: 'Closed automatically',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  'hours-began': 'Service hours began',
  'hours-ended': 'Service hours ended',
};

/** What happened, in a few words. */
export function eventInWords({ what, from, to }: TimelineEvent): string {
  if ((what === 'raised' || what === 'lowered') && to) {
    const verb = what === 'raised' ? 'Raised' : 'Lowered';
    return `${verb} to ${PRIORITY_WORDS[to as Priority].toLowerCase()}`;
  }
  if (what === 'moved') {
    return [
      'Moved',
      from && `from ${from}`,
      to ? `to ${to}` : 'to another service',
    ]
      .filter(Boolean)
      .join(' ');
  }
  return BEGAN_WORDS[what];
}

/** A line of the life of a ticket in words. */
export interface Step {
  /** ISO 8601. */
  at: string;
  words: string;
  /** What the clock does from then on, and for how long (ms). */
  then?: { kind: SegmentKind; length: number };
}

/** Events while a promise was to be kept, oldest first. */
export function eventsOf(
  timeline: Timeline,
  target: TimelineTarget,
): TimelineEvent[] {
  const end = endOf(timeline, target);
  return timeline.events.filter(({ at }) => at >= target.startAt && at <= end);
}

/** Up to when the clock of a promise is told. */
export function endOf(timeline: Timeline, target: TimelineTarget): string {
  return (
    target.stoppedAt ??
    target.segments[target.segments.length - 1]?.to ??
    timeline.asOf
  );
}

/** Whether its clock has not ended, so that it is told up to now. */
export function isUnderWay(timeline: Timeline, target: TimelineTarget) {
  return (
    target.stoppedAt === null &&
    target.outcome !== 'moved-away' &&
    (timeline.state === 'open' || timeline.state === 'paused')
  );
}

/** The life of a ticket as one promise saw it: what happened, and what its clock did then. */
export function stepsOf(timeline: Timeline, target: TimelineTarget): Step[] {
  const end = endOf(timeline, target);
  const begins = new Map(target.segments.map(each => [each.from, each]));
  const steps: (Step & { order: number })[] = [];
  for (const event of eventsOf(timeline, target)) {
    if (begins.get(event.at)?.began !== event.what) {
      steps.push({ at: event.at, words: eventInWords(event), order: 0 });
    }
  }
  for (const { kind, from, to, began } of target.segments) {
    const event = timeline.events.find(
      ({ at, what }) => at === from && what === began,
    );
    steps.push({
      at: from,
      words: event ? eventInWords(event) : BEGAN_WORDS[began],
      then: { kind, length: Date.parse(to) - Date.parse(from) },
      order: 1,
    });
  }
  if (target.dueAt !== null) {
    steps.push({ at: target.dueAt, words: 'Due', order: 2 });
  }
  if (isUnderWay(timeline, target)) {
    steps.push({ at: end, words: 'Now', order: 3 });
  }
  return steps
    .sort((a, b) => a.at.localeCompare(b.at) || a.order - b.order)
    .map(({ order, ...step }) => step);
}
