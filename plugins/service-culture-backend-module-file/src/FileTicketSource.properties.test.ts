import {
  ticketSchema,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import { readAll, TestFolder } from './__testUtils__/TestFolder';

const FIELDS = Object.keys(ticketSchema.shape) as Array<keyof TicketInput>;

const instant = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

/** Text as people write it: quotes, delimiters, line breaks, other scripts. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(value => `${value},"\n;\t'`);

const ticket: fc.Arbitrary<TicketInput> = fc.record(
  {
    externalId: text,
    service: text,
    priority: fc.constantFrom('critical', 'high', 'medium', 'low'),
    type: fc.constantFrom('incident', 'request'),
    title: text,
    url: fc.webUrl({ validSchemes: ['http', 'https'] }),
    department: text,
    requester: text,
    state: fc.constantFrom('open', 'paused', 'resolved', 'cancelled'),
    openedAt: instant,
    firstResponseAt: instant,
    resolvedAt: instant,
    automatic: fc.boolean(),
    cancelledAt: instant,
    pauses: fc.array(fc.record({ from: instant, to: instant }), {
      maxLength: 3,
    }),
    reopens: fc.array(fc.record({ resolvedAt: instant, reopenedAt: instant }), {
      maxLength: 3,
    }),
    changes: fc.array(
      fc.record({
        at: instant,
        field: fc.constantFrom('priority', 'service'),
        from: text,
        to: text,
      }),
      { maxLength: 3 },
    ),
    responses: fc.nat(),
    assignments: fc.nat(),
    rating: fc.integer({ min: 1, max: 5 }),
    respect: fc.integer({ min: 1, max: 5 }),
    updatedAt: instant,
  },
  {
    requiredKeys: ['externalId', 'service', 'state', 'openedAt', 'updatedAt'],
  },
) as fc.Arbitrary<TicketInput>;

function asNdjson(tickets: TicketInput[]): string {
  return tickets.map(value => `${JSON.stringify(value)}\n`).join('');
}

function cell(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  const plain =
    typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `"${plain.replace(/"/g, '""')}"`;
}

function asCsv(tickets: TicketInput[], delimiter: string, end: string): string {
  return [
    FIELDS.join(delimiter),
    ...tickets.map(value =>
      FIELDS.map(field => cell(value[field])).join(delimiter),
    ),
    '',
  ].join(end);
}

jest.setTimeout(60_000);

describe('any tickets', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    await folder.remove();
  });

  it('written as NDJSON are read as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ticket, { maxLength: 20 }), async tickets => {
        await folder.write('a.ndjson', asNdjson(tickets));
        const delivered = await readAll(folder.source({ format: 'ndjson' }));
        expect(delivered.refused).toEqual([]);
        expect(delivered.tickets).toEqual(tickets);
      }),
      { numRuns: 100 },
    );
  });

  it('written as CSV are read as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(ticket, { maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('utf8' as const, 'utf16le' as const),
        async (tickets, delimiter, end, encoding) => {
          await folder.write(
            'a.csv',
            Buffer.from(asCsv(tickets, delimiter, end), encoding),
          );
          const delivered = await readAll(
            folder.source({ format: 'csv', delimiter, encoding }),
          );
          expect(delivered.refused).toEqual([]);
          expect(delivered.tickets).toEqual(tickets);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a crash after any batch', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    await folder.remove();
  });

  /** What a row of the file is: a good one, a bad one, or one with line breaks in it. */
  const kinds = fc.array(fc.constantFrom('good', 'bad', 'long'), {
    minLength: 1,
    maxLength: 1200,
    size: 'max',
  });

  function rowsOf(name: string, all: string[]): string {
    const rows = all.map((kind, at) =>
      kind === 'bad'
        ? `${name}-${at},Email,nonsense,2026-05-04T08:00:00Z,2026-05-04T08:00:00Z,`
        : `${name}-${at},Email,open,2026-05-04T08:00:00Z,2026-05-04T08:00:00Z,${
            kind === 'long' ? '"two\n\nlines"' : 'one'
          }`,
    );
    return `externalId,service,state,openedAt,updatedAt,title\n${rows.join(
      '\n',
    )}\n`;
  }

  it('neither loses a row nor repeats one', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, kinds, async (first, second) => {
        await folder.write('a.csv', rowsOf('a', first));
        await folder.write('b.csv', rowsOf('b', second));
        const whole = await readAll(folder.source({ format: 'csv' }));
        const seen: string[] = [];
        let cursor = null as any;
        // Crash after every batch: each is read by a process of its own.
        for (;;) {
          const reading = folder.source({ format: 'csv' }).read({
            cursor,
            signal: new AbortController().signal,
            logger: { info() {}, warn() {} } as any,
          });
          const { value: batch, done } = await reading.next();
          await reading.return(undefined);
          if (done) {
            break;
          }
          seen.push(...batch.tickets.map(({ externalId }) => externalId));
          seen.push(...batch.refused!.map(({ externalId }) => externalId!));
          cursor = JSON.parse(JSON.stringify(batch.cursor));
        }
        const expected = [
          ...first.map((_, at) => `a-${at}`),
          ...second.map((_, at) => `b-${at}`),
        ];
        expect([...seen].sort()).toEqual([...expected].sort());
        expect(cursor).toEqual(whole.cursor);
      }),
      { numRuns: 8 },
    );
  });
});
