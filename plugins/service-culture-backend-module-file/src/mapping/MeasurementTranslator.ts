import type { MeasuredInterval } from '@service-culture/plugin-service-culture-node';
import { quoteValue } from './quoteValue';
import type { FileProblem, RowProblem, RowValues } from './RowTranslator';
import { TicketDates } from './TicketDates';

const FIELDS = ['key', 'from', 'to', 'state'];

/** Reads measurement exports: key, from, to, and a state that is up or down. */
export class MeasurementTranslator {
  readonly columns = null;
  readonly #dates: TicketDates;

  constructor(timeZone: string | undefined) {
    this.#dates = new TicketDates(['iso'], timeZone);
  }

  checkHeader(header: string[]): FileProblem | undefined {
    const missing = FIELDS.find(field => !header.includes(field));
    return missing === undefined
      ? undefined
      : {
          field: missing,
          reason: `is missing; the header has ${header
            .map(quoteValue)
            .join(', ')}`,
        };
  }

  translate(
    row: RowValues,
  ): { record: MeasuredInterval } | { problem: RowProblem } {
    const { key, state } = row;
    if (typeof key !== 'string' || key === '') {
      return { problem: { field: 'key', reason: 'is empty' } };
    }
    const problem = (field: string, reason: string) => ({
      problem: { externalId: key, field, reason },
    });
    const instants: Record<string, string> = {};
    for (const field of ['from', 'to']) {
      const value = row[field];
      if (typeof value !== 'string' || value === '') {
        return problem(field, 'is empty');
      }
      const date = this.#dates.parse(value);
      if ('problem' in date) {
        return problem(field, `${quoteValue(value)} ${date.problem}`);
      }
      instants[field] = date.instant;
    }
    if (state !== 'up' && state !== 'down') {
      return problem('state', `${quoteValue(state)} is neither up nor down`);
    }
    const { from, to } = instants;
    return { record: { key, from, to, good: state === 'up' } };
  }
}
