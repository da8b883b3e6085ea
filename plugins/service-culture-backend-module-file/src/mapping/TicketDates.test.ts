import { isDateFormat, TicketDates } from './TicketDates';

const BERLIN = 'Europe/Berlin';

describe('dates of an export', () => {
  it.each<[string, string, string, string]>([
    ['iso', BERLIN, '2026-03-01T09:30:00+01:00', '2026-03-01T08:30:00.000Z'],
    ['iso', BERLIN, '2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['iso', BERLIN, '2026-03-01T09:30:00.123-0500', '2026-03-01T14:30:00.123Z'],
    ['iso', BERLIN, '2026-03-01T09:30:00', '2026-03-01T08:30:00.000Z'],
    ['iso', BERLIN, '2026-03-01 09:30:00', '2026-03-01T08:30:00.000Z'],
    ['iso', BERLIN, '2026-03-01 09:30:00 +05:30', '2026-03-01T04:00:00.000Z'],
    ['iso', BERLIN, '2026-03-01', '2026-02-28T23:00:00.000Z'],
    ['epoch-seconds', BERLIN, '1772352600', '2026-03-01T08:10:00.000Z'],
    ['epoch-seconds', BERLIN, '1772352600.5', '2026-03-01T08:10:00.500Z'],
    ['epoch-milliseconds', BERLIN, '1772352600123', '2026-03-01T08:10:00.123Z'],
    [
      'dd.MM.yyyy HH:mm',
      BERLIN,
      '01.07.2026 09:30',
      '2026-07-01T07:30:00.000Z',
    ],
    [
      'd/MMM/yy h:mm a',
      'America/New_York',
      '4/Mar/26 9:15 PM',
      '2026-03-05T02:15:00.000Z',
    ],
    [
      'EEE MMM d HH:mm:ss yyyy',
      'Asia/Kolkata',
      'Sun Mar 1 09:30:00 2026',
      '2026-03-01T04:00:00.000Z',
    ],
    [
      'EEE MMM d HH:mm:ss yyyy',
      'Asia/Kolkata',
      'Sun Mar 01 09:30:00 2026',
      '2026-03-01T04:00:00.000Z',
    ],
    [
      'yyyy-MM-dd HH:mm ZZZ',
      BERLIN,
      '2026-03-01 09:30 -0800',
      '2026-03-01T17:30:00.000Z',
    ],
    [
      "yyyy-MM-dd'Z'HH:mm",
      BERLIN,
      '2026-03-01Z09:30',
      '2026-03-01T08:30:00.000Z',
    ],
  ])('in the format %s in %s: %s is %s', (format, zone, text, instant) => {
    expect(new TicketDates([format], zone).parse(text)).toEqual({ instant });
  });

  it('are tried in the order of the formats', () => {
    const dates = new TicketDates(['MM/dd/yyyy', 'dd/MM/yyyy'], 'UTC');
    expect(dates.parse('02/03/2026')).toEqual({
      instant: '2026-02-03T00:00:00.000Z',
    });
    expect(dates.parse('23/03/2026')).toEqual({
      instant: '2026-03-23T00:00:00.000Z',
    });
  });

  it.each([
    ['2026-02-30T09:30:00Z'],
    ['01.02.2026'],
    ['yesterday'],
    ['5 weeks ago'],
  ])('that are none are refused with the format: %s', text => {
    expect(new TicketDates(['iso', 'yyyy/MM/dd'], BERLIN).parse(text)).toEqual({
      problem:
        'is not a date; expected 2026-03-01T09:30:00+01:00 or yyyy/MM/dd',
    });
  });

  it('without an offset need a time zone', () => {
    expect(
      new TicketDates(['iso'], undefined).parse('2026-03-01T09:30'),
    ).toEqual({
      problem:
        'says no offset from UTC; write one, or set timeZone for this source',
    });
  });

  describe('around a change of clocks', () => {
    it.each([
      ['Europe/Berlin', '2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
      ['Europe/Berlin', '2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
      ['America/New_York', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
      [
        'Australia/Lord_Howe',
        '2026-10-04 02:30:00',
        '2026-10-03T15:30:00.000Z',
      ],
      ['Pacific/Apia', '2026-01-01 12:00:00', '2025-12-31T23:00:00.000Z'],
    ])('in %s, %s is %s', (zone, text, instant) => {
      expect(new TicketDates(['iso'], zone).parse(text)).toEqual({ instant });
    });

    it.each([
      ['Europe/Berlin', '2026-03-29 02:00:00'],
      ['Europe/Berlin', '2026-03-29 02:59:59'],
      ['America/New_York', '2026-03-08 02:30:00'],
      ['Australia/Lord_Howe', '2026-10-04 02:15:00'],
      ['America/Sao_Paulo', '2018-11-04 00:30:00'],
    ])('in %s, %s never was, and so the zone is doubted', (zone, text) => {
      expect(new TicketDates(['iso'], zone).parse(text)).toEqual({
        problem: `does not exist in ${zone}, where clocks skip this time; is timeZone right?`,
      });
    });

    it.each([
      ['Europe/Berlin', '2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'],
      ['America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
      [
        'Australia/Lord_Howe',
        '2026-04-05 01:45:00',
        '2026-04-04T14:45:00.000Z',
      ],
    ])(
      'in %s, of the two instants at %s the first is meant',
      (zone, text, instant) => {
        expect(new TicketDates(['iso'], zone).parse(text)).toEqual({ instant });
      },
    );
  });
});

describe('a date format', () => {
  it.each([
    ['iso'],
    ['epoch-seconds'],
    ['yyyy-MM-dd HH:mm:ss'],
    ['d/MMM/yy h:mm a'],
    ['dd.MM.yyyy'],
    ['EEE, d MMM yyyy HH:mm:ss ZZZ'],
  ])('is right when it can tell a day: %s', format => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each([['YYYY-MM-DD'], ['HH:mm'], ['ISO'], ['MMM d'], ['']])(
    'is wrong when it cannot: %s',
    format => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});
