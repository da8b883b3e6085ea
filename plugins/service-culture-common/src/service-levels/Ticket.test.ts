import { ticketSchema } from './Ticket';

const TICKET = {
  externalId: '4711',
  service: 'Email',
  state: 'open',
  openedAt: '2026-03-02T09:30:00Z',
  updatedAt: '2026-03-02T09:30:00Z',
};

describe('a ticket as a source writes it', () => {
  it('is completed with the defaults of figures.md', () => {
    expect(ticketSchema.parse(TICKET)).toEqual({
      ...TICKET,
      priority: 'medium',
      type: 'incident',
      automatic: false,
      pauses: [],
      reopens: [],
      changes: [],
    });
  });

  it.each([['externalId'], ['service'], ['title'], ['department']])(
    'is refused with a NUL character in %s, which no database takes',
    field => {
      const result = ticketSchema.safeParse({ ...TICKET, [field]: 'a\0b' });
      expect(
        result.error?.issues.map(({ path, message }) => [path, message]),
      ).toEqual([[[field], 'must not contain a NUL character']]);
    },
  );
});
