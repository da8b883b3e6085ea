import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { nearest } from './nearest';
import { accept, Parsed, refuse } from './Parsed';

/** What an entity ref may name. @public */
export interface RefRules {
  /** Kinds it may be of, as Backstage spells them. */
  kinds: readonly string[];
  /** Kind of a ref that names none; without it such a ref is refused. */
  defaultKind?: string;
  /** Namespace of a ref that names none: that of the entity with the annotation, as in `spec.owner`. */
  defaultNamespace: string;
  /** A right one, for the message. */
  example: string;
}

/** `User or Group`, `Component, System or API`. */
function printChoice(words: readonly string[]): string {
  const last = words[words.length - 1];
  const others = words.slice(0, -1).join(', ');
  return others ? `${others} or ${last}` : last;
}

/**
 * Reads an entity ref and prints it as `stringifyEntityRef` does, so that refs can be compared as text. Judges syntax
 * and kind; whether the entity exists is for others to say.
 *
 * @public
 */
export function parseRef(text: string, rules: RefRules): Parsed<string> {
  const notARef = () =>
    refuse(
      `"${text}" is not an entity reference; write it like "${rules.example}"`,
    );
  let ref: { kind: string; namespace: string; name: string };
  try {
    ref = parseEntityRef(text, {
      // Stands for "none named", which no kind can be called.
      defaultKind: rules.defaultKind ?? '?',
      defaultNamespace: rules.defaultNamespace,
    });
  } catch {
    return notARef();
  }
  if (
    !KubernetesValidatorFunctions.isValidObjectName(ref.name) ||
    !KubernetesValidatorFunctions.isValidNamespace(ref.namespace.toLowerCase())
  ) {
    return notARef();
  }
  if (ref.kind === '?') {
    const choices = rules.kinds.map(
      kind => `"${stringifyEntityRef({ ...ref, kind })}"`,
    );
    return refuse(
      `"${text}" does not say of which kind it is; write ${choices.join(
        ' or ',
      )}`,
    );
  }
  const allowed = rules.kinds.some(
    kind => kind.toLowerCase() === ref.kind.toLowerCase(),
  );
  if (!allowed) {
    const meant = nearest(ref.kind, rules.kinds);
    const example = meant
      ? stringifyEntityRef({ ...ref, kind: meant })
      : rules.example;
    return refuse(
      `"${text}" is of kind ${ref.kind}, not ${printChoice(
        rules.kinds,
      )}; write it like "${example}"`,
    );
  }
  return accept(stringifyEntityRef(ref));
}
