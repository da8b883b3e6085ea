import {
  checkTicket,
  ticketSchema,
  type Target,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Agreement } from '../../../agreements/Agreement';
import { judge } from '../judge';
import type { JudgeOptions } from '../tenures';
import { toTicketRecord, type TicketRecord } from '../TicketRecord';

const zone = 'Europe/Berlin';
/** A wall-clock time in Berlin. */
const at = (time: string) => DateTime.fromISO(time, { zone });
/** The instant of a wall-clock time in Berlin. */
export const millis = (time: string) => at(time).toMillis();
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

/** A ticket as told in wall-clock times in Berlin. */
export type Story = Partial<Omit<TicketInput, 'openedAt'>> & {
  openedAt: string;
};

/** The ticket of a story, as it is judged, and how the judge is asked about it at an instant. */
export function told(
  story: Story,
  now: string,
): { ticket: TicketRecord; options: JudgeOptions } {
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
  // A story that contradicts itself would prove nothing.
  for (const { field, reason } of checkTicket(ticket, millis(now))) {
    throw new Error(`${field} ${reason}`);
  }
  return {
    ticket: toTicketRecord(ticket),
    options: {
      now: millis(now),
      atRiskShare: 0.75,
      agreementAt: (service, instant) => {
        const all = AGREEMENTS.filter(a => a.service === service);
        return all.filter(a => a.from <= instant).at(-1) ?? all[0];
      },
    },
  };
}

/** What is said of a ticket, whose times are wall-clock times in Berlin, at an instant: by metric. */
export function said(story: Story, now: string) {
  const { ticket, options } = told(story, now);
  const outcomes = judge(ticket, options);
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
