import fc from 'fast-check';
import { eachDay, resolveWindow, type WindowRequest } from './resolveWindow';

const daysOf = (request: WindowRequest, now: string, zone: string) => {
  const { first, last, window } = resolveWindow(request, Date.parse(now), zone);
  return [first, last, window.from, window.to];
};

describe('resolveWindow', () => {
  it.each([
    ['30d', '2026-03-31T12:00:00Z', '2026-03-02', '2026-03-31'],
    ['30d', '2026-03-01T12:00:00Z', '2026-01-31', '2026-03-01'],
    ['month', '2026-03-31T12:00:00Z', '2026-03-01', '2026-03-31'],
    ['month', '2026-03-01T12:00:00Z', '2026-03-01', '2026-03-01'],
    ['last-month', '2026-03-31T12:00:00Z', '2026-02-01', '2026-02-28'],
    ['last-month', '2028-03-31T12:00:00Z', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15T12:00:00Z', '2025-12-01', '2025-12-31'],
    ['quarter', '2026-05-31T12:00:00Z', '2026-04-01', '2026-05-31'],
    ['year', '2026-05-31T12:00:00Z', '2026-01-01', '2026-05-31'],
  ] as const)('%s on %s is %s to %s', (window, now, first, last) => {
    expect(daysOf({ window }, now, 'UTC').slice(0, 2)).toEqual([first, last]);
  });

  it.each([
    ['Europe/Berlin', '2026-04-01', '2026-03-31T22:00:00.000Z'],
    ['America/New_York', '2026-03-01', '2026-03-01T05:00:00.000Z'],
    ['Asia/Kolkata', '2026-04-01', '2026-03-31T18:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-04-01', '2026-03-31T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-03-01', '2026-03-01T11:00:00.000Z'],
  ])('begins at midnight in %s', (zone, first, from) => {
    expect(daysOf({ window: 'month' }, '2026-03-31T22:15:00Z', zone)).toEqual([
      first,
      first === '2026-04-01' ? '2026-04-01' : '2026-03-31',
      from,
      expect.any(String),
    ]);
  });

  it('is an hour shorter where clocks spring forward in it, and an hour longer where they fall back', () => {
    const hours = (from: string, to: string, zone: string) => {
      const [, , start, end] = daysOf(
        { from, to },
        '2026-12-01T00:00:00Z',
        zone,
      );
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect(hours('2026-03-29', '2026-03-30', 'Europe/Berlin')).toBe(23);
    expect(hours('2026-10-25', '2026-10-26', 'Europe/Berlin')).toBe(25);
    expect(hours('2026-10-04', '2026-10-05', 'Australia/Lord_Howe')).toBe(23.5);
  });

  it('takes a single day on which clocks spring forward at midnight', () => {
    // In Cairo there is no midnight on 24 April 2026: the day begins at one o'clock.
    expect(
      daysOf(
        { from: '2026-04-24', to: '2026-04-25' },
        '2026-05-01T00:00:00Z',
        'Africa/Cairo',
      ),
    ).toEqual([
      '2026-04-24',
      '2026-04-24',
      '2026-04-23T22:00:00.000Z',
      '2026-04-24T21:00:00.000Z',
    ]);
    // And days counted from that one begin at midnight all the same.
    expect(
      daysOf({ window: '30d' }, '2026-04-24T12:00:00Z', 'Africa/Cairo'),
    ).toEqual([
      '2026-03-26',
      '2026-04-24',
      '2026-03-25T22:00:00.000Z',
      '2026-04-24T21:00:00.000Z',
    ]);
  });

  it('takes any two dates as a half-open range', () => {
    expect(
      daysOf(
        { from: '2026-02-27', to: '2026-03-02' },
        '2026-12-01T00:00:00Z',
        'UTC',
      ),
    ).toEqual([
      '2026-02-27',
      '2026-03-01',
      '2026-02-27T00:00:00.000Z',
      '2026-03-02T00:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-03-02', '2026-03-02', /"2026-03-02" is not after from/],
    ['2026-03-02', '2026-03-01', /at least one day/],
    ['2020-01-01', '2026-01-01', /at most 1100 days/],
  ])('refuses %s to %s', (from, to, message) => {
    expect(() => resolveWindow({ from, to }, Date.now(), 'UTC')).toThrow(
      message,
    );
  });

  it('has thirty days, today last, in any zone at any moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Date.parse('2037-12-31') }),
        fc.constantFrom(
          'Europe/Berlin',
          'America/Sao_Paulo',
          'Africa/Cairo',
          'Australia/Lord_Howe',
          'Pacific/Apia',
          'America/Asuncion',
        ),
        (now, zone) => {
          const days = resolveWindow({ window: '30d' }, now, zone);
          const { from, to } = days.window;
          expect(eachDay(days)).toHaveLength(30);
          expect(now).toBeGreaterThanOrEqual(Date.parse(from));
          expect(now).toBeLessThan(Date.parse(to));
        },
      ),
    );
  });
});

describe('eachDay', () => {
  it('misses no day and repeats none, over the end of a leap February', () => {
    expect(eachDay({ first: '2028-02-27', last: '2028-03-01' })).toEqual([
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(eachDay({ first: '2028-03-01', last: '2028-02-01' })).toEqual([]);
  });
});
