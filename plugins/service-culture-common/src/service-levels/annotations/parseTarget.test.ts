import fc from 'fast-check';
import { PRIORITIES } from '../Target';
import { parseTarget, printTarget } from './parseTarget';

const TIME = {
  metric: 'resolution',
  priority: null,
  serviceDay: 600,
} as const;
const SHARE = {
  metric: 'availability',
  priority: null,
  serviceDay: 600,
} as const;

describe('parseTarget of a time', () => {
  it.each([
    ['95% within 1h', 95000, 60, 'service'],
    ['100% within 15m around the clock', 100000, 15, 'around-the-clock'],
    ['  90 %  WITHIN 8H ', 90000, 480, 'service'],
    ['99.9% within 1h30m', 99900, 90, 'service'],
    ['99.95% Within 1h 30m Around The Clock', 99950, 90, 'around-the-clock'],
    ['0.001% within 1m', 1, 1, 'service'],
    ['99.999% within 2d', 99999, 1200, 'service'],
    ['90% within 2d around the clock', 90000, 2880, 'around-the-clock'],
    ['90% within 1 d 4 h', 90000, 840, 'service'],
  ])('reads %j', (text, thousandths, minutes, hours) => {
    expect(parseTarget(text, TIME)).toEqual({
      ok: true,
      value: {
        metric: 'resolution',
        priority: null,
        thousandths,
        minutes,
        hours,
        asWritten: text.trim().replace(/\s+/g, ' '),
      },
    });
  });

  it.each([
    ['90% in 8h', '"90% in 8h" is not a target; write it like "90% within 8h"'],
    ['90 in 4h', '"90 in 4h" is not a target; write it like "90% within 4h"'],
    ['90%', '"90%" is not a target; write it like "90% within 8h"'],
    ['within 4h', '"within 4h" is not a target; write it like "95% within 4h"'],
    [
      '90% within 4 hours',
      '"90% within 4 hours" is not a target; write it like "90% within 4h"',
    ],
    [
      '1h 30 min for 90,5 percent',
      '"1h 30 min for 90,5 percent" is not a target; write it like "90.5% within 1h30m"',
    ],
    [
      '90% within 1,5h',
      '"90% within 1,5h" is not a target; write it like "90% within 8h"',
    ],
    [
      'as fast as we can',
      '"as fast as we can" is not a target; write it like "95% within 8h"',
    ],
    [
      '90% within 15m 24/7',
      '"90% within 15m 24/7" is not a target; write it like "90% within 15m around the clock"',
    ],
    [
      '90% within 1h around clock',
      '"90% within 1h around clock" is not a target; write it like "90% within 1h around the clock"',
    ],
    [
      '0% within 1h',
      '"0%" promises nothing; write a percentage over 0, like "95%"',
    ],
    [
      '101% within 1h',
      '"101%" is more than all; write a percentage up to "100%"',
    ],
    [
      '100.001% within 1h',
      '"100.001%" is more than all; write a percentage up to "100%"',
    ],
    [
      '99.9999% within 1h',
      '"99.9999%" has more than three decimals; write it like "99.999%"',
    ],
    ['9.9.9% within 1h', '"9.9.9%" is not a percentage; write it like "95%"'],
    [
      '90% within 0m',
      '"0m" leaves no time at all; write a duration like "30m", "8h", "5d" or "1h30m"',
    ],
    [
      '90% within 30m 1h',
      '"30m 1h" is not a duration; write it like "30m", "8h", "5d" or "1h30m"',
    ],
  ])('refuses %j and says what would be right', (text, message) => {
    expect(parseTarget(text, TIME)).toEqual({ ok: false, message });
  });

  it('asks for hours instead of days only where the days of its clock differ', () => {
    const unequal = { ...TIME, serviceDay: null };
    expect(parseTarget('90% within 2d', unequal)).toEqual({
      ok: false,
      message:
        '"2d" counts in days, but the service days are not equally long; write it in hours, like "16h"',
    });
    expect(parseTarget('90% within 2d around the clock', unequal)).toEqual({
      ok: true,
      value: expect.objectContaining({ minutes: 2880 }),
    });
  });
});

