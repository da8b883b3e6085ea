import fc from 'fast-check';
import { COMPLAINT_ACTIONS } from './ComplaintAction';
import {
  COMPLAINT_TRANSITIONS,
  findTransition,
  possibleActions,
  type ComplaintSituation,
} from './transitions';
import {
  COMPLAINT_ENDINGS,
  COMPLAINT_RELATIONS,
  COMPLAINT_STATES,
  type ComplaintState,
} from './vocabulary';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const DAY = 86_400_000;

const situation = (
  more: Partial<ComplaintSituation> = {},
): ComplaintSituation => ({
  state: 'received',
  closedAs: null,
  closedAt: null,
  escalatedAt: null,
  reclassificationProposed: false,
  ...more,
});

const closed = (
  closedAs: ComplaintSituation['closedAs'],
  daysAgo: number,
): ComplaintSituation =>
  situation({
    state: 'closed',
    closedAs,
    closedAt: new Date(NOW - daysAgo * DAY).toISOString(),
  });

describe('COMPLAINT_TRANSITIONS', () => {
  it('knows every action there is', () => {
    expect(
      [...new Set(COMPLAINT_TRANSITIONS.map(({ action }) => action))].sort(),
    ).toEqual([...COMPLAINT_ACTIONS].sort());
  });

  it('reaches every state from the first, and has a way on from each that is not the end', () => {
    const reached = new Set<ComplaintState>(['received']);
    for (let round = 0; round < COMPLAINT_STATES.length; round++) {
      for (const { from, to } of COMPLAINT_TRANSITIONS) {
        if (to && from.some(state => reached.has(state))) {
          reached.add(to);
        }
      }
    }
    expect([...reached].sort()).toEqual([...COMPLAINT_STATES].sort());
    for (const state of COMPLAINT_STATES) {
      expect(
        COMPLAINT_TRANSITIONS.filter(
          ({ from, to }) => from.includes(state) && to !== null && to !== state,
        ).length,
      ).toBeGreaterThan(0);
    }
  });

  it('lets nobody but the person say whether they are satisfied, withdraw, or give up that it is confidential', () => {
    for (const action of [
      'accept',
      'reject',
      'withdraw',
      'agree-reclassification',
      'set-confidential',
    ] as const) {
      for (const { by } of COMPLAINT_TRANSITIONS.filter(
        transition => transition.action === action,
      )) {
        expect(by).toEqual(['complainant']);
      }
    }
  });

  it('leaves the person a way out of every open state, whatever IT does or does not do', () => {
    for (const state of COMPLAINT_STATES.filter(each => each !== 'closed')) {
      expect(
        possibleActions(situation({ state }), ['complainant'], NOW),
      ).toEqual(expect.arrayContaining(['message', 'escalate', 'withdraw']));
    }
  });

  it('lets a stranger do nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPLAINT_STATES),
        fc.constantFrom(...COMPLAINT_ENDINGS),
        fc.boolean(),
        (state, closedAs, reclassificationProposed) => {
          const complaint = situation({
            state,
            closedAs,
            closedAt: new Date(NOW).toISOString(),
            escalatedAt: new Date(NOW).toISOString(),
            reclassificationProposed,
          });
          expect(possibleActions(complaint, [], NOW)).toEqual([]);
        },
      ),
    );
  });

  it('lets whoever is several things do what each of them may', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COMPLAINT_STATES),
        fc.subarray([...COMPLAINT_RELATIONS]),
        (state, relations) => {
          const complaint = situation({ state });
          const together = possibleActions(complaint, relations, NOW);
          const apart = relations.flatMap(relation =>
            possibleActions(complaint, [relation], NOW),
          );
          expect(new Set(together)).toEqual(new Set(apart));
        },
      ),
    );
  });
});

describe('Saying that one is not satisfied', () => {
  const may = (complaint: ComplaintSituation) =>
    findTransition('reject', complaint, ['complainant'], NOW)?.to;

  it.each([
    ['when asked', situation({ state: 'resolved' }), 'investigating'],
    ['30 days after being satisfied', closed('satisfied', 30), 'investigating'],
    ['30 days after not answering', closed('unanswered', 30), 'investigating'],
    ['31 days after closing', closed('satisfied', 31), undefined],
    ['after withdrawing', closed('withdrawn', 1), undefined],
    [
      'after the last word inside the house',
      closed('not-satisfied', 1),
      undefined,
    ],
    ['before there is an answer', situation(), undefined],
  ])('%s', (_, complaint, expected) => {
    expect(may(complaint)).toBe(expected);
  });
});

describe('The last word inside the house', () => {
  const may = (
    escalatedAt: string | null,
    relation: 'owner' | 'decision-maker',
  ) =>
    findTransition(
      'close-not-satisfied',
      situation({ state: 'investigating', escalatedAt }),
      [relation],
      NOW,
    ) !== undefined;

  it('is for whom it was escalated to, and only then', () => {
    expect(may('2026-03-01T00:00:00Z', 'decision-maker')).toBe(true);
    expect(may('2026-03-01T00:00:00Z', 'owner')).toBe(false);
    expect(may(null, 'decision-maker')).toBe(false);
  });
});
