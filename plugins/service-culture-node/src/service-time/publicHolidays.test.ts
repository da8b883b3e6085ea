import { isHolidayRegion, publicHolidays } from './publicHolidays';

describe('isHolidayRegion', () => {
  it.each(['DE', 'DE-BE', 'de-be', 'GB-SCT', 'US-NY', 'IN', 'DE-BY-A'])(
    'knows %s',
    code => {
      expect(isHolidayRegion(code)).toBe(true);
    },
  );

  it.each([
    '',
    'XX',
    'Germany',
    'DE-XX',
    'DE-',
    'GB-NY',
    'DE-BY-XX',
    'DE-BE-X',
    'DE-BY-A-B',
    'constructor',
  ])('does not know %j', code => {
    expect(isHolidayRegion(code)).toBe(false);
  });
});

describe('publicHolidays', () => {
  it('gives the whole days of Berlin, without the half days before Christmas and New Year', () => {
    expect(publicHolidays('DE-BE', 2026, 2026)).toEqual([
      '2026-01-01',
      '2026-03-08',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('gives what a region keeps beyond its country', () => {
    expect(publicHolidays('DE', 2026, 2026)).not.toContain('2026-03-08');
    expect(publicHolidays('GB-SCT', 2026, 2026)).toEqual(
      expect.arrayContaining(['2026-01-02', '2026-11-30', '2026-12-28']),
    );
    expect(publicHolidays('GB-SCT', 2026, 2026)).not.toContain('2026-04-06');
    expect(publicHolidays('us-ny', 2026, 2026)).toEqual(
      expect.arrayContaining(['2026-07-03', '2026-11-26', '2026-12-25']),
    );
    expect(publicHolidays('US-NY', 2026, 2026)).not.toContain('2026-12-24');
  });

  it('gives the holidays of India by the calendar of India', () => {
    expect(publicHolidays('IN', 2026, 2026)).toEqual(
      expect.arrayContaining(['2026-01-26', '2026-08-15', '2026-10-02']),
    );
  });

  it('gives every year asked for, in order and each date once', () => {
    const dates = publicHolidays('DE-BE', 2025, 2027);
    expect(new Set(dates.map(date => date.slice(0, 4)))).toEqual(
      new Set(['2025', '2026', '2027']),
    );
    expect(dates).toEqual([...new Set(dates)].sort());
  });

  it('gives each whole day of a holiday of several days', () => {
    const dates = publicHolidays('TR', 2026, 2026);
    expect(dates.filter(date => date.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  it('gives a day on which clocks spring forward', () => {
    expect(publicHolidays('DE-BB', 2024, 2024)).toContain('2024-03-31');
  });

  it('leaves out days that are holidays from noon on', () => {
    expect(publicHolidays('CN', 2026, 2026)).not.toContain('2026-05-04');
  });

  it('says so when a region is unknown, instead of giving no holidays', () => {
    expect(() => publicHolidays('DE-XX', 2026, 2026)).toThrow(
      '"DE-XX" is not a holiday region; write a country, like "DE", or a country and its region, like "DE-BE"',
    );
  });
});
