import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { parseRef } from '@service-culture/plugin-service-culture-common';
import { readComplaintSettings, type ComplaintSettings } from './complaints';
import { readPushedSources, type PushedSource } from './service-levels';

/** What an operator can set, read once at the start. */
export interface Settings {
  /** Share of a target's time from which a running ticket is at risk, 0 to 1. */
  atRiskShare: number;
  /** User entity ref, or null. */
  fallbackContact: string | null;
  /** Sources that are sent, over the API or as events. */
  pushedSources: PushedSource[];
  complaints: ComplaintSettings;
}

/**
 * @param defaultZone - time zone of hours that name none
 * @throws InputError that names the key, quotes the value and says what would be right
 */
export function readSettings(config: Config, defaultZone: string): Settings {
  const atRiskAt =
    config.getOptionalNumber('serviceCulture.serviceLevels.atRiskAt') ?? 75;
  if (!(atRiskAt > 0 && atRiskAt < 100)) {
    throw new InputError(
      `serviceCulture.serviceLevels.atRiskAt: "${atRiskAt}" is not between 0 and 100; write a percentage like 75`,
    );
  }
  const contact = config.getOptionalString(
    'serviceCulture.ambassadors.fallbackContact',
  );
  return {
    atRiskShare: atRiskAt / 100,
    fallbackContact: contact === undefined ? null : userRef(contact),
    pushedSources: readPushedSources(config),
    complaints: readComplaintSettings(config, defaultZone),
  };
}

function userRef(contact: string): string {
  const read = parseRef(contact, {
    kinds: ['User'],
    defaultKind: 'User',
    defaultNamespace: DEFAULT_NAMESPACE,
    example: 'user:default/maria.keller',
  });
  if (!read.ok) {
    throw new InputError(
      `serviceCulture.ambassadors.fallbackContact: ${read.message}`,
    );
  }
  return read.value;
}
