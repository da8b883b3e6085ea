import {
  checkTicket,
  ticketSchema,
  type Target,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Agreement } from '../../agreements/Agreement';
import { judge } from './judge';
import { toTicketRecord } from './TicketRecord';

const zone = 'Europe/Berlin';
const at = (time: string) => DateTime.fromISO(time, { zone });
const millis = (time: string) => at(time).toMillis();
const iso = (time: string) => at(time).toISO()!;
const shown = (instant: number | null) =>
  instant === null
    ? null
    : DateTime.fromMillis(instant, { zone }).toFormat("ccc yyyy-MM-dd'T'HH:mm");

const target = (
  metric: 'first-response' | 'resolution',
  priority: Target['priority'],
  hours: number,
  clock: Target['hours'] = 'service',
): Target => ({
  metric,
  priority,
  thousandths: 90_000,
  minutes: hours * 60,
  hours: clock,
  asWritten: `90% within ${hours}h`,
});

/** Mon-Fri 08:00-18:00, answered within 1 h and resolved within 8 h; critical ones around the clock. */
const email: Agreement = {
  service: 'component:default/email',
  from: millis('2026-01-01'),
  calendar: {
    zone,
    hours: [1, 2, 3, 4, 5].map(weekday => ({
      weekday,
      fromMinute: 8 * 60,
      toMinute: 18 * 60,
    })),
    holidays: ['2026-05-25'],
    closed: [],
  },
  targets: [
    target('first-response', null, 1),
    target('resolution', null, 8),
    target('first-response', 'critical', 0.25, 'around-the-clock'),
    target('resolution', 'critical', 4, 'around-the-clock'),
    target('resolution', 'low', 20),
  ],
};
/** The same hours with a lunch break, answered within 2 h; nothing is said about resolution. */
const phone: Agreement = {
  ...email,
  service: 'component:default/phone',
  calendar: {
    ...email.calendar,
    hours: [1, 2, 3, 4, 5].flatMap(weekday => [
      { weekday, fromMinute: 8 * 60, toMinute: 12 * 60 },
      { weekday, fromMinute: 13 * 60, toMinute: 18 * 60 },
    ]),
  },
  targets: [target('first-response', null, 2)],
};
/** What email promises from June on. */
const emailFromJune: Agreement = {
  ...email,
  from: millis('2026-06-01'),
  targets: [target('first-response', null, 5), target('resolution', null, 30)],
};
/** Around the clock, resolved within 4 h. */
const network: Agreement = {
  ...email,
  service: 'component:default/network',
  calendar: { ...email.calendar, hours: 'around-the-clock' },
  targets: [target('resolution', null, 4)],
};
const AGREEMENTS = [email, emailFromJune, phone, network];

type Story = Partial<Omit<TicketInput, 'openedAt'>> & { openedAt: string };

/** What is said of a ticket, whose times are wall-clock times in Berlin, at an instant: by metric. */
function said(story: Story, now: string) {
  const time = (value?: string) => value && iso(value);
  const ticket = ticketSchema.parse({
    externalId: '1',
    service: 'component:default/email',
    state: 'open',
    updatedAt: iso(now),
    ...story,
    openedAt: iso(story.openedAt),
    firstResponseAt: time(story.firstResponseAt),
    resolvedAt: time(story.resolvedAt),
    cancelledAt: time(story.cancelledAt),
    pauses: story.pauses?.map(({ from, to }) => ({
      from: iso(from),
      to: time(to),
    })),
    reopens: story.reopens?.map(({ resolvedAt, reopenedAt }) => ({
      resolvedAt: iso(resolvedAt),
      reopenedAt: iso(reopenedAt),
    })),
    changes: story.changes?.map(change => ({ ...change, at: iso(change.at) })),
  });
  expect(checkTicket(ticket, millis(now))).toEqual([]);
  const outcomes = judge(toTicketRecord(ticket), {
    now: millis(now),
    atRiskShare: 0.75,
    agreementAt: (service, instant) => {
      const all = AGREEMENTS.filter(a => a.service === service);
      return all.filter(a => a.from <= instant).at(-1) ?? all[0];
    },
  });
  const byMetric = new Map(
    outcomes.map(found => [
      found.metric,
      {
        outcome: found.outcome,
        due: shown(found.dueAt),
        decided: shown(found.decidedAt),
        hours: found.elapsed / 3_600_000,
        priority: found.priority,
        service: found.service.split('/')[1],
        start: shown(found.startAt),
        nextChange: found.nextChangeAt,
        atRisk: shown(found.atRiskAt),
      },
    ]),
  );
  return {
    response: byMetric.get('first-response'),
    resolution: byMetric.get('resolution'),
  };
}

