import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** As `stringifyEntityRef` writes them. */
const ADMIN_REF = /^(user|group):[a-z0-9._-]+\/[a-z0-9._-]+$/;

const PATH = 'serviceCulture.permissions.admins';

/**
 * The people and groups that run Service Culture, as full entity refs.
 *
 * @throws InputError that quotes the ref which is none, or is no user and no group
 */
export function readAdmins(config: RootConfigService): string[] {
  const refs = config.getOptionalStringArray(PATH) ?? [];
  return refs.map((ref, at) => {
    const canonical = canonicalRef(ref);
    if (!canonical || !ADMIN_REF.test(canonical)) {
      throw new InputError(
        `${PATH}[${at}]: "${ref}" is no user and no group; write it like group:default/it-leadership`,
      );
    }
    return canonical;
  });
}

function canonicalRef(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}
