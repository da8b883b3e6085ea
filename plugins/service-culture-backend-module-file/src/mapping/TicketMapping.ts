import type {
  Priority,
  TicketInput,
} from '@service-culture/plugin-service-culture-common';

/**
 * Ticket fields that one cell of a flat export can hold. Pauses, reopenings and changes are lists: only the native format
 * has them.
 */
export const MAPPED_FIELDS = [
  'externalId',
  'service',
  'priority',
  'type',
  'title',
  'url',
  'department',
  'requester',
  'state',
  'openedAt',
  'firstResponseAt',
  'resolvedAt',
  'automatic',
  'cancelledAt',
  'responses',
  'assignments',
  'rating',
  'respect',
  'updatedAt',
] as const;

export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Where a field is read from. */
export interface ColumnRule {
  /** The first of these columns that is filled counts. */
  names: string[];
  /** A file in which none of them exists is refused. */
  required: boolean;
}

/** Values as a source writes them, compared without regard to case; `*` stands for every other value. */
export type ValueTable<T extends string> = Record<string, T>;

/** States that a flat row can tell; `by-dates`: resolved when a resolution date is filled, else open. */
export const MAPPED_STATES = [
  'open',
  'resolved',
  'cancelled',
  'by-dates',
] as const;

export type MappedState = (typeof MAPPED_STATES)[number];

/** How a name in the export becomes an entity ref. */
export interface EntityRefRule {
  /** Entity ref with a placeholder for the name, made fit for a ref. */
  template?: string;
  /** Looked up first, without regard to case. */
  values?: Record<string, string>;
}

/** How a row of an export becomes a ticket. */
export interface TicketMapping {
  columns: Partial<Record<MappedField, ColumnRule>>;
  /** Stronger than a column. */
  constants: Partial<Record<MappedField, string | number | boolean>>;
  /** A whole-number range like `0-49` is a value too. */
  priority: ValueTable<Priority>;
  type: ValueTable<NonNullable<TicketInput['type']>>;
  state: ValueTable<MappedState>;
  /** Values of the automatic column that mean true. */
  automatic: string[];
  assignmentsPlus: number;
  /** `iso`, `epoch-seconds`, `epoch-milliseconds` or Luxon tokens, tried in order. */
  dates: string[];
  notSet: string[];
  url?: string;
  departments: EntityRefRule;
  requesters: EntityRefRule;
  repeatedColumns: 'refuse' | 'first';
}

/** Every column that a mapping reads. */
export function columnsOf(mapping: TicketMapping): Set<string> {
  return new Set(
    MAPPED_FIELDS.flatMap(field =>
      mapping.constants[field] === undefined
        ? mapping.columns[field]?.names ?? []
        : [],
    ),
  );
}
