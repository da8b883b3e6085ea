import { DateTime, FixedOffsetZone } from 'luxon';
import { LocalTime } from './LocalTime';

type Parsed = { instant: string } | { problem: string };

/** One date format: gives milliseconds, and whether they are still a time on the wall; undefined where it does not fit. */
type DateFormat = (
  text: string,
) => { millis: number; onTheWall: boolean } | undefined;

const NAMED = ['iso', 'epoch-seconds', 'epoch-milliseconds'];
const UTC = FixedOffsetZone.utcInstance;
const ISO_OFFSET = /T.*(Z|[+-]\d{2}(:?\d{2})?)$/i;
const OFFSET_TOKEN = /Z|z/;

const isoFormat: DateFormat = text => {
  // ISO 8601 puts a T between date and time; many exports put a blank.
  const iso = text
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/ (?=[+-]\d{2}:?\d{2}$)/, '');
  const date = DateTime.fromISO(iso, { zone: UTC });
  return date.isValid
    ? { millis: date.toMillis(), onTheWall: !ISO_OFFSET.test(iso) }
    : undefined;
};

function epochFormat(unit: number): DateFormat {
  return text =>
    /^\d{1,15}(\.\d+)?$/.test(text)
      ? { millis: Math.round(Number(text) * unit), onTheWall: false }
      : undefined;
}

/** Luxon takes what stands in single quotes literally. */
function withoutQuoted(tokens: string): string {
  return tokens.replace(/'[^']*'/g, '');
}

function tokenFormat(tokens: string): DateFormat {
  const parser = DateTime.buildFormatParser(tokens, { locale: 'en' });
  const onTheWall = !OFFSET_TOKEN.test(withoutQuoted(tokens));
  return text => {
    // Some pad days with a second blank.
    const date = DateTime.fromFormatParser(text.replace(/\s+/g, ' '), parser, {
      zone: UTC,
      locale: 'en',
    });
    return date.isValid ? { millis: date.toMillis(), onTheWall } : undefined;
  };
}

function formatOf(name: string): DateFormat {
  switch (name) {
    case 'iso':
      return isoFormat;
    case 'epoch-seconds':
      return epochFormat(1000);
    case 'epoch-milliseconds':
      return epochFormat(1);
    default:
      return tokenFormat(name);
  }
}

/** Whether a format can tell a day; `YYYY-MM-DD`, as other libraries write it, cannot. */
export function isDateFormat(name: string): boolean {
  if (name === 'iso' || name.startsWith('epoch-')) {
    return NAMED.includes(name);
  }
  if (/[YD]/.test(withoutQuoted(name))) {
    return false;
  }
  const day = DateTime.utc(2017, 8, 14);
  const found = formatOf(name)(day.setLocale('en').toFormat(name));
  return found !== undefined && found.millis === day.toMillis();
}

/**
 * Reads the dates of one source.
 */
export class TicketDates {
  readonly #formats: DateFormat[];
  readonly #expected: string;
  readonly #localTime: LocalTime | undefined;

  constructor(formats: string[], timeZone: string | undefined) {
    this.#formats = formats.map(formatOf);
    this.#expected = formats
      .map(format => (format === 'iso' ? '2026-03-01T09:30:00+01:00' : format))
      .join(' or ');
    this.#localTime =
      timeZone === undefined ? undefined : new LocalTime(timeZone);
  }

  /** @returns an instant in ISO 8601 UTC, or what is wrong in words that follow the quoted value */
  parse(text: string): Parsed {
    for (const format of this.#formats) {
      const found = format(text);
      if (found) {
        return found.onTheWall
          ? this.#onTheWall(found.millis)
          : { instant: new Date(found.millis).toISOString() };
      }
    }
    return { problem: `is not a date; expected ${this.#expected}` };
  }

  #onTheWall(wall: number): Parsed {
    if (!this.#localTime) {
      return {
        problem:
          'says no offset from UTC; write one, or set timeZone for this source',
      };
    }
    const instant = this.#localTime.toInstant(wall);
    return instant === undefined
      ? {
          problem: `does not exist in ${
            this.#localTime.name
          }, where clocks skip this time; is timeZone right?`,
        }
      : { instant: new Date(instant).toISOString() };
  }
}
