import fc from 'fast-check';
import { judge } from './judge';
import { CLOCK_METRICS } from './Outcome';
import { ticketAt, type History } from './__testUtils__/History';
import { replay } from './__testUtils__/replay';
import { cases, later, optionsAt } from './__testUtils__/world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const judgeAt = (history: History, now: number) =>
  judge(ticketAt(history, now), optionsAt(now));

describe('judge', () => {
  it('finds what living through the life of the ticket minute by minute finds', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const lived = CLOCK_METRICS.flatMap(
          metric => replay(history, metric, optionsAt(now)) ?? [],
        );
        const judged = judgeAt(history, now).map(
          ({ nextChangeAt, atRiskAt, ...outcome }) => outcome,
        );
        expect(judged).toEqual(lived);
      }),
      { numRuns: 600 },
    );
  });

  it('finds the same when it judges again, and does not touch the ticket', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const ticket = ticketAt(history, now);
        const once = judge(ticket, optionsAt(now));
        expect(ticket).toEqual(ticketAt(history, now));
        expect(judge(ticket, optionsAt(now))).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('changes by itself at nextChangeAt and not before', () => {
    fc.assert(
      fc.property(
        cases,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([history, now], share) => {
          const ticket = ticketAt(history, now);
          const outcomesAt = (t: number) =>
            judge(ticket, optionsAt(t)).map(o => [o.metric, o.outcome]);
          for (const [index, found] of judge(
            ticket,
            optionsAt(now),
          ).entries()) {
            const changesAt = found.nextChangeAt ?? now + 400 * DAY;
            const between = Math.floor(now + (changesAt - 1 - now) * share);
            const same = [found.metric, found.outcome];
            expect(changesAt).toBeGreaterThan(now);
            expect(outcomesAt(between)[index]).toEqual(same);
            expect(outcomesAt(changesAt - 1)[index]).toEqual(same);
            expect(outcomesAt(changesAt)[index][1]).toBe(
              found.nextChangeAt === null
                ? found.outcome
                : { running: 'at-risk', 'at-risk': 'breached' }[
                    found.outcome as 'running' | 'at-risk'
                  ],
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never takes back a breach, whatever happens to the ticket later', () => {
    fc.assert(
      fc.property(cases, later, ([history, now], minutes) => {
        const after = judgeAt(history, now + minutes * MINUTE);
        for (const found of judgeAt(history, now)) {
          if (found.outcome !== 'breached') continue;
          const { stoppedAt, elapsed, ...decided } = found;
          expect(after).toContainEqual(expect.objectContaining(decided));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a promise kept, unless the ticket is reopened or cancelled later', () => {
    fc.assert(
      fc.property(cases, later, ([history, now], minutes) => {
        const then = now + minutes * MINUTE;
        const undone = history.happenings.some(
          h =>
            (h.what === 'reopen' || h.what === 'cancel') &&
            h.at > now &&
            h.at <= then,
        );
        const met = judgeAt(history, now).filter(o => o.outcome === 'met');
        const after = judgeAt(history, then);
        expect(undone ? met : after).toEqual(expect.arrayContaining(met));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts each metric of a ticket once at most', () => {
    fc.assert(
      fc.property(cases, ([history, now]) => {
        const metrics = judgeAt(history, now).map(o => o.metric);
        expect(new Set(metrics).size).toBe(metrics.length);
      }),
      { numRuns: 300 },
    );
  });
});
