import { accept, Parsed, refuse, tidy } from '../../parsing';
import {
  parseTimeZone,
  parseWeeklyHours,
  printWeeklyHours,
} from '../../service-time';
import type { ServiceHours } from '../ServicePromise';

const AROUND_THE_CLOCK = 'around the clock';

/** Openings and, behind the last of them, the time zone. */
function splitZone(text: string): [openings: string, zone: string] {
  const time = String.raw`\d{1,2}:\d{2}`;
  const behindTimes =
    new RegExp(`^${AROUND_THE_CLOCK}(?: (.*))?$`, 'i').exec(text) ??
    new RegExp(`^.*${time} ?- ?${time}(?: ([^,]*))?$`).exec(text) ??
    /^.* (\S+\/\S+)$/.exec(text);
  const zone = behindTimes?.[1] ?? '';
  return [text.slice(0, text.length - zone.length).trim(), zone];
}

/**
 * Reads service hours: weekly openings or `around the clock`, then a time zone; docs/services.md explains them to
 * service owners.
 *
 * @param value - for example `Mon-Fri 08:00-18:00 Europe/Berlin`
 * @param defaultZone - the zone where the text names none; without it such a text is refused
 * @public
 */
export function parseServiceHours(
  value: string,
  defaultZone?: string,
): Parsed<Pick<ServiceHours, 'zone' | 'hours'>> {
  const text = tidy(value).replace(/[–—]/g, '-');
  const [openings, zoneName] = splitZone(text);
  if (!openings.includes(':') && openings.toLowerCase() !== AROUND_THE_CLOCK) {
    return refuse(
      `"${text}" is not service hours; write them like "Mon-Fri 08:00-18:00 Europe/Berlin" or "around the clock Europe/Berlin"`,
    );
  }
  let hours: ServiceHours['hours'] = 'around-the-clock';
  if (openings.toLowerCase() !== AROUND_THE_CLOCK) {
    const weekly = parseWeeklyHours(openings);
    if (!weekly.ok) {
      return weekly;
    }
    hours = weekly.value;
  }
  if (zoneName === '' && defaultZone === undefined) {
    return refuse(
      `"${text}" does not say in which time zone; write it like "${openings} Europe/Berlin"`,
    );
  }
  const zone = zoneName === '' ? accept(defaultZone!) : parseTimeZone(zoneName);
  return zone.ok ? accept({ zone: zone.value, hours }) : zone;
}

/**
 * Service hours as one writes them in the annotation.
 *
 * @public
 */
export function printServiceHours(
  hours: Pick<ServiceHours, 'zone' | 'hours'>,
): string {
  const openings =
    hours.hours === 'around-the-clock'
      ? AROUND_THE_CLOCK
      : printWeeklyHours(hours.hours);
  return `${openings} ${hours.zone}`;
}
