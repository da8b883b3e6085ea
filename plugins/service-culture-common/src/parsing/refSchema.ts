import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { z } from 'zod';
import { parseRef } from './EntityRef';

/**
 * A schema for the ref of an entity of one of these kinds, the first where none is named. It comes out as the catalog
 * prints it, so that refs can be compared as text.
 *
 * @public
 */
export function refSchema(...kinds: [string, ...string[]]) {
  const example = `${kinds[0].toLowerCase()}:default/name`;
  return z
    .string()
    .max(300)
    .transform((text, context) => {
      const read = parseRef(text, {
        kinds,
        defaultKind: kinds[0],
        defaultNamespace: DEFAULT_NAMESPACE,
        example,
      });
      if (!read.ok) {
        context.issues.push({
          code: 'custom',
          input: text,
          message: `expected the ref of a ${kinds.join(
            ' or ',
          )} like "${example}"`,
        });
        return z.NEVER;
      }
      return read.value;
    });
}
