import { EntityNames } from './EntityNames';
import { quoteValue } from './quoteValue';
import type {
  FileProblem,
  RowProblem,
  RowTranslator,
  RowValues,
  Translation,
} from './RowTranslator';
import { TicketDates } from './TicketDates';
import {
  columnsOf,
  MAPPED_FIELDS,
  type MappedField,
  type TicketMapping,
} from './TicketMapping';
import { checkedTicket } from './ticketProblem';
import { ValueLookup } from './ValueLookup';

const LONGEST_TITLE = 1000;

/** Leaves the translation of one row; it never leaves this file. */
class Refusal extends Error {
  constructor(readonly problem: RowProblem) {
    super();
  }
}

/** Reads flat exports of other systems by a mapping. */
export class MappedTranslator implements RowTranslator {
  readonly columns: Set<string>;
  readonly #mapping: TicketMapping;
  readonly #dates: TicketDates;
  readonly #priorities: ValueLookup<string>;
  readonly #types: ValueLookup<string>;
  readonly #states: ValueLookup<string>;
  readonly #departments: EntityNames;
  readonly #requesters: EntityNames;
  readonly #automatic: Set<string>;
  readonly #notSet: Set<string>;

  constructor(mapping: TicketMapping, timeZone: string | undefined) {
    this.#mapping = mapping;
    this.columns = columnsOf(mapping);
    this.#dates = new TicketDates(mapping.dates, timeZone);
    this.#priorities = new ValueLookup<string>(mapping.priority);
    this.#types = new ValueLookup<string>(mapping.type);
    this.#states = new ValueLookup<string>(mapping.state);
    this.#departments = new EntityNames(mapping.departments);
    this.#requesters = new EntityNames(mapping.requesters);
    this.#automatic = lowerCased(mapping.automatic);
    this.#notSet = lowerCased(mapping.notSet);
  }

  checkHeader(header: string[]): FileProblem | undefined {
    for (const field of MAPPED_FIELDS) {
      const rule = this.#mapping.columns[field];
      if (
        rule?.required &&
        this.#mapping.constants[field] === undefined &&
        !rule.names.some(name => header.includes(name))
      ) {
        return {
          field: rule.names[0],
          reason: `is missing, and ${field} is read from ${rule.names
            .map(quoteValue)
            .join(' or ')}; the header has ${listed(header)}`,
        };
      }
    }
    const repeated = header.find(
      (name, at) => this.columns.has(name) && header.indexOf(name) !== at,
    );
    return repeated !== undefined && this.#mapping.repeatedColumns === 'refuse'
      ? {
          field: repeated,
          reason:
            'stands twice in the header; rename one, or set repeatedColumns: first in the mapping',
        }
      : undefined;
  }

  translate(row: RowValues): Translation {
    try {
      return this.#ticketOf(row);
    } catch (error) {
      if (error instanceof Refusal) {
        const { text: externalId } = this.#cell(row, 'externalId');
        return {
          problem: {
            ...(externalId ? { externalId: externalId.slice(0, 200) } : {}),
            ...error.problem,
          },
        };
      }
      throw error;
    }
  }

