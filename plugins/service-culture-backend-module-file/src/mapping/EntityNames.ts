import type { EntityRefRule } from './TicketMapping';

const EMAIL = /[^\s<>,;"]+@[^\s<>,;"]+/;
/** The Catalog allows names of this length. */
const LONGEST_NAME = 63;

/**
 * A name as people write it, made fit for an entity ref: `Sales & Marketing` becomes `sales-marketing`. Of a person with
 * an email address, the part before the @ counts: `Maria Keller <maria.keller@example.com>` becomes `maria.keller`.
 */
export function entityNameOf(value: string): string {
  const email = EMAIL.exec(value)?.[0];
  return (email ? email.slice(0, email.indexOf('@')) : value)
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9_.]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^[-_.]+|[-_.]+$/g, '');
}

/** Turns names of departments or people into entity refs, by a table or a template. */
export class EntityNames {
  readonly #values: Map<string, string>;
  readonly #template: string | undefined;

  constructor(rule: EntityRefRule) {
    this.#template = rule.template;
    this.#values = new Map(
      Object.entries(rule.values ?? {}).map(([name, ref]) => [
        name.trim().toLocaleLowerCase('en-US'),
        ref,
      ]),
    );
  }

  /** @returns undefined where neither table nor template gives a ref: the ticket counts without one */
  refOf(value: string): string | undefined {
    const known = this.#values.get(value.toLocaleLowerCase('en-US'));
    if (known !== undefined) {
      return known;
    }
    const name = entityNameOf(value);
    return this.#template !== undefined && name !== ''
      ? this.#template.replace(/\{[a-z]+\}/, name)
      : undefined;
  }
}
