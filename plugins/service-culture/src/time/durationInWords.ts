const MINUTE = 60_000;

/** A length of time as people say it: "3 h 10 min", "45 min", "under a minute". `milliseconds` are not negative. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'under a minute';
  const minutes = Math.floor(milliseconds / MINUTE);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours} h`, rest && `${rest} min`]
    .filter(Boolean)
    .join(' ');
}
