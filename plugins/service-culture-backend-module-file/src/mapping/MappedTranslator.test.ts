import { MappedTranslator } from './MappedTranslator';
import { emptyMapping } from './readyMappings';
import type { MappedField, TicketMapping } from './TicketMapping';

function column(...names: string[]) {
  return { names, required: true };
}

function translator(
  own: Partial<TicketMapping> = {},
  columns: Partial<TicketMapping['columns']> = {},
) {
  return new MappedTranslator(
    {
      ...emptyMapping,
      ...own,
      columns: {
        externalId: column('nr'),
        service: column('service'),
        openedAt: column('opened'),
        updatedAt: column('updated'),
        ...columns,
      },
    },
    'Europe/Berlin',
  );
}

const ROW = {
  nr: '1',
  service: 'Email',
  opened: '2026-03-02T08:00:00Z',
  updated: '2026-03-03T08:00:00Z',
};

const TICKET = {
  externalId: '1',
  service: 'Email',
  state: 'open',
  openedAt: '2026-03-02T08:00:00.000Z',
  updatedAt: '2026-03-03T08:00:00.000Z',
};

describe('a mapping of its own', () => {
  it('needs no more than an id, a service and two dates', () => {
    expect(translator().translate(ROW)).toEqual({ ticket: TICKET });
  });

  it('reads numbers of NDJSON as it reads text', () => {
    const mapped = translator({ dates: ['epoch-seconds'] });
    expect(
      mapped.translate({
        ...ROW,
        nr: 7,
        opened: 1772438400,
        updated: 1772524800,
      }),
    ).toEqual({ ticket: { ...TICKET, externalId: '7' } });
  });

  it('refuses an object where a plain value should be', () => {
    expect(
      translator().translate({ ...ROW, service: { name: 'Email' } }),
    ).toEqual({
      problem: {
        externalId: '1',
        field: 'service',
        reason: '"{"name":"Email"}" is not a plain value',
      },
    });
  });

  it('prefers a constant to a column', () => {
    const mapped = translator(
      {
        constants: { service: 'Telephone', priority: 'high', automatic: true },
      },
      { priority: column('urgency') },
    );
    expect(mapped.translate({ ...ROW, urgency: 'whatever' })).toEqual({
      ticket: {
        ...TICKET,
        service: 'Telephone',
        priority: 'high',
        automatic: true,
      },
    });
    expect(mapped.columns.has('urgency')).toBe(false);
  });

  it('takes the first of several columns that says something', () => {
    const mapped = translator(
      { notSet: ['n/a'] },
      { resolvedAt: column('solved', 'closed') },
    );
    expect(
      mapped.translate({
        ...ROW,
        solved: 'N/A',
        closed: '2026-03-03T07:00:00Z',
      }),
    ).toEqual({
      ticket: {
        ...TICKET,
        state: 'resolved',
        resolvedAt: '2026-03-03T07:00:00.000Z',
      },
    });
  });

  it.each([
    ['P1', 'critical'],
    ['p1', 'critical'],
    [' P1 ', 'critical'],
    ['0', 'low'],
    ['49', 'low'],
    ['50', 'high'],
    ['something else', 'medium'],
    ['', undefined],
  ])('takes the priority "%s" for %s', (urgency, priority) => {
    const mapped = translator(
      {
        priority: {
          P1: 'critical',
          '0-49': 'low',
          '50-99': 'high',
          '*': 'medium',
        },
      },
      { priority: column('urgency') },
    );
    expect(mapped.translate({ ...ROW, urgency })).toEqual({
      ticket: priority ? { ...TICKET, priority } : TICKET,
    });
  });

  it('makes refs of departments and requesters by table, then by template', () => {
    const mapped = translator(
      {
        departments: {
          values: { 'Finance & Tax': 'group:default/finance' },
          template: 'group:default/{department}',
        },
        requesters: { template: 'user:default/{requester}' },
      },
      { department: column('dept'), requester: column('who') },
    );
    const refs = (dept: string, who: string) => {
      const result = mapped.translate({ ...ROW, dept, who });
      return 'ticket' in result
        ? [result.ticket.department, result.ticket.requester]
        : result;
    };
    expect(refs('finance & tax', 'Maria.Keller')).toEqual([
      'group:default/finance',
      'user:default/maria.keller',
    ]);
    expect(refs('Größe & Maß', 'Aylin <aylin.demir@example.com>, b@x')).toEqual(
      ['group:default/grosse-mass', 'user:default/aylin.demir'],
    );
    expect(refs('???', '')).toEqual([undefined, undefined]);
  });

  it('leaves a department out that neither table nor template knows', () => {
    const mapped = translator(
      { departments: { values: { Finance: 'group:default/finance' } } },
      { department: column('dept') },
    );
    expect(mapped.translate({ ...ROW, dept: 'Sales' })).toEqual({
      ticket: TICKET,
    });
  });

  it('makes a link of the id', () => {
    const mapped = translator({
      url: 'https://desk.example.com/t/{externalId}',
    });
    expect(mapped.translate({ ...ROW, nr: 'A 1' })).toEqual({
      ticket: {
        ...TICKET,
        externalId: 'A 1',
        url: 'https://desk.example.com/t/A%201',
      },
    });
  });

  it('counts assignments from reassignments', () => {
    const mapped = translator(
      { assignmentsPlus: 1 },
      { assignments: column('moves') },
    );
    expect(mapped.translate({ ...ROW, moves: '2' })).toEqual({
      ticket: { ...TICKET, assignments: 3 },
    });
  });

  it.each([
    ['yes', true],
    ['TRUE', true],
    ['no', undefined],
    ['', undefined],
  ])('takes automatic "%s" for %s', (auto, automatic) => {
    const mapped = translator({}, { automatic: column('auto') });
    expect(mapped.translate({ ...ROW, auto })).toEqual({
      ticket: automatic ? { ...TICKET, automatic } : TICKET,
    });
  });

  it('shortens a title that is too long', () => {
    const mapped = translator({}, { title: column('title') });
    const result = mapped.translate({ ...ROW, title: 'x'.repeat(5000) });
    expect(result).toEqual({ ticket: { ...TICKET, title: 'x'.repeat(1000) } });
  });

  it.each<[MappedField, string, string]>([
    ['rating', '6', '"6" is not a whole number from 1 to 5'],
    ['respect', 'good', '"good" is not a whole number from 1 to 5'],
    ['responses', '-1', '"-1" is not a whole number from 0'],
    [
      'url',
      'ftp://x/y',
      '"ftp://x/y" is not an http or https address of at most 2000 characters',
    ],
    [
      'openedAt',
      'then',
      '"then" is not a date; expected 2026-03-01T09:30:00+01:00',
    ],
    ['openedAt', '', 'is empty, and a ticket needs it'],
    ['externalId', '', 'is empty, and a ticket needs it'],
    [
      'externalId',
      'x'.repeat(300),
      `"${'x'.repeat(59)}…" is not an id of 1 to 200 printable characters`,
    ],
  ])('refuses a %s of "%s"', (field, value, reason) => {
    const mapped = translator({}, { [field]: column('the column') });
    const result = mapped.translate({ ...ROW, 'the column': value });
    expect(result).toEqual({
      problem: expect.objectContaining({ field: 'the column', reason }),
    });
  });

  describe('looks at the header before the first row and', () => {
    it('names the column that is missing', () => {
      expect(translator().checkHeader(['nr', 'service', 'opened'])).toEqual({
        field: 'updated',
        reason:
          'is missing, and updatedAt is read from "updated"; the header has "nr", "service", "opened"',
      });
    });

    it('names a column that stands twice', () => {
      const header = ['nr', 'service', 'opened', 'updated', 'service'];
      expect(translator().checkHeader(header)).toEqual({
        field: 'service',
        reason:
          'stands twice in the header; rename one, or set repeatedColumns: first in the mapping',
      });
      expect(
        translator({ repeatedColumns: 'first' }).checkHeader(header),
      ).toBeUndefined();
    });

    it('does not mind columns that it does not read', () => {
      const header = ['x', 'nr', 'service', 'opened', 'updated', 'x'];
      expect(translator().checkHeader(header)).toBeUndefined();
    });
  });
});
