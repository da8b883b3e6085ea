import fc from 'fast-check';
import { parseDuration, printDuration } from './Duration';

const TEN_HOURS = 600;

describe('parseDuration', () => {
  it.each([
    ['15m', 15],
    ['1h', 60],
    ['8H', 480],
    ['1h30m', 90],
    [' 1 h  30 m ', 90],
    ['5d', 3000],
    ['1D2h3M', 723],
    ['90m', 90],
  ])('reads %j as %d minutes of service', (text, minutes) => {
    expect(parseDuration(text, TEN_HOURS)).toEqual({
      ok: true,
      value: minutes,
    });
  });

  it.each([
    ['', '"" is not a duration; write it like "30m", "8h", "5d" or "1h30m"'],
    ['8', '"8" is not a duration; write it like "30m", "8h", "5d" or "1h30m"'],
    [
      '1.5h',
      '"1.5h" is not a duration; write it like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '30m1h',
      '"30m1h" is not a duration; write it like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '1h1h',
      '"1h1h" is not a duration; write it like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '2 weeks',
      '"2 weeks" is not a duration; write it like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '0h',
      '"0h" leaves no time at all; write a duration like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '9000h',
      '"9000h" is longer than a year; write a duration like "30m", "8h", "5d" or "1h30m"',
    ],
  ])('refuses %j and says what would be right', (text, message) => {
    expect(parseDuration(text, TEN_HOURS)).toEqual({ ok: false, message });
  });

  it('asks for hours where the service days are not equally long', () => {
    expect(parseDuration('2d', null)).toEqual({
      ok: false,
      message:
        '"2d" counts in days, but the service days are not equally long; write it in hours, like "16h"',
    });
    expect(parseDuration('2h', null)).toEqual({ ok: true, value: 120 });
  });

  it('reads back whatever it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 527_040 }), minutes => {
        expect(parseDuration(printDuration(minutes), null)).toEqual({
          ok: true,
          value: minutes,
        });
      }),
    );
  });
});