describe('parseTarget of a share', () => {
  it.each([
    ['70%', 70000],
    [' 99.9 %', 99900],
    ['100%', 100000],
    ['99.995%', 99995],
  ])('reads %j', (text, thousandths) => {
    expect(parseTarget(text, SHARE)).toEqual({
      ok: true,
      value: expect.objectContaining({
        thousandths,
        minutes: null,
        hours: 'service',
      }),
    });
  });

  it.each([
    [
      '99.9% within 1h',
      '"99.9% within 1h" is not a target; write it like "99.9%"',
    ],
    ['99,9%', '"99,9%" is not a target; write it like "99.9%"'],
    ['99.9', '"99.9" is not a target; write it like "99.9%"'],
    ['always', '"always" is not a target; write it like "95%"'],
    ['-5%', '"-5%" is not a target; write it like "5%"'],
    [
      '0.000%',
      '"0.000%" promises nothing; write a percentage over 0, like "95%"',
    ],
  ])('refuses %j and says what would be right', (text, message) => {
    expect(parseTarget(text, SHARE)).toEqual({ ok: false, message });
  });
});

describe('printTarget', () => {
  const blank = fc.constantFrom('', ' ', '  ');
  const percent = fc
    .integer({ min: 1, max: 100_000 })
    .map(thousandths => `${(thousandths / 1000).toFixed(3)}`);
  const duration = fc
    .tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      blank,
    )
    .map(([d, h, m, gap]) => `${d}d${gap}${h}H${gap}${m}m`);
  const text = fc
    .tuple(percent, blank, duration, fc.boolean())
    .map(
      ([share, gap, time, aroundTheClock]) =>
        `${gap}${share}${gap}% within ${time}${
          aroundTheClock ? ' around  the Clock' : ''
        }`,
    );

  it('prints every target so that it reads back with the same meaning', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(null, ...PRIORITIES),
        (written, priority) => {
          const subject = { ...TIME, priority };
          const first = parseTarget(written, subject);
          if (!first.ok) {
            throw new Error(first.message);
          }
          const second = parseTarget(printTarget(first.value), subject);
          expect(second).toEqual({
            ok: true,
            value: { ...first.value, asWritten: printTarget(first.value) },
          });
        },
      ),
    );
  });

  it('prints every share so that it reads back with the same meaning', () => {
    fc.assert(
      fc.property(percent, written => {
        const first = parseTarget(`${written}%`, SHARE);
        if (!first.ok) {
          throw new Error(first.message);
        }
        expect(parseTarget(printTarget(first.value), SHARE)).toEqual({
          ok: true,
          value: expect.objectContaining({
            thousandths: first.value.thousandths,
          }),
        });
      }),
    );
  });
});

describe('the target that parseTarget proposes', () => {
  const words = fc.constantFrom(
    '90',
    '0',
    '99.95',
    '101',
    '1,5',
    '%',
    ' % ',
    'percent',
    'in',
    'within',
    '4',
    'h',
    'm',
    'd',
    'hours',
    '30 min',
    '2 days',
    '1h30m',
    'around the clock',
    '24/7',
    '-',
    '.',
    '9999',
    'ö',
    '>=',
  );
  const text = fc
    .array(fc.oneof(words, fc.string()), { minLength: 1, maxLength: 8 })
    .chain(parts => fc.constantFrom('', ' ').map(blank => parts.join(blank)));

  it.each([TIME, SHARE])(
    'is a right one, whatever was written ($metric)',
    subject => {
      fc.assert(
        fc.property(text, written => {
          const parsed = parseTarget(written, subject);
          const proposal = parsed.ok
            ? printTarget(parsed.value)
            : /is not a target; write it like "(.*)"$/.exec(
                parsed.message,
              )?.[1];
          expect(
            proposal === undefined || parseTarget(proposal, subject).ok,
          ).toBe(true);
        }),
        { numRuns: 2000 },
      );
    },
  );
});
