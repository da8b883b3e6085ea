import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseServiceHours } from '@service-culture/plugin-service-culture-common';
import { OFFICE_HOURS } from '../../__testUtils__/company';
import { boundsOf, daysOf, eachMonth, finalDayOf, monthOf } from './Month';

const office = {
  zone: 'Europe/Berlin',
  hours: OFFICE_HOURS,
  holidays: [],
  closed: [],
};

describe('A month', () => {
  it('is that of the service’s time zone', () => {
    const at = Date.parse('2026-10-31T23:30:00Z');
    expect(monthOf(at, 'Europe/Berlin')).toBe('2026-11');
    expect(monthOf(at, 'Europe/Lisbon')).toBe('2026-10');
  });

  it('follows another over the end of the year', () => {
    expect(eachMonth('2026-11', '2027-02')).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(eachMonth('2026-11', '2026-10')).toEqual([]);
  });

  it('has as many days as it has, and begins and ends at midnight over there', () => {
    expect(daysOf('2028-02')).toEqual({
      first: '2028-02-01',
      last: '2028-02-29',
    });
    expect(boundsOf('2026-10', 'Europe/Berlin')).toEqual({
      from: Date.parse('2026-09-30T22:00:00Z'),
      to: Date.parse('2026-10-31T23:00:00Z'),
    });
  });
});

const page = readFileSync(
  join(__dirname, '../../../../../docs/figures.md'),
  'utf8',
);

/** Rows of the table on that page: hours, month, day. */
const examples = [
  ...page.matchAll(
    /^\| `([^`]+)` +\| (\d{4}-\d{2}) +\| (\d{4}-\d{2}-\d{2}) +\|$/gm,
  ),
].map(([, hours, month, day]) => [hours, month, day] as const);

describe('The fifth service day after a month', () => {
  it('has examples in docs/figures.md', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples)('of %s, %s, is %s', (hours, month, day) => {
    const read = parseServiceHours(hours);
    expect(read).toMatchObject({ ok: true });
    expect(finalDayOf(month, { ...office, ...(read as any).value })).toBe(day);
  });

  it.each([
    ['weekends left out', '2026-10', office, '2026-11-06'],
    [
      'holidays and closings left out',
      '2026-12',
      {
        ...office,
        holidays: ['2027-01-01'],
        closed: [{ date: '2027-01-05', fromMinute: 0 }],
      },
      '2027-01-11',
    ],
    [
      'around the clock, whatever the day',
      '2026-10',
      { ...office, hours: 'around-the-clock' as const },
      '2026-11-05',
    ],
    [
      'for a service that works on Mondays only',
      '2026-10',
      { ...office, hours: OFFICE_HOURS.slice(0, 1) },
      '2026-11-30',
    ],
    [
      'sixty days later for one that never works',
      '2026-10',
      { ...office, hours: [] },
      '2026-12-31',
    ],
  ])('%s', (_, month, calendar, day) => {
    expect(finalDayOf(month, calendar)).toBe(day);
  });
});