  #ticketOf(row: RowValues): Translation {
    const ticket: Record<string, unknown> = {
      externalId: this.#cell(row, 'externalId').text,
      service: this.#cell(row, 'service').text,
      openedAt: this.#date(row, 'openedAt'),
      updatedAt: this.#date(row, 'updatedAt'),
      ...this.#outcome(row),
    };
    const put = (field: string, value: unknown) => {
      if (value !== undefined) {
        ticket[field] = value;
      }
    };
    put('priority', this.#meaning(row, 'priority', this.#priorities));
    put('type', this.#meaning(row, 'type', this.#types));
    put('title', this.#cell(row, 'title').text?.slice(0, LONGEST_TITLE));
    put('url', this.#url(row));
    put('department', this.#ref(row, 'department', this.#departments));
    put('requester', this.#ref(row, 'requester', this.#requesters));
    put('firstResponseAt', this.#date(row, 'firstResponseAt'));
    const automatic = this.#cell(row, 'automatic').text;
    if (
      automatic &&
      this.#automatic.has(automatic.toLocaleLowerCase('en-US'))
    ) {
      ticket.automatic = true;
    }
    put('responses', this.#count(row, 'responses', 0));
    put(
      'assignments',
      this.#count(row, 'assignments', this.#mapping.assignmentsPlus),
    );
    put('rating', this.#count(row, 'rating', 0));
    put('respect', this.#count(row, 'respect', 0));
    return checkedTicket(ticket, field => this.#columnOf(field));
  }

  /** State and the one date that belongs to it; dates left over from an earlier state are not taken along. */
  #outcome(row: RowValues): Record<string, unknown> {
    const told = this.#meaning(row, 'state', this.#states) ?? 'by-dates';
    const resolvedAt = this.#date(row, 'resolvedAt');
    const byDates = resolvedAt ? 'resolved' : 'open';
    const state = told === 'by-dates' ? byDates : told;
    if (state === 'resolved') {
      return { state, resolvedAt: resolvedAt ?? this.#missing('resolvedAt') };
    }
    if (state === 'cancelled') {
      return {
        state,
        cancelledAt:
          this.#date(row, 'cancelledAt') ?? this.#missing('cancelledAt'),
      };
    }
    return { state };
  }

  #missing(field: MappedField): never {
    throw new Refusal({
      field: this.#columnOf(field),
      reason: `is empty, and the state says ${
        field === 'resolvedAt' ? 'resolved' : 'cancelled'
      }`,
    });
  }

  #cell(row: RowValues, field: MappedField): { column: string; text?: string } {
    const constant = this.#mapping.constants[field];
    if (constant !== undefined) {
      return { column: `constants.${field}`, text: String(constant) };
    }
    for (const column of this.#mapping.columns[field]?.names ?? []) {
      const value = row[column];
      if (typeof value === 'object' && value !== null) {
        throw new Refusal({
          field: column,
          reason: `${quoteValue(value)} is not a plain value`,
        });
      }
      const text =
        value === undefined || value === null ? '' : String(value).trim();
      if (text !== '' && !this.#notSet.has(text.toLocaleLowerCase('en-US'))) {
        return { column, text };
      }
    }
    return { column: this.#columnOf(field) };
  }

  #date(row: RowValues, field: MappedField): string | undefined {
    const { column, text } = this.#cell(row, field);
    if (text === undefined) {
      return undefined;
    }
    const date = this.#dates.parse(text);
    if ('problem' in date) {
      throw new Refusal({
        field: column,
        reason: `${quoteValue(text)} ${date.problem}`,
      });
    }
    return date.instant;
  }

  #meaning(
    row: RowValues,
    field: MappedField,
    lookup: ValueLookup<string>,
  ): string | undefined {
    const { column, text } = this.#cell(row, field);
    if (text === undefined || this.#mapping.constants[field] !== undefined) {
      return text;
    }
    const meaning = lookup.find(text);
    if (meaning === undefined) {
      throw new Refusal({
        field: column,
        reason: `${quoteValue(text)} ${lookup.problem}`,
      });
    }
    return meaning;
  }

  #count(row: RowValues, field: MappedField, plus: number): unknown {
    const { text } = this.#cell(row, field);
    return text !== undefined && /^\d+$/.test(text)
      ? Number(text) + plus
      : text;
  }

  #ref(
    row: RowValues,
    field: MappedField,
    names: EntityNames,
  ): string | undefined {
    const { text } = this.#cell(row, field);
    return text === undefined || this.#mapping.constants[field] !== undefined
      ? text
      : names.refOf(text);
  }

  #url(row: RowValues): string | undefined {
    const id = this.#cell(row, 'externalId').text;
    return this.#mapping.url !== undefined && id !== undefined
      ? this.#mapping.url.replace('{externalId}', encodeURIComponent(id))
      : this.#cell(row, 'url').text;
  }

  #columnOf(field: string): string {
    const names = this.#mapping.columns[field as MappedField]?.names;
    return names?.length ? names.join(' or ') : field;
  }
}

function lowerCased(values: string[]): Set<string> {
  return new Set(values.map(value => value.trim().toLocaleLowerCase('en-US')));
}

/** Column names of a header; a Jira export has hundreds. */
function listed(header: string[]): string {
  const shown = header.slice(0, 20).map(quoteValue).join(', ');
  return header.length > 20 ? `${shown} and ${header.length - 20} more` : shown;
}
