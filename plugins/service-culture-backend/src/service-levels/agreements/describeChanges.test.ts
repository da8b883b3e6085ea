import { service, target } from '../../__testUtils__/company';
import { toAgreement } from './AgreementKeeper';
import { describeChanges } from './describeChanges';

const NOW = Date.parse('2026-03-03T10:00:00Z');
const TITLES = new Map([
  ['group:default/finance', 'Finance'],
  ['group:default/sales', 'Sales'],
]);
const RESOLUTION = target('resolution', 90, 480, {
  asWritten: '90% within 8h',
});
const CRITICAL = target('resolution', 95, 240, {
  priority: 'critical',
  hours: 'around-the-clock',
  asWritten: '95% within 4h around the clock',
});

type Promised = Parameters<typeof service>[1];

const agreement = (promise: Promised, hours: object = {}) => {
  const email = service('email', { targets: [], ...promise });
  Object.assign(email.promise.hours, hours);
  return { ...toAgreement(email, NOW), targets: email.promise.targets as any };
};

const told = (
  now: ReturnType<typeof agreement>,
  before?: ReturnType<typeof agreement>,
) => describeChanges(now, before, TITLES).map(({ sentence }) => sentence);

const FINANCE = { group: 'group:default/finance', date: '2026-03-01' };
const SALES = { group: 'group:default/sales', date: '2026-03-08' };

describe('describeChanges', () => {
  it('tells all of the first version that is known', () => {
    expect(
      told(
        agreement(
          {
            targets: [RESOLUTION, CRITICAL, target('respect', 90, null)],
            agreedWith: [FINANCE, SALES],
          },
          {
            holidayRegion: 'DE-BE',
            closed: [
              { date: '2026-12-24', fromMinute: 840 },
              { date: '2026-12-31', fromMinute: 0 },
            ],
          },
        ),
      ),
    ).toEqual([
      '90 % solved within 8 h',
      'Critical: 95 % solved within 4 h, around the clock',
      '90 % of people treated with respect',
      'Open Mon-Fri 08:00-18:00 Europe/Berlin',
      'Closed on the public holidays of DE-BE',
      'Closed on 24 December 2026 from 14:00 and 31 December 2026',
      'Agreed with Finance on 1 March 2026 and Sales on 8 March 2026',
    ]);
  });

  it('tells of a first version that nobody agreed to that it was set by IT alone', () => {
    expect(told(agreement({ targets: [RESOLUTION] }))).toEqual([
      '90 % solved within 8 h',
      'Open Mon-Fri 08:00-18:00 Europe/Berlin',
      'Set by IT alone',
    ]);
  });

  it.each([
    [
      'a promise that became another',
      {
        targets: [target('resolution', 95, 60, { asWritten: '95% within 1h' })],
      },
      { targets: [RESOLUTION] },
      ['95 % solved within 1 h; before: 90 % solved within 8 h'],
    ],
    [
      'a promise of one priority, whose name is said once',
      { targets: [{ ...CRITICAL, thousandths: 90_000 }] },
      { targets: [CRITICAL] },
      [
        'Critical: 90 % solved within 4 h, around the clock; before: 95 % solved within 4 h, around the clock',
      ],
    ],
    [
      'a promise that was added and one that was withdrawn',
      { targets: [CRITICAL] },
      { targets: [RESOLUTION] },
      [
        'Critical: 95 % solved within 4 h, around the clock',
        'No longer promised: 90 % solved within 8 h',
      ],
    ],
    [
      'one more department that it was agreed with',
      { agreedWith: [FINANCE, SALES] },
      { agreedWith: [FINANCE] },
      ['Agreed with Sales on 8 March 2026'],
    ],
    [
      'a department that it is no longer agreed with',
      { agreedWith: [SALES] },
      { agreedWith: [FINANCE, SALES] },
      ['No longer agreed with Finance'],
    ],
    [
      'that IT decides alone now',
      {},
      { agreedWith: [FINANCE] },
      ['Set by IT alone; before: agreed with Finance on 1 March 2026'],
    ],
    [
      'a group that is not in the catalog by its ref',
      { agreedWith: [{ group: 'group:default/gone', date: '2026-03-01' }] },
      {},
      ['Agreed with group:default/gone on 1 March 2026'],
    ],
    [
      'nothing where nothing changed',
      { targets: [RESOLUTION] },
      { targets: [RESOLUTION] },
      [],
    ],
  ] as [string, Promised, Promised, string[]][])(
    'tells %s',
    (_, now, before, sentences) => {
      expect(told(agreement(now), agreement(before))).toEqual(sentences);
    },
  );

  it.each([
    [
      'other hours',
      { hours: 'around-the-clock' },
      {},
      [
        'Open around the clock Europe/Berlin; before: Mon-Fri 08:00-18:00 Europe/Berlin',
      ],
    ],
    [
      'another time zone',
      { zone: 'Europe/Lisbon' },
      {},
      [
        'Open Mon-Fri 08:00-18:00 Europe/Lisbon; before: Mon-Fri 08:00-18:00 Europe/Berlin',
      ],
    ],
    [
      'holidays of another region',
      { holidayRegion: 'DE-BY' },
      { holidayRegion: 'DE-BE' },
      [
        'Closed on the public holidays of DE-BY; before: closed on the public holidays of DE-BE',
      ],
    ],
    [
      'no holidays any more',
      {},
      { holidayRegion: 'DE-BE' },
      [
        'Open on public holidays; before: closed on the public holidays of DE-BE',
      ],
    ],
    [
      'closings that came and went',
      { closed: [{ date: '2026-12-31', fromMinute: 0 }] },
      { closed: [{ date: '2026-12-24', fromMinute: 840 }] },
      [
        'Closed on 31 December 2026',
        'No longer closed on 24 December 2026 from 14:00',
      ],
    ],
  ])('tells %s', (_, now, before, sentences) => {
    expect(told(agreement({}, now), agreement({}, before))).toEqual(sentences);
  });

  it('tells a holiday that was decided on later, but not that years went by', () => {
    const before = agreement({}, { holidayRegion: 'DE-BE' });
    const later = agreement({}, { holidayRegion: 'DE-BE' });
    later.holidayYears = [2023, 2029];
    later.calendar.holidays = [
      ...later.calendar.holidays.filter(date => date !== '2026-05-01'),
      '2026-06-17',
      '2029-01-01',
    ];
    expect(told(later, before)).toEqual([
      '17 June 2026 is a public holiday now',
      '1 May 2026 is no public holiday any more',
    ]);
  });
});
