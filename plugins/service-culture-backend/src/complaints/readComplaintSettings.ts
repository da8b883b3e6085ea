import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  parseDuration,
  parseRef,
  parseServiceHours,
  serviceDayMinutes,
} from '@service-culture/plugin-service-culture-common';
import type { DefaultTimes } from './rules/ComplaintTimes';
import type { Handlers } from './rules/OwnerAssignment';

const ROOT = 'serviceCulture.complaints';

/** What an operator can set about complaints, read once at the start. */
export interface ComplaintSettings {
  handlers: Handlers;
  defaults: DefaultTimes;
  /** Days after closing until texts and names are removed; null: never. */
  keepTextsDays: number | null;
}

/**
 * @param defaultZone - time zone of hours that name none
 * @throws InputError that names the key, quotes the value and says what would be right
 */
export function readComplaintSettings(
  config: Config,
  defaultZone: string,
): ComplaintSettings {
  const hours = parsed('serviceHours', config, 'Mon-Fri 08:00-18:00', text =>
    parseServiceHours(text, defaultZone),
  );
  const day =
    hours.hours === 'around-the-clock' ? 1440 : serviceDayMinutes(hours.hours);
  const time = (key: string, otherwise: string) =>
    parsed(key, config, otherwise, text => parseDuration(text, day)) * 60_000;
  return {
    handlers: {
      handler: handler('handler', config),
      independentHandler: handler('independentHandler', config),
    },
    defaults: {
      acknowledgementTime: time('acknowledgeWithin', '8h'),
      resolutionTime: time('resolveWithin', '80h'),
      calendar: { ...hours, holidays: [], closed: [] },
    },
    keepTextsDays: keepTextsDays(config),
  };
}

function parsed<T>(
  key: string,
  config: Config,
  otherwise: string,
  parse: (
    text: string,
  ) => { ok: true; value: T } | { ok: false; message: string },
): T {
  const read = parse(config.getOptionalString(`${ROOT}.${key}`) ?? otherwise);
  if (!read.ok) {
    throw new InputError(`${ROOT}.${key}: ${read.message}`);
  }
  return read.value;
}

function handler(key: string, config: Config): string | null {
  const ref = config.getOptionalString(`${ROOT}.${key}`);
  if (ref === undefined) {
    return null;
  }
  const read = parseRef(ref, {
    kinds: ['User', 'Group'],
    defaultNamespace: DEFAULT_NAMESPACE,
    example: 'user:default/maria.keller',
  });
  if (!read.ok) {
    throw new InputError(`${ROOT}.${key}: ${read.message}`);
  }
  return read.value;
}

function keepTextsDays(config: Config): number | null {
  const days = config.getOptionalNumber(`${ROOT}.keepTextsDays`);
  if (days === undefined) {
    return null;
  }
  if (!Number.isInteger(days) || days < 31) {
    throw new InputError(
      `${ROOT}.keepTextsDays: "${days}" is not a whole number of days from 31 on, since people can come back for 30 days; write one like 1095, or leave it out to keep texts for ever`,
    );
  }
  return days;
}
