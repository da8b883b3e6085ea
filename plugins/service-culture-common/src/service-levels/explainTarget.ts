import { DateTime } from 'luxon';
import { durationInWords, spanInWords } from '../service-time';
import type { Timeline, TimelineEvent, TimelineTarget } from './Timeline';

const MINUTE = 60_000;

/** What {@link explainTarget} needs of a timeline. @public */
export type ExplainedTimeline = Pick<Timeline, 'asOf' | 'events' | 'state'>;
/** What {@link explainTarget} needs of a promise. @public */
export type ExplainedTarget = Omit<TimelineTarget, 'sentence'>;

/** A part of the life of a ticket in which one and the same thing was to be done. */
interface Phase {
  from: number;
  to: number;
  began: TimelineEvent | undefined;
  ended: TimelineEvent | undefined;
  /** Milliseconds of it that counted. */
  running: number;
  /** First and last instant that counted. */
  first: number;
  last: number;
}

/**
 * What became of a promise and why, in one sentence: "Late by 3 h 10 min: 6 h passed before anyone answered, on Tuesday
 * 10 March." How late it is is time of the calendar, as the person lived it; what passed is service time, and of the
 * phases of the ticket the one in which most of it did.
 *
 * @param zone - days are told in this time zone
 * @public
 */
export function explainTarget(
  timeline: ExplainedTimeline,
  target: ExplainedTarget,
  zone: string,
): string {
  const { asOf, events, state } = timeline;
  const { outcome, dueAt, elapsed, minutes, metric } = target;
  const day = (at: number | string) => dayInZone(at, zone, asOf);
  const used = `${durationInWords(elapsed)} of ${durationInWords(
    minutes * MINUTE,
  )}`;
  switch (outcome) {
    case 'met':
      return `In time: ${
        metric === 'first-response' ? 'answered' : 'solved'
      } after ${used}.`;
    case 'breached':
      return explainBreach(timeline, target, day);
    case 'cancelled':
      return 'Not counted: it was cancelled before it was late.';
    case 'closed':
      return 'Not counted: it was closed automatically before it was late, without an answer.';
    case 'moved-away': {
      const end = target.segments[target.segments.length - 1]?.to;
      const to = events.find(e => e.what === 'moved' && e.at === end)?.to;
      return `Not counted here: it moved to ${to ?? 'another service'} on ${day(
        end ?? target.startAt,
      )}, before it was late.`;
    }
    default: {
      if (metric === 'resolution' && state === 'paused') {
        return `The clock stands still, waiting for the person who asked: ${used} have passed.`;
      }
      const due = dueAt ? `; due on ${day(dueAt)}, ${time(dueAt, zone)}` : '';
      const lead = outcome === 'at-risk' ? 'Close to late' : 'Under way';
      return `${lead}: ${used} have passed${due}.`;
    }
  }
}

function explainBreach(
  { asOf, events, state }: ExplainedTimeline,
  target: ExplainedTarget,
  day: (at: number | string) => string,
): string {
  const { segments, metric, stoppedAt } = target;
  const due = Date.parse(target.dueAt!);
  const end = Date.parse(
    segments.length > 0 ? segments[segments.length - 1].to : asOf,
  );
  const isWaiting =
    stoppedAt === null && (state === 'open' || state === 'paused');
  const late = `Late by ${spanInWords(end - due)}${isWaiting ? ' so far' : ''}`;
  const ranAfterDue = segments.some(
    ({ kind, to }) => kind === 'running' && Date.parse(to) > due,
  );
  if (!ranAfterDue) {
    // So it is not how long it took that made it late.
    const what = metric === 'first-response' ? 'answer' : 'solution';
    return stoppedAt === null
      ? `${late}: the time was up on ${day(due)}.`
      : `${late}: the time was up on ${day(due)}, and the ${what} came on ${day(
          stoppedAt,
        )}, outside service hours.`;
  }
  const phase = longest(phasesOf(events, target, end));
  const isOn = isWaiting && phase.to === end;
  const from = day(phase.first);
  const to = day(phase.last - 1);
  const when = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const passed = durationInWords(phase.running) + (isOn ? ' have' : '');
  return `${late}: ${passed} passed ${circumstance(
    phase,
    metric,
    isOn,
  )}, ${when}.`;
}

