import { checkTicket } from './checkTicket';
import { ticketSchema, type Ticket, type TicketInput } from './Ticket';

const NOW = Date.parse('2026-06-10T12:00:00Z');

/** A ticket that was answered, paused, resolved, reopened, raised and resolved again. */
const good: TicketInput = {
  externalId: '4711',
  service: 'component:default/email',
  state: 'resolved',
  priority: 'high',
  openedAt: '2026-06-08T08:00:00Z',
  firstResponseAt: '2026-06-08T08:30:00Z',
  pauses: [
    { from: '2026-06-08T09:00:00Z', to: '2026-06-08T10:00:00Z' },
    { from: '2026-06-08T10:00:00Z', to: '2026-06-08T11:00:00Z' },
  ],
  reopens: [
    {
      resolvedAt: '2026-06-08T12:00:00Z',
      reopenedAt: '2026-06-09T08:00:00Z',
    },
  ],
  changes: [
    {
      at: '2026-06-08T08:10:00Z',
      field: 'service',
      from: 'component:default/phone',
      to: 'Component:default/Email',
    },
    {
      at: '2026-06-09T08:00:00Z',
      field: 'priority',
      from: 'medium',
      to: 'high',
    },
  ],
  resolvedAt: '2026-06-09T09:00:00Z',
  updatedAt: '2026-06-09T09:00:00Z',
};

const ticket = (changed: Partial<TicketInput>): Ticket =>
  ticketSchema.parse({ ...good, ...changed });

/** Everything that is said about the good ticket with these fields changed: `field: reason`. */
const said = (changed: Partial<TicketInput>) =>
  checkTicket(ticket(changed), NOW).map(
    problem => `${problem.field}: ${problem.reason}`,
  );

