import { ticketSchema } from '@service-culture/plugin-service-culture-common';
import { quoteValue } from './quoteValue';
import type {
  FileProblem,
  RowTranslator,
  RowValues,
  Translation,
} from './RowTranslator';
import { TicketDates } from './TicketDates';
import { checkedTicket } from './ticketProblem';

const FIELDS = Object.keys(ticketSchema.shape);
const REQUIRED = ['externalId', 'service', 'state', 'openedAt', 'updatedAt'];
const DATES = [
  'openedAt',
  'firstResponseAt',
  'resolvedAt',
  'cancelledAt',
  'updatedAt',
];
const COUNTS = ['responses', 'assignments', 'rating', 'respect'];
const LISTS = ['pauses', 'reopens', 'changes'];
const WITH_OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

const sameColumn = (field: string) => field;

/**
 * Reads exports that use the fields of figures.md under their own names. In CSV and TSV an empty cell is an absent field,
 * and the lists (pauses, reopens, changes) are written as JSON.
 */
export class NativeTranslator implements RowTranslator {
  readonly columns = null;
  readonly #dates: TicketDates;
  readonly #typed: boolean;

  /** @param format - NDJSON has types, the cells of CSV and TSV are text */
  constructor(format: 'ndjson' | 'csv' | 'tsv', timeZone: string | undefined) {
    this.#dates = new TicketDates(['iso'], timeZone);
    this.#typed = format === 'ndjson';
  }

  checkHeader(header: string[]): FileProblem | undefined {
    const unknown = header.find(column => !FIELDS.includes(column));
    if (unknown !== undefined) {
      return {
        field: unknown,
        reason: `${quoteValue(
          unknown,
        )} is not a field of a ticket; the fields are ${FIELDS.join(', ')}`,
      };
    }
    const repeated = header.find((name, at) => header.indexOf(name) !== at);
    if (repeated !== undefined) {
      return { field: repeated, reason: 'stands twice in the header' };
    }
    const missing = REQUIRED.find(field => !header.includes(field));
    return missing === undefined
      ? undefined
      : {
          field: missing,
          reason: `is missing; the header has ${header
            .map(quoteValue)
            .join(', ')}`,
        };
  }

  translate(row: RowValues): Translation {
    const candidate: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(row)) {
      if (this.#typed) {
        candidate[field] = value;
      } else if (typeof value === 'string' && value !== '') {
        candidate[field] = fromText(field, value);
      }
    }
    for (const field of DATES) {
      const value = candidate[field];
      if (typeof value === 'string' && !WITH_OFFSET.test(value)) {
        const date = this.#dates.parse(value);
        if ('problem' in date) {
          return {
            problem: {
              ...(typeof candidate.externalId === 'string'
                ? { externalId: candidate.externalId }
                : {}),
              field,
              reason: `${quoteValue(value)} ${date.problem}`,
            },
          };
        }
        candidate[field] = date.instant;
      }
    }
    return checkedTicket(candidate, sameColumn);
  }
}

/** A cell as the type that its field has; what does not fit stays text and is refused as such. */
function fromText(field: string, text: string): unknown {
  if (COUNTS.includes(field) && /^\d+$/.test(text)) {
    return Number(text);
  }
  if (field === 'automatic' && /^(true|false)$/i.test(text)) {
    return text.toLocaleLowerCase('en-US') === 'true';
  }
  if (LISTS.includes(field)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}