describe('The clock of a target', () => {
  it('an answer within the hour keeps the promise, and the rest runs on', () => {
    const { response, resolution } = said(
      { openedAt: '2026-05-04T09:00', firstResponseAt: '2026-05-04T09:40' },
      '2026-05-04T10:00',
    );
    expect(response).toMatchObject({
      outcome: 'met',
      due: 'Mon 2026-05-04T10:00',
      decided: 'Mon 2026-05-04T09:40',
      hours: 40 / 60,
      nextChange: null,
    });
    expect(resolution).toMatchObject({
      outcome: 'running',
      due: 'Mon 2026-05-04T17:00',
      decided: null,
      hours: 1,
      atRisk: 'Mon 2026-05-04T15:00',
      nextChange: millis('2026-05-04T15:00'),
    });
  });

  it('stopped in the very instant that is due is met, one millisecond later is breached', () => {
    const answered = (time: string) =>
      said(
        { openedAt: '2026-05-04T09:00', firstResponseAt: time },
        '2026-05-04T12:00',
      ).response;
    expect(answered('2026-05-04T10:00:00.000')?.outcome).toBe('met');
    expect(answered('2026-05-04T10:00:00.001')).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
    });
  });

  it('due exactly at closing time on Friday and answered on Sunday is late, though no service time passed', () => {
    expect(
      said(
        { openedAt: '2026-05-08T17:00', firstResponseAt: '2026-05-10T11:00' },
        '2026-05-11T09:00',
      ).response,
    ).toMatchObject({
      outcome: 'breached',
      due: 'Fri 2026-05-08T18:00',
      decided: 'Fri 2026-05-08T18:00',
      hours: 1,
    });
  });

  it('is late on the day it became late, even if nobody touches the ticket', () => {
    expect(
      said({ openedAt: '2026-05-04T09:00' }, '2026-05-20T09:00'),
    ).toMatchObject({
      response: { outcome: 'breached', decided: 'Mon 2026-05-04T10:00' },
      resolution: { outcome: 'breached', decided: 'Mon 2026-05-04T17:00' },
    });
  });

  it('is at risk from three quarters of the target on, and late one millisecond after due', () => {
    const seen = (now: string) =>
      said({ openedAt: '2026-05-04T09:00' }, now).resolution;
    expect(seen('2026-05-04T14:59:59.999')?.outcome).toBe('running');
    expect(seen('2026-05-04T15:00')).toMatchObject({
      outcome: 'at-risk',
      nextChange: millis('2026-05-04T17:00') + 1,
    });
    expect(seen('2026-05-04T17:00')?.outcome).toBe('at-risk');
    expect(seen('2026-05-04T17:00:00.001')?.outcome).toBe('breached');
  });

  it('opened on a holiday starts with the next opening', () => {
    expect(
      said({ openedAt: '2026-05-25T10:00' }, '2026-05-25T20:00').response,
    ).toMatchObject({
      outcome: 'running',
      due: 'Tue 2026-05-26T09:00',
      hours: 0,
    });
  });

  it('stands still during the lunch break', () => {
    expect(
      said(
        {
          service: 'component:default/phone',
          openedAt: '2026-05-04T11:00',
          firstResponseAt: '2026-05-04T13:30',
        },
        '2026-05-04T18:00',
      ).response,
    ).toMatchObject({
      outcome: 'met',
      due: 'Mon 2026-05-04T14:00',
      hours: 1.5,
    });
  });

  it('says nothing where nothing is promised', () => {
    expect(
      said(
        { service: 'component:default/phone', openedAt: '2026-05-04T11:00' },
        '2026-05-04T18:00',
      ).resolution,
    ).toBeUndefined();
    expect(
      said(
        { service: 'component:default/new', openedAt: '2026-05-04T11:00' },
        '2026-05-04T18:00',
      ),
    ).toEqual({});
  });

  it('critical runs around the clock though the service works from 8 to 18', () => {
    expect(
      said(
        {
          priority: 'critical',
          openedAt: '2026-05-09T22:00',
          firstResponseAt: '2026-05-09T22:10',
        },
        '2026-05-10T03:00',
      ),
    ).toMatchObject({
      response: {
        outcome: 'met',
        priority: 'critical',
        due: 'Sat 2026-05-09T22:15',
      },
      resolution: {
        outcome: 'breached',
        priority: 'critical',
        due: 'Sun 2026-05-10T02:00',
        hours: 5,
      },
    });
  });

  it('counts under the target of its priority alone, else under the one without', () => {
    const low = said(
      { priority: 'low', openedAt: '2026-05-04T08:00' },
      '2026-05-04T09:00',
    );
    expect(low.response?.priority).toBeNull();
    expect(low.resolution).toMatchObject({
      priority: 'low',
      due: 'Tue 2026-05-05T18:00',
    });
  });

  it('is judged by the promise in force when it was opened, and by the first one if it is older', () => {
    const due = (openedAt: string) =>
      said({ openedAt }, '2026-06-30T12:00').response?.due;
    expect(due('2026-05-29T09:00')).toBe('Fri 2026-05-29T10:00');
    expect(due('2026-06-01T09:00')).toBe('Mon 2026-06-01T14:00');
    expect(due('2025-06-02T09:00')).toBe('Mon 2025-06-02T10:00');
  });
});

