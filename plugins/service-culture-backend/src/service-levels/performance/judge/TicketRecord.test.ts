import { ticketSchema } from '@service-culture/plugin-service-culture-common';
import { toTicketRecord } from './TicketRecord';

describe('toTicketRecord', () => {
  it('turns every time into its instant, whatever its offset, and keeps the rest', () => {
    const ticket = ticketSchema.parse({
      externalId: '4711',
      service: 'component:default/email',
      priority: 'high',
      type: 'request',
      title: 'No mail since Monday',
      url: 'https://tickets.example.com/4711',
      department: 'group:default/sales',
      requester: 'user:default/jo',
      state: 'paused',
      openedAt: '1970-01-01T01:00:01+01:00',
      firstResponseAt: '1970-01-01T00:00:02Z',
      automatic: true,
      pauses: [
        { from: '1970-01-01T00:00:03Z', to: '1970-01-01T00:00:04Z' },
        { from: '1970-01-01T00:00:09Z' },
      ],
      reopens: [
        {
          resolvedAt: '1970-01-01T00:00:05Z',
          reopenedAt: '1970-01-01T00:00:06Z',
        },
      ],
      changes: [
        {
          at: '1970-01-01T00:00:07Z',
          field: 'priority',
          from: 'low',
          to: 'high',
        },
      ],
      responses: 2,
      assignments: 1,
      rating: 5,
      respect: 4,
      updatedAt: '1970-01-01T00:00:10.500Z',
    });
    expect(toTicketRecord(ticket)).toEqual({
      externalId: '4711',
      service: 'component:default/email',
      priority: 'high',
      type: 'request',
      title: 'No mail since Monday',
      url: 'https://tickets.example.com/4711',
      department: 'group:default/sales',
      requester: 'user:default/jo',
      state: 'paused',
      openedAt: 1000,
      firstResponseAt: 2000,
      resolvedAt: null,
      automatic: true,
      cancelledAt: null,
      pauses: [
        { from: 3000, to: 4000 },
        { from: 9000, to: null },
      ],
      reopens: [{ resolvedAt: 5000, reopenedAt: 6000 }],
      changes: [{ at: 7000, field: 'priority', from: 'low', to: 'high' }],
      responses: 2,
      assignments: 1,
      rating: 5,
      respect: 4,
      updatedAt: 10_500,
    });
  });

  it('says null for what is not known or did not happen', () => {
    const record = toTicketRecord(
      ticketSchema.parse({
        externalId: '4711',
        service: 'component:default/email',
        state: 'cancelled',
        openedAt: '1970-01-01T00:00:01Z',
        resolvedAt: '1970-01-01T00:00:03Z',
        cancelledAt: '1970-01-01T00:00:02Z',
        updatedAt: '1970-01-01T00:00:02Z',
      }),
    );
    expect(record).toMatchObject({ cancelledAt: 2000, resolvedAt: 3000 });
    const { title, url, department, requester, firstResponseAt } = record;
    const { responses, assignments, rating, respect } = record;
    expect([title, url, department, requester, firstResponseAt]).toEqual(
      Array(5).fill(null),
    );
    expect([responses, assignments, rating, respect]).toEqual(
      Array(4).fill(null),
    );
  });
});
