const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Service time as people say it: "3 h 10 min", "45 min", "under a minute". Hours stay hours, since a service day is
 * not a day.
 *
 * @param milliseconds - not negative
 * @public
 */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'under a minute';
  const hours = Math.floor(milliseconds / HOUR);
  const rest = Math.floor((milliseconds % HOUR) / MINUTE);
  return [hours && `${hours} h`, rest && `${rest} min`]
    .filter(Boolean)
    .join(' ');
}

/**
 * Time of the calendar as people say it: from two days on in days and hours, "5 days 20 h", else as
 * {@link durationInWords}.
 *
 * @param milliseconds - not negative
 * @public
 */
export function spanInWords(milliseconds: number): string {
  if (milliseconds < 2 * DAY) return durationInWords(milliseconds);
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  return `${days} days${hours ? ` ${hours} h` : ''}`;
}