describe('A ticket that waits for the person', () => {
  it('has no due of its resolution while it waits, and a later one afterwards', () => {
    const story = {
      openedAt: '2026-05-04T09:00',
      firstResponseAt: '2026-05-04T09:30',
    };
    expect(
      said(
        { ...story, state: 'paused', pauses: [{ from: '2026-05-04T10:00' }] },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'running',
      due: null,
      hours: 1,
      nextChange: null,
    });
    expect(
      said(
        {
          ...story,
          pauses: [{ from: '2026-05-04T10:00', to: '2026-05-06T10:00' }],
        },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'running',
      due: 'Wed 2026-05-06T17:00',
      hours: 1,
    });
  });

  it('stalled before any answer, still has to be answered in time', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T09:30' }],
        },
        '2026-05-04T12:00',
      ),
    ).toMatchObject({
      response: { outcome: 'breached', due: 'Mon 2026-05-04T10:00' },
      resolution: { outcome: 'running', due: null },
    });
  });

  it('stays late if it was late before', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T17:30' }],
        },
        '2026-05-20T12:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'breached',
      due: 'Mon 2026-05-04T17:00',
      hours: 8.5,
    });
  });

  it('stays at risk if it was at risk before', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T16:00' }],
        },
        '2026-05-20T12:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'at-risk',
      due: null,
      hours: 7,
      nextChange: null,
    });
  });

  it('is raised while it waits: the new target runs once the person has answered', () => {
    const story: Story = {
      openedAt: '2026-05-04T09:00',
      priority: 'critical',
      pauses: [{ from: '2026-05-04T10:00' }],
      state: 'paused',
      changes: [
        {
          at: '2026-05-04T11:00',
          field: 'priority',
          from: 'medium',
          to: 'critical',
        },
      ],
    };
    expect(said(story, '2026-05-04T12:00').resolution).toMatchObject({
      outcome: 'running',
      due: null,
      priority: 'critical',
    });
    expect(
      said(
        {
          ...story,
          state: 'open',
          pauses: [{ from: '2026-05-04T10:00', to: '2026-05-04T12:00' }],
        },
        '2026-05-04T12:00',
      ).resolution,
    ).toMatchObject({ due: 'Mon 2026-05-04T16:00' });
  });

  it.each([
    ['forward', '2026-03-28', '2026-03-29'],
    ['back', '2026-10-24', '2026-10-25'],
  ])(
    'waits no longer and no shorter when the clocks go %s in the meantime',
    (_, evening, morning) => {
      expect(
        said(
          {
            service: 'component:default/network',
            openedAt: `${evening}T20:00`,
            pauses: [{ from: `${evening}T22:00`, to: `${morning}T10:00` }],
          },
          `${morning}T11:00`,
        ).resolution,
      ).toMatchObject({
        due: expect.stringContaining(`${morning}T12:00`),
        hours: 3,
      });
    },
  );
});

