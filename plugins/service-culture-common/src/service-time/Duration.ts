import { accept, Parsed, refuse, tidy } from '../parsing';

const LONGEST_DAYS = 366;

const EXAMPLES = '"30m", "8h", "5d" or "1h30m"';

/**
 * Reads a duration of service time: whole numbers of `m`, `h` and `d`, also combined (`1h30m`); figures.md, "Service
 * time".
 *
 * @param text - the duration, in any case and with any blanks
 * @param serviceDay - minutes of one `d` (see {@link serviceDayMinutes}); null: the service days are not equally long,
 *   so that `d` is refused
 * @returns minutes, or why it is none
 * @public
 */
export function parseDuration(
  text: string,
  serviceDay: number | null,
): Parsed<number> {
  const quoted = `"${tidy(text)}"`;
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/i.exec(
    text.replace(/\s/g, ''),
  );
  if (!match || match[0] === '') {
    return refuse(`${quoted} is not a duration; write it like ${EXAMPLES}`);
  }
  const [days, hours, minutes] = match.slice(1).map(part => Number(part ?? 0));
  if (days + hours + minutes === 0) {
    return refuse(
      `${quoted} leaves no time at all; write a duration like ${EXAMPLES}`,
    );
  }
  if (match[1] !== undefined && serviceDay === null) {
    return refuse(
      `${quoted} counts in days, but the service days are not equally long; write it in hours, like "${
        days * 8 + hours
      }h"`,
    );
  }
  const total = days * (serviceDay ?? 0) + hours * 60 + minutes;
  if (total > LONGEST_DAYS * 1440) {
    return refuse(
      `${quoted} is longer than a year; write a duration like ${EXAMPLES}`,
    );
  }
  return accept(total);
}

/**
 * A duration as one writes it in an annotation. Days are written as hours, which mean the same with any service hours.
 *
 * @param minutes - whole and over 0
 * @returns for example `1h30m`
 * @public
 */
export function printDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`;
}
