import { z } from 'zod';

const DAY = 86_400_000;

/** A clock of a source may be ahead of ours by so much. */
const AHEAD = 5 * 60_000;

/** An interval longer than a leap year would be counted anew, day by day, with every change of it. */
const LONGEST = 366 * DAY;

const schema = z.strictObject({
  key: z.string().min(1).max(500),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  good: z.boolean(),
});

const EXPECTED: Record<string, string> = {
  key: 'a name of 1 to 500 characters',
  from: 'a time like 2026-03-01T09:30:00+01:00',
  to: 'a time like 2026-03-01T09:30:00+01:00',
  good: 'true or false',
};

/** A measurement of something, ready to be stored. Instants are milliseconds since 1970. */
export interface ParsedMeasurement {
  key: string;
  from: number;
  to: number;
  good: boolean;
}

/** Checks a measurement from outside. */
export function parseMeasurement(
  input: unknown,
  now: number,
): { measurement: ParsedMeasurement } | { field: string; reason: string } {
  const result = schema.safeParse(input);
  if (!result.success) {
    const field = String(result.error.issues[0].path[0] ?? '');
    return {
      field,
      reason: `expected ${EXPECTED[field] ?? 'key, from, to and good'}`,
    };
  }
  const { key, good } = result.data;
  const [from, to] = [result.data.from, result.data.to].map(Date.parse);
  if (to <= from) {
    return { field: 'to', reason: `"${result.data.to}" is not after from` };
  }
  if (to > now + AHEAD) {
    return { field: 'to', reason: `"${result.data.to}" has not come yet` };
  }
  if (to - from > LONGEST) {
    return {
      field: 'to',
      reason: `"${result.data.to}" is more than 366 days after from`,
    };
  }
  return { measurement: { key, from, to, good } };
}