describe('A ticket that is resolved', () => {
  it('by a robot without an answer says nothing of the answer', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T09:30',
        },
        '2026-05-05T09:00',
      ),
    ).toMatchObject({ resolution: { outcome: 'met', hours: 0.5 } });
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T09:30',
        },
        '2026-05-05T09:00',
      ).response,
    ).toBeUndefined();
  });

  it('by a robot after the answer was due is an answer that never came', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T11:00',
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
      hours: 2,
    });
  });

  it('by a human without an answer is answered by being resolved', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T09:45',
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({ outcome: 'met', decided: 'Mon 2026-05-04T09:45' });
  });

  it('by a human before the first answer is answered by the first resolution', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          firstResponseAt: '2026-05-04T16:00',
          resolvedAt: '2026-05-04T17:00',
          reopens: [
            { resolvedAt: '2026-05-04T09:45', reopenedAt: '2026-05-04T15:00' },
          ],
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({ outcome: 'met', decided: 'Mon 2026-05-04T09:45' });
  });

  it('and reopened is undecided again, less the time between', () => {
    const story: Story = {
      openedAt: '2026-05-04T09:00',
      reopens: [
        { resolvedAt: '2026-05-04T12:00', reopenedAt: '2026-05-05T09:00' },
      ],
    };
    expect(said(story, '2026-05-05T10:00').resolution).toMatchObject({
      outcome: 'running',
      due: 'Tue 2026-05-05T14:00',
      hours: 4,
    });
  });

  it('twice, with two reopenings and an overlapping pause, takes out what overlaps only once', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T08:00',
          state: 'resolved',
          resolvedAt: '2026-05-05T11:00',
          pauses: [{ from: '2026-05-04T09:00', to: '2026-05-04T12:00' }],
          reopens: [
            { resolvedAt: '2026-05-04T11:00', reopenedAt: '2026-05-04T13:00' },
            { resolvedAt: '2026-05-04T16:00', reopenedAt: '2026-05-05T10:00' },
          ],
        },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'met',
      hours: 1 + 3 + 1,
      decided: 'Tue 2026-05-05T11:00',
    });
  });

  it('and reopened stays late if it was late before it was resolved', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          reopens: [
            { resolvedAt: '2026-05-04T17:30', reopenedAt: '2026-05-05T09:00' },
          ],
        },
        '2026-05-05T10:00',
      ).resolution,
    ).toMatchObject({ outcome: 'breached', decided: 'Mon 2026-05-04T17:00' });
  });
});

describe('A ticket that is cancelled', () => {
  it('in time counts neither way, even if it was answered', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T09:30',
          state: 'cancelled',
          cancelledAt: '2026-05-04T11:00',
        },
        '2026-05-05T10:00',
      ),
    ).toEqual({});
  });

  it('after it was late stays late, and its clock stands still', () => {
    const late = said(
      {
        openedAt: '2026-05-04T09:00',
        state: 'cancelled',
        cancelledAt: '2026-05-04T11:00',
      },
      '2026-05-05T10:00',
    );
    expect(late.response).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
      hours: 2,
    });
    expect(late.resolution).toBeUndefined();
  });
});