describe('checkTicket', () => {
  it.each<[string, Partial<TicketInput>]>([
    ['answered, paused, reopened, raised, moved and resolved', {}],
    [
      'of which nothing is known but that it is open',
      {
        state: 'open',
        firstResponseAt: undefined,
        resolvedAt: undefined,
        pauses: [],
        reopens: [],
        changes: [],
      },
    ],
    [
      'that waits for the person',
      {
        state: 'paused',
        resolvedAt: undefined,
        pauses: [{ from: '2026-06-10T09:00:00Z' }],
      },
    ],
    [
      'that was cancelled',
      {
        state: 'cancelled',
        resolvedAt: undefined,
        cancelledAt: '2026-06-09T09:00:00Z',
      },
    ],
    [
      'resolved in the instant in which it was opened',
      {
        openedAt: '2026-06-09T09:00:00Z',
        firstResponseAt: '2026-06-09T09:00:00Z',
        pauses: [],
        reopens: [],
        changes: [],
      },
    ],
    [
      'of a source whose clock is five minutes ahead',
      { updatedAt: '2026-06-10T12:05:00Z' },
    ],
    [
      'whose times have another offset',
      { resolvedAt: '2026-06-09T10:00:00+02:00' },
    ],
  ])('finds nothing wrong with a ticket %s', (_, changed) => {
    expect(said(changed)).toEqual([]);
  });

  it.each<[string, Partial<TicketInput>, string[]]>([
    [
      'resolved before it was opened',
      { reopens: [], resolvedAt: '2026-06-08T07:59:59.999Z' },
      [
        'resolvedAt: "2026-06-08T07:59:59.999Z" is before openedAt "2026-06-08T08:00:00Z"; nothing can happen to a ticket before it was opened',
      ],
    ],
    [
      'answered before it was opened',
      { firstResponseAt: '2026-06-08T07:00:00Z' },
      [
        'firstResponseAt: "2026-06-08T07:00:00Z" is before openedAt "2026-06-08T08:00:00Z"; nothing can happen to a ticket before it was opened',
      ],
    ],
    [
      'cancelled before it was opened',
      {
        state: 'cancelled',
        resolvedAt: undefined,
        cancelledAt: '2026-06-08T07:00:00Z',
        reopens: [],
      },
      [
        'cancelledAt: "2026-06-08T07:00:00Z" is before openedAt "2026-06-08T08:00:00Z"; nothing can happen to a ticket before it was opened',
      ],
    ],
    [
      'paused before it was opened',
      {
        pauses: [{ from: '2026-06-08T07:00:00Z', to: '2026-06-08T09:00:00Z' }],
      },
      [
        'pauses[0].from: "2026-06-08T07:00:00Z" is before openedAt "2026-06-08T08:00:00Z"; nothing can happen to a ticket before it was opened',
      ],
    ],
    [
      'opened in the future',
      {
        state: 'open',
        openedAt: '2026-06-10T12:05:00.001Z',
        firstResponseAt: undefined,
        resolvedAt: undefined,
        pauses: [],
        reopens: [],
        changes: [],
      },
      [
        'openedAt: "2026-06-10T12:05:00.001Z" is in the future; it must not be more than five minutes after now, "2026-06-10T12:00:00.000Z"',
      ],
    ],
    [
      'resolved in the future',
      { resolvedAt: '2026-06-11T09:00:00Z' },
      [
        'resolvedAt: "2026-06-11T09:00:00Z" is in the future; it must not be more than five minutes after now, "2026-06-10T12:00:00.000Z"',
      ],
    ],
    [
      'whose pause ends in the future',
      {
        pauses: [{ from: '2026-06-08T09:00:00Z', to: '2027-06-08T10:00:00Z' }],
      },
      [
        'pauses[0].to: "2027-06-08T10:00:00Z" is in the future; it must not be more than five minutes after now, "2026-06-10T12:00:00.000Z"',
      ],
    ],
    [
      'updated in the future',
      { updatedAt: '2026-06-10T14:00:00Z' },
      [
        'updatedAt: "2026-06-10T14:00:00Z" is in the future; it must not be more than five minutes after now, "2026-06-10T12:00:00.000Z"',
      ],
    ],
    [
      'resolved without a time',
      { resolvedAt: undefined },
      [
        'resolvedAt: is missing though the state is "resolved"; give the time, or another state',
      ],
    ],
    [
      'open with a time of resolution',
      { state: 'open' },
      [
        'resolvedAt: "2026-06-09T09:00:00Z" is given though the state is "open"; leave it out unless the state is "resolved"',
      ],
    ],
    [
      'cancelled without a time',
      { state: 'cancelled', resolvedAt: undefined },
      [
        'cancelledAt: is missing though the state is "cancelled"; give the time, or another state',
      ],
    ],
    [
      'resolved and cancelled',
      { cancelledAt: '2026-06-09T10:00:00Z' },
      [
        'cancelledAt: "2026-06-09T10:00:00Z" is given though the state is "resolved"; leave it out unless the state is "cancelled"',
      ],
    ],
    [
      'paused without a pause',
      { state: 'paused', resolvedAt: undefined, pauses: [] },
      [
        'pauses: are empty though the state is "paused"; give a pause without an end, or another state',
      ],
    ],
    [
      'paused though the last pause has ended',
      { state: 'paused', resolvedAt: undefined },
      [
        'pauses: the last pause ends at "2026-06-08T11:00:00Z" though the state is "paused"; leave its end out, or give another state',
      ],
    ],
    [
      'resolved in a pause without an end',
      { pauses: [{ from: '2026-06-08T09:00:00Z' }] },
      [
        'pauses[0].to: is missing though the state is "resolved"; give the end of the pause that began at "2026-06-08T09:00:00Z", or the state "paused"',
      ],
    ],
    [
      'whose pause ends before it begins',
      {
        pauses: [{ from: '2026-06-08T10:00:00Z', to: '2026-06-08T09:00:00Z' }],
      },
      [
        'pauses[0].to: "2026-06-08T09:00:00Z" is before pauses[0].from "2026-06-08T10:00:00Z"; a pause cannot end before it begins',
      ],
    ],
    [
      'whose pauses overlap',
      {
        pauses: [
          { from: '2026-06-08T09:00:00Z', to: '2026-06-08T11:00:00Z' },
          { from: '2026-06-08T10:00:00Z', to: '2026-06-08T12:00:00Z' },
        ],
      },
      [
        'pauses[1].from: "2026-06-08T10:00:00Z" is before pauses[0].to "2026-06-08T11:00:00Z"; pauses are listed oldest first and must not overlap',
      ],
    ],
    [
      'with a pause after one that has no end',
      {
        pauses: [
          { from: '2026-06-08T09:00:00Z' },
          { from: '2026-06-08T10:00:00Z', to: '2026-06-08T12:00:00Z' },
        ],
      },
      [
        'pauses[0].to: is missing though another pause begins at "2026-06-08T10:00:00Z"; only the last pause may have no end',
      ],
    ],
    [
      'reopened before it was resolved',
      {
        reopens: [
          {
            resolvedAt: '2026-06-08T12:00:00Z',
            reopenedAt: '2026-06-08T11:00:00Z',
          },
        ],
      },
      [
        'reopens[0].reopenedAt: "2026-06-08T11:00:00Z" is before reopens[0].resolvedAt "2026-06-08T12:00:00Z"; a ticket cannot be reopened before it was resolved',
      ],
    ],
    [
      'whose reopenings are not in order',
      {
        reopens: [
          {
            resolvedAt: '2026-06-08T14:00:00Z',
            reopenedAt: '2026-06-08T15:00:00Z',
          },
          {
            resolvedAt: '2026-06-08T12:00:00Z',
            reopenedAt: '2026-06-08T13:00:00Z',
          },
        ],
      },
      [
        'reopens[1].resolvedAt: "2026-06-08T12:00:00Z" is before reopens[0].reopenedAt "2026-06-08T15:00:00Z"; reopenings are listed oldest first and must not overlap',
      ],
    ],
    [
      'reopened after its last resolution',
      { resolvedAt: '2026-06-09T07:00:00Z' },
      [
        'resolvedAt: "2026-06-09T07:00:00Z" is before reopens[0].reopenedAt "2026-06-09T08:00:00Z"; it is the end of the ticket, after its last reopening',
      ],
    ],
    [
      'reopened after it was cancelled',
      {
        state: 'cancelled',
        resolvedAt: undefined,
        cancelledAt: '2026-06-09T07:00:00Z',
      },
      [
        'cancelledAt: "2026-06-09T07:00:00Z" is before reopens[0].reopenedAt "2026-06-09T08:00:00Z"; it is the end of the ticket, after its last reopening',
      ],
    ],
    [
      'whose changes are not in order',
      { changes: [...good.changes!].reverse() },
      [
        'changes[1].at: "2026-06-08T08:10:00Z" is before changes[0].at "2026-06-09T08:00:00Z"; changes are listed oldest first',
      ],
    ],
    [
      'whose priority was changed to none of ours',
      {
        changes: [
          {
            at: '2026-06-08T09:00:00Z',
            field: 'priority',
            from: 'P4',
            to: 'high',
          },
        ],
      },
      [
        'changes[0].from: "P4" is not a priority; write one of critical, high, medium, low',
      ],
    ],
    [
      'whose last change leads to another priority',
      { priority: 'low' },
      [
        'changes[1].to: "high" is what the priority was last changed to, but priority is "low"; they must be the same',
      ],
    ],
    [
      'whose last move leads to another service',
      { service: 'component:default/phone' },
      [
        'changes[0].to: "Component:default/Email" is what the service was last changed to, but service is "component:default/phone"; they must be the same',
      ],
    ],
  ])('refuses a ticket %s', (_, changed, reasons) => {
    expect(said(changed)).toEqual(reasons);
  });

  it('says everything that is wrong at once', () => {
    expect(
      said({
        firstResponseAt: '2026-06-07T08:00:00Z',
        pauses: [{ from: '2026-06-08T10:00:00Z', to: '2026-06-08T09:00:00Z' }],
      }),
    ).toHaveLength(2);
  });
});