/** What was to be done: what the time passed before, or after; since when, where it still passes. */
function circumstance(
  { began, ended }: Phase,
  metric: TimelineTarget['metric'],
  isOn: boolean,
): string {
  const after = isOn ? 'since' : 'after';
  switch (began?.what) {
    case 'answered':
      return `${after} the first answer`;
    case 'replied':
      return `${after} the person ${isOn ? '' : 'had '}replied`;
    case 'reopened':
      return `${after} it was reopened`;
    default: {
      const moved =
        began?.what === 'moved'
          ? `${after} it came${began.from ? ` from ${began.from}` : ''}, `
          : '';
      return moved + ending(ended, metric);
    }
  }
}

function ending(
  ended: TimelineEvent | undefined,
  metric: TimelineTarget['metric'],
): string {
  switch (ended?.what) {
    case 'answered':
      return 'before anyone answered';
    case 'asked-back':
      return 'before anyone asked back';
    case 'resolved':
    case 'closed':
      return metric === 'first-response'
        ? 'without an answer'
        : 'before it was solved';
    case 'cancelled':
      return 'before it was cancelled';
    default:
      return 'without an answer';
  }
}

/** Events that say that something else is to be done from now on; of others the clock does not care. */
const TURNS: readonly TimelineEvent['what'][] = [
  'answered',
  'asked-back',
  'replied',
  'resolved',
  'closed',
  'reopened',
  'cancelled',
];

function phasesOf(
  events: readonly TimelineEvent[],
  { startAt, metric, segments }: ExplainedTarget,
  end: number,
): Phase[] {
  const start = Date.parse(startAt);
  const turns = events.filter(
    ({ what, at }) =>
      TURNS.includes(what) &&
      // Questions and replies do not touch the clock of the first answer.
      (metric === 'resolution' ||
        !['asked-back', 'replied', 'reopened'].includes(what)) &&
      Date.parse(at) > start &&
      Date.parse(at) <= end,
  );
  const begins = events.filter(
    ({ what, at }) =>
      (what === 'opened' || what === 'moved') && Date.parse(at) === start,
  );
  const marks = [
    { at: start, event: begins[begins.length - 1] },
    ...turns.map(event => ({ at: Date.parse(event.at), event })),
  ];
  return marks.map(({ at, event }, index) => {
    const to = marks[index + 1]?.at ?? end;
    const ranges = segments
      .filter(({ kind }) => kind === 'running')
      .map(segment => ({
        from: Math.max(Date.parse(segment.from), at),
        to: Math.min(Date.parse(segment.to), to),
      }))
      .filter(range => range.from < range.to);
    return {
      from: at,
      to,
      began: event,
      ended: marks[index + 1]?.event,
      running: ranges.reduce((sum, range) => sum + range.to - range.from, 0),
      first: ranges[0]?.from ?? at,
      last: ranges[ranges.length - 1]?.to ?? to,
    };
  });
}

/** The first of the longest. */
function longest(phases: readonly Phase[]): Phase {
  return phases.reduce((most, phase) =>
    phase.running > most.running ? phase : most,
  );
}

/** "Tuesday 10 March", with the year where it is not that of `asOf`. */
function dayInZone(at: number | string, zone: string, asOf: string): string {
  const instant = inZone(at, zone);
  const year = instant.year === inZone(asOf, zone).year ? '' : ' yyyy';
  return instant.toFormat(`cccc d LLLL${year}`);
}

function time(at: string, zone: string): string {
  return inZone(at, zone).toFormat('HH:mm');
}

function inZone(at: number | string, zone: string): DateTime {
  const millis = typeof at === 'string' ? Date.parse(at) : at;
  return DateTime.fromMillis(millis, { zone }).setLocale('en');
}