describe('A ticket whose priority changes', () => {
  const change = (time: string, from: string, to: string) => ({
    at: time,
    field: 'priority' as const,
    from,
    to,
  });

  it('raised, is due when the new target has passed since the raise, if that is earlier', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-04T10:30', 'medium', 'critical')],
        },
        '2026-05-04T11:00',
      ).resolution,
    ).toMatchObject({
      priority: 'critical',
      due: 'Mon 2026-05-04T14:30',
      start: 'Mon 2026-05-04T09:00',
      hours: 2,
    });
  });

  it('raised shortly before it is due, keeps its due', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-04T16:00', 'medium', 'critical')],
        },
        '2026-05-04T16:30',
      ).resolution,
    ).toMatchObject({ priority: 'critical', due: 'Mon 2026-05-04T17:00' });
  });

  it('lowered, keeps its due and counts under the higher priority', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'low',
          state: 'resolved',
          resolvedAt: '2026-05-04T13:30',
          changes: [change('2026-05-04T09:05', 'critical', 'low')],
        },
        '2026-05-04T16:30',
      ).resolution,
    ).toMatchObject({
      outcome: 'breached',
      priority: 'critical',
      due: 'Mon 2026-05-04T13:00',
    });
  });

  it('raised after it was late, stays with the priority under which it was late', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-05T09:00', 'medium', 'critical')],
        },
        '2026-05-06T12:00',
      ).resolution,
    ).toMatchObject({ priority: null, decided: 'Mon 2026-05-04T17:00' });
  });
});

describe('A ticket that moves to another service', () => {
  const moved = (time: string) => ({
    at: time,
    field: 'service' as const,
    from: 'component:default/phone',
    to: 'component:default/email',
  });

  it('leaves what was decided before with the service that held it', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T09:30',
          changes: [moved('2026-05-04T10:00')],
        },
        '2026-05-04T11:00',
      ),
    ).toMatchObject({
      response: {
        service: 'phone',
        outcome: 'met',
        due: 'Mon 2026-05-04T11:00',
      },
      resolution: {
        service: 'email',
        outcome: 'running',
        start: 'Mon 2026-05-04T10:00',
        due: 'Mon 2026-05-04T18:00',
        hours: 1,
      },
    });
  });

  it('unanswered, starts anew with the targets of the new service', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T11:30',
          changes: [moved('2026-05-04T10:45')],
        },
        '2026-05-04T12:00',
      ).response,
    ).toMatchObject({
      service: 'email',
      outcome: 'met',
      start: 'Mon 2026-05-04T10:45',
      due: 'Mon 2026-05-04T11:45',
    });
  });

  it('late before it moves, stays late with the old service and is not asked of the new one', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          changes: [moved('2026-05-04T11:00:00.001')],
        },
        '2026-05-04T12:00',
      ).response,
    ).toMatchObject({
      service: 'phone',
      outcome: 'breached',
      decided: 'Mon 2026-05-04T11:00',
    });
  });

  it('due in the very instant in which it moves, is not late yet', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          changes: [moved('2026-05-04T11:00')],
        },
        '2026-05-04T11:30',
      ).response,
    ).toMatchObject({ service: 'email', outcome: 'running' });
  });

  it('resolved in the very instant in which it moves, counts for the service that did it', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T10:00',
          changes: [moved('2026-05-04T10:00')],
        },
        '2026-05-04T11:30',
      ),
    ).toMatchObject({ response: { service: 'phone', outcome: 'met' } });
  });
});

describe('A source whose clock is ahead of ours', () => {
  it('is believed: what it says has happened, has happened', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T09:33',
        },
        '2026-05-04T09:30',
      ).resolution,
    ).toMatchObject({ outcome: 'met', hours: 0.55 });
  });
});
