import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseDuration,
  parseServiceHours,
  parseTarget,
  serviceDayMinutes,
  type Metric,
  type ServiceCalendar,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Agreement } from '../agreements';
import { shareCount, shareFigure } from './figures/changes';
import { tally } from './figures/tally';
import { judge, type TicketRecord } from './judge';

const page = readFileSync(
  join(__dirname, '../../../../../docs/figures.md'),
  'utf8',
);

/** The cells of the rows of the table that begins with this column. */
function table(firstColumn: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex(line => line.startsWith(`| ${firstColumn} `));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex(line => !line.startsWith('|')),
    )
    .map(row =>
      row
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

function read<T>(parsed: { ok: true; value: T } | { ok: false }): T {
  if (!parsed.ok) {
    throw new Error('docs/figures.md has an example that cannot be read');
  }
  return parsed.value;
}

const [, written] = /service that works `(.*?)`/.exec(page)!;
const { zone, hours } = read(parseServiceHours(written));
const calendar: ServiceCalendar = { zone, hours, holidays: [], closed: [] };

function instant(text: string): number {
  const time = DateTime.fromFormat(`${text} 2026`, 'ccc d LLL HH:mm yyyy', {
    zone,
    locale: 'en',
  });
  if (!time.isValid) {
    throw new Error(`docs/figures.md: "${text}" is no time`);
  }
  return time.toMillis();
}

const instantOrNull = (text: string) => (text ? instant(text) : null);

function agreementOf(promise: string): Agreement {
  const [, metric, value] = /^`(\S+): (.*)`$/.exec(promise)!;
  const target = read(
    parseTarget(value, {
      metric: metric as Metric,
      priority: null,
      serviceDay: serviceDayMinutes(hours),
    }),
  );
  return { service: 'service', from: 0, calendar, targets: [target] };
}

function ticketOf(
  asked: string,
  answered: string,
  waiting: string,
  solved: string,
): TicketRecord {
  const [, from = '', to = ''] = /^(.*?) -(?: (.*))?$/.exec(waiting) ?? [];
  const resolvedAt = instantOrNull(solved);
  const open = from && !to ? 'paused' : 'open';
  return {
    externalId: '1',
    service: 'service',
    priority: 'medium',
    type: 'incident',
    title: null,
    url: null,
    department: null,
    requester: null,
    state: resolvedAt === null ? open : 'resolved',
    openedAt: instant(asked),
    firstResponseAt: instantOrNull(answered),
    resolvedAt,
    automatic: false,
    cancelledAt: null,
    pauses: from ? [{ from: instant(from), to: instantOrNull(to) }] : [],
    reopens: [],
    changes: [],
    responses: null,
    assignments: null,
    rating: null,
    respect: null,
    updatedAt: instant(asked),
  };
}

describe('docs/figures.md', () => {
  const clocks = table('Promise');
  const attainments = table('Promised');
  const changes = table('Now');

  it('has its worked examples', () => {
    expect(clocks).toHaveLength(9);
    expect(attainments).toHaveLength(8);
    expect(changes).toHaveLength(4);
  });

  it.each(clocks)(
    'judges as it says: %s, asked %s, answered %s, waiting %s, solved %s, seen %s',
    (
      promise,
      asked,
      answered,
      waiting,
      solved,
      seen,
      due,
      elapsed,
      outcome,
    ) => {
      const agreement = agreementOf(promise);
      const [found] = judge(ticketOf(asked, answered, waiting, solved), {
        now: instant(seen),
        atRiskShare: 0.75,
        agreementAt: () => agreement,
      });
      expect({
        dueAt: found.dueAt,
        elapsed: found.elapsed,
        outcome: found.outcome,
      }).toEqual({
        dueAt: due === 'unknown' ? null : instant(due),
        elapsed: read(parseDuration(elapsed, null)) * 60_000,
        outcome,
      });
    },
  );

  it.each(attainments)(
    'counts as it says: promised %s, %s is %s with %s misses left',
    (promised, shown, status, missesLeft) => {
      const [, met, all] = /^(\d+) of (\d+)$/.exec(shown)!.map(Number);
      const thousandths = Math.round(parseFloat(promised) * 1000);
      expect(tally(met, all - met, thousandths)).toMatchObject({
        status,
        missesLeft: missesLeft === '' ? null : Number(missesLeft),
      });
    },
  );

  it.each(changes)(
    'calls a change one as it says: %s after %s is %s',
    (now, before, called) => {
      const share = (text: string) => {
        const [, good, all] = /^(\d+) of (\d+)$/.exec(text)!.map(Number);
        return shareCount(good, all);
      };
      expect(shareFigure(share(now), share(before)).change).toBe(called);
    },
  );
});
