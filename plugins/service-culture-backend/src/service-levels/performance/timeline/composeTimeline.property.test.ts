import type {
  SegmentKind,
  Ticket,
  TimelineTarget,
} from '@service-culture/plugin-service-culture-common';
import { ticketSchema } from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import { arbitraryTicket } from '../../../__testUtils__/arbitraryTicket';
import { judge, toTicketRecord } from '../judge';
import {
  ticketAt,
  type Happening,
  type History,
} from '../judge/__testUtils__/History';
import { isOpen } from '../judge/__testUtils__/replay';
import {
  AGREEMENTS,
  cases,
  optionsAt,
  SERVICES,
} from '../judge/__testUtils__/world';
import { composeTimeline } from './composeTimeline';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const shown = new Map(SERVICES.map(ref => [ref, `Title of ${ref}`]));
const timelineAt = (history: History, now: number) =>
  composeTimeline(ticketAt(history, now), shown, optionsAt(now));

const sumOfRunning = ({ segments }: TimelineTarget) =>
  segments
    .filter(({ kind }) => kind === 'running')
    .reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);

/** What a promise did in one minute, found by living through the life of the ticket up to it. */
function livedThrough(
  known: readonly Happening[],
  target: TimelineTarget,
  t: number,
): SegmentKind {
  let waiting = false;
  let resolved = false;
  for (const { at, what } of known) {
    if (at > t) break;
    if (what === 'pause') waiting = true;
    if (what === 'resume') waiting = false;
    if (what === 'resolve') resolved = true;
    if (what === 'reopen') resolved = false;
  }
  if (target.metric === 'resolution') {
    if (resolved) return 'resolved';
    if (waiting) return 'waiting';
  }
  const calendar = AGREEMENTS.find(
    ({ service }) => service === target.service.ref,
  )!;
  return target.hours === 'around-the-clock' || isOpen(calendar, t)
    ? 'running'
    : 'outside-hours';
}

describe('composeTimeline', () => {
  it('tells of every promise what the judge finds, and running segments add up to its elapsed time', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const { targets } = timelineAt(history, now);
        const told = targets.filter(
          ({ outcome }) =>
            !['moved-away', 'cancelled', 'closed'].includes(outcome),
        );
        const iso = (at: number | null) =>
          at === null ? null : new Date(at).toISOString();
        expect(
          told.map(target => ({
            metric: target.metric,
            priority: target.priority,
            service: target.service.ref,
            outcome: target.outcome,
            startAt: target.startAt,
            stoppedAt: target.stoppedAt,
            dueAt: target.dueAt,
            decidedAt: target.decidedAt,
            elapsed: target.elapsed,
          })),
        ).toEqual(
          judge(ticketAt(history, now), optionsAt(now)).map(found => ({
            metric: found.metric,
            priority: found.priority,
            service: found.service,
            outcome: found.outcome,
            startAt: iso(found.startAt),
            stoppedAt: iso(found.stoppedAt),
            dueAt: iso(found.dueAt),
            decidedAt: iso(found.decidedAt),
            elapsed: found.elapsed,
          })),
        );
        for (const target of targets) {
          expect(sumOfRunning(target)).toBe(target.elapsed);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('says of each minute what living through the life of the ticket says, without gaps', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const known = history.happenings.filter(({ at }) => at <= now);
        for (const target of timelineAt(history, now).targets) {
          let t = Date.parse(target.startAt);
          for (const segment of target.segments) {
            expect(Date.parse(segment.from)).toBe(t);
            let wrong: unknown;
            for (; t < Date.parse(segment.to); t += MINUTE) {
              const lived = livedThrough(known, target, t);
              if (lived !== segment.kind) {
                wrong = { at: new Date(t), said: segment.kind, lived };
              }
            }
            expect(wrong).toBeUndefined();
          }
          const end = target.stoppedAt ?? target.segments.at(-1)?.to;
          expect(end ?? target.startAt).toBe(new Date(t).toISOString());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names for each segment an event of the ticket at its beginning, or that service hours began or ended', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const { events, targets } = timelineAt(history, now);
        for (const { segments } of targets) {
          const byTicket = segments.filter(
            ({ began }) => began !== 'hours-began' && began !== 'hours-ended',
          );
          for (const { began, from } of byTicket) {
            expect(events).toContainEqual(
              expect.objectContaining({ at: from, what: began }),
            );
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('adds up to the millisecond, whatever the instants', () => {
    const begin = Date.parse('2026-10-05T00:00:00Z');
    fc.assert(
      fc.property(
        arbitraryTicket(begin, begin + 60 * DAY, SERVICES),
        fc.integer({ min: 0, max: 30 * DAY }),
        (input, after) => {
          const ticket: Ticket = ticketSchema.parse(input);
          const now = begin + 60 * DAY + after;
          const timeline = composeTimeline(
            toTicketRecord(ticket),
            shown,
            optionsAt(now),
          );
          for (const target of timeline.targets) {
            expect(sumOfRunning(target)).toBe(target.elapsed);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells nothing of a service that is not to be told of, not even its name', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const hidden = 'office';
        const rest = new Map([...shown].filter(([ref]) => ref !== hidden));
        const told = JSON.stringify(
          composeTimeline(ticketAt(history, now), rest, optionsAt(now)),
        );
        expect(told).not.toContain(hidden);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same when it is composed again', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        expect(timelineAt(history, now)).toEqual(timelineAt(history, now));
      }),
      { numRuns: 50 },
    );
  });
});
