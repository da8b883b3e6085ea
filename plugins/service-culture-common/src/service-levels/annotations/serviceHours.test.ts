import fc from 'fast-check';
import { parseServiceHours, printServiceHours } from './serviceHours';

describe('parseServiceHours', () => {
  it.each([
    ['around the clock Europe/Berlin', 'Europe/Berlin'],
    ['  Around  The Clock   asia/kolkata ', 'Asia/Kolkata'],
  ])('reads %j as always open', (text, zone) => {
    expect(parseServiceHours(text)).toEqual({
      ok: true,
      value: { zone, hours: 'around-the-clock' },
    });
  });

  it('reads several openings and the zone behind the last', () => {
    expect(
      parseServiceHours(
        'Fri 08:00 - 12:00,Fri 13:00-15:30 America/Argentina/Buenos_Aires',
      ),
    ).toEqual({
      ok: true,
      value: {
        zone: 'America/Argentina/Buenos_Aires',
        hours: [
          { weekday: 5, fromMinute: 480, toMinute: 720 },
          { weekday: 5, fromMinute: 780, toMinute: 930 },
        ],
      },
    });
  });

  it('takes the given zone where the text may leave it out', () => {
    expect(parseServiceHours('Fri 08:00-12:00', 'Asia/Kolkata')).toEqual({
      ok: true,
      value: {
        zone: 'Asia/Kolkata',
        hours: [{ weekday: 5, fromMinute: 480, toMinute: 720 }],
      },
    });
    expect(parseServiceHours('around the clock UTC', 'Asia/Kolkata')).toEqual({
      ok: true,
      value: { zone: 'UTC', hours: 'around-the-clock' },
    });
  });
});

describe('printServiceHours', () => {
  it('prints whatever was read so that it reads back the same', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'america/new_york',
      'Europe/London',
      'America/Sao_Paulo',
      'AUSTRALIA/LORD_HOWE',
      'Asia/Kolkata',
      'utc',
    );
    const opening = fc
      .tuple(
        fc.constantFrom('Mon', 'tue', 'Wed-Fri', 'SAT - SUN', 'Sun-Tue'),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 24 }),
      )
      .map(([days, from, to]) => `${days} ${from}:00-${to}:30`)
      .map(text => text.replace('24:30', '24:00'));
    const openings = fc.oneof(
      fc.constant('Around the  clock'),
      fc.array(opening, { minLength: 1, maxLength: 3 }).map(all => all.join()),
    );
    const written = fc
      .tuple(openings, zone)
      .map(words => words.join(' '))
      .filter(text => parseServiceHours(text).ok);
    fc.assert(
      fc.property(written, text => {
        const first = parseServiceHours(text);
        const printed = first.ok ? printServiceHours(first.value) : '';
        expect(parseServiceHours(printed)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});
