import type {
  Timeline,
  TimelineTarget,
} from '@service-culture/plugin-service-culture-common';

const instant = (time: string) => `2026-05-${time}:00.000Z`;

const email = { ref: 'component:default/email', title: 'Email and calendar' };

/** A promise that was missed: it was answered late, waited once, was reopened once. */
export function timelineTarget(
  changes: Partial<TimelineTarget> = {},
): TimelineTarget {
  return {
    service: email,
    metric: 'resolution',
    priority: null,
    asWritten: '90% within 8h',
    minutes: 480,
    hours: 'service',
    outcome: 'breached',
    startAt: '2026-05-04T07:00:00.000Z',
    stoppedAt: '2026-05-06T10:00:00.000Z',
    dueAt: '2026-05-06T08:00:00.000Z',
    decidedAt: '2026-05-06T08:00:00.000Z',
    elapsed: 10 * 3_600_000,
    segments: [
      segment('running', 'opened', '04T07:00', '04T13:00'),
      segment('waiting', 'asked-back', '04T13:00', '04T15:00'),
      segment('running', 'replied', '04T15:00', '04T16:00'),
      segment('outside-hours', 'hours-ended', '04T16:00', '05T06:00'),
      segment('running', 'hours-began', '05T06:00', '05T06:30'),
      segment('resolved', 'resolved', '05T06:30', '06T07:30'),
      segment('running', 'reopened', '06T07:30', '06T10:00'),
    ],
    sentence: 'Late by 2 h.',
    ...changes,
  };
}

function segment(
  kind: TimelineTarget['segments'][number]['kind'],
  began: TimelineTarget['segments'][number]['began'],
  from: string,
  to: string,
) {
  return { kind, began, from: instant(from), to: instant(to) };
}

/** The life of such a ticket. */
export function timeline(changes: Partial<Timeline> = {}): Timeline {
  const event = (at: string, what: Timeline['events'][number]['what']) => ({
    at: instant(at),
    what,
    from: null,
    to: null,
  });
  return {
    source: 'request-tracker',
    externalId: '4711',
    title: null,
    url: null,
    service: email,
    priority: 'medium',
    state: 'resolved',
    openedAt: instant('04T07:00'),
    asOf: '2026-05-20T10:00:00.000Z',
    events: [
      event('04T07:00', 'opened'),
      event('04T13:00', 'answered'),
      event('04T13:00', 'asked-back'),
      event('04T15:00', 'replied'),
      event('05T06:30', 'resolved'),
      event('06T07:30', 'reopened'),
      event('06T10:00', 'resolved'),
    ],
    targets: [
      timelineTarget({
        metric: 'first-response',
        asWritten: '95% within 8h',
        outcome: 'met',
        stoppedAt: instant('04T13:00'),
        dueAt: instant('04T15:00'),
        elapsed: 6 * 3_600_000,
        segments: [segment('running', 'opened', '04T07:00', '04T13:00')],
      }),
      timelineTarget(),
    ],
    ...changes,
  };
}
