import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateIn } from './zoneOffsets';

describe('dateIn', () => {
  it.each([
    ['Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    // Before 1970, and where there was no 30 December.
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('reads the wall of %s at %s', (zone, instant, date) => {
    expect(dateIn(zone, Date.parse(instant))).toBe(date);
  });

  it('is what a library says that asks the zone each time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Berlin',
          'America/St_Johns',
          'Australia/Lord_Howe',
          'Asia/Kolkata',
        ),
        fc.date({
          min: new Date('2000-01-01'),
          max: new Date('2035-01-01'),
          noInvalidDate: true,
        }),
        (zone, date) => {
          expect(dateIn(zone, date.getTime())).toBe(
            DateTime.fromJSDate(date, { zone }).toISODate(),
          );
        },
      ),
    );
  });

  it('refuses a zone that is none', () => {
    expect(() => dateIn('Europe/Nowhere', 0)).toThrow(
      '"Europe/Nowhere" is not a time zone; write a name such as "Europe/Berlin"',
    );
  });
});
