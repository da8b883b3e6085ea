import { accept, nearest, Parsed, refuse } from '../parsing';

const EXAMPLE = 'write it like "Europe/Berlin"';

// Areas of the IANA database; names outside them ("US/Eastern", "CET", "GB") are kept there for old systems only.
const AREAS =
  /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//i;

function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
      .timeZone;
  } catch {
    return undefined;
  }
}

/** Engines list some zones under a former name only (Asia/Calcutta), so "asia/kolkata" needs its capitals from here. */
function capitalise(name: string): string {
  const hasCapitals =
    name !== name.toLowerCase() && name !== name.toUpperCase();
  if (hasCapitals) {
    return name;
  }
  return name
    .toLowerCase()
    .replace(/(^|[/_-])([a-z])/g, (_, before, letter) =>
      [before, letter.toUpperCase()].join(''),
    );
}

function suggestion(name: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1);
  const meant =
    nearest(name, zones) ??
    zones.find(zone => city(zone) === nearest(city(name), zones.map(city)));
  return meant ? `did you mean "${meant}"?` : EXAMPLE;
}

/**
 * Reads the name of a time zone of the IANA database, in any case. Offsets and abbreviations are refused: they know
 * nothing of daylight saving time.
 *
 * @returns the name as IANA spells it, or why it is none
 * @public
 */
export function parseTimeZone(name: string): Parsed<string> {
  const canonical = canonicalName(name);
  if (canonical?.toLowerCase() === name.toLowerCase() && /^[a-z]/i.test(name)) {
    return accept(canonical);
  }
  if (canonical && /^Etc\//i.test(name)) {
    return accept(canonical);
  }
  if (canonical && AREAS.test(name)) {
    return accept(capitalise(name));
  }
  if (canonical && name.includes('/')) {
    return refuse(
      `"${name}" is an outdated name of a time zone; write "${canonical}"`,
    );
  }
  return refuse(`"${name}" is not a time zone; ${suggestion(name)}`);
}
