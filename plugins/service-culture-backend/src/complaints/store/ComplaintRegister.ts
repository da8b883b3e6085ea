import type { ComplaintsFilter } from '@service-culture/plugin-service-culture-common';
import type { ComplaintRow } from '../ComplaintRecord';
import type { ComplaintReader } from '../readers/ComplaintReader';
import type { ComplaintCriteria } from './whereCondition';

/** What somebody asks of the register, and what they may see of it. */
export interface RegisterQuery {
  filter: ComplaintsFilter;
  /** Words that all stand in the texts. */
  search?: string;
  reader: ComplaintReader;
  criteria: ComplaintCriteria;
}

/** The last row of the page before: its sort key and id. */
export type RegisterPosition = [number, number];

/** Lists complaints. */
export interface ComplaintRegister {
  page(
    query: RegisterQuery & {
      orderBy: 'due' | 'newest';
      limit: number;
      after?: RegisterPosition;
    },
  ): Promise<ComplaintRow[]>;
  /** How many there are, counted up to `most`. */
  count(query: RegisterQuery, most: number): Promise<number>;
  /** Whom these were escalated to, by id. */
  decidersOf(ids: readonly number[]): Promise<Map<number, string[]>>;
}

/** Where a row stands in a list. */
export function positionOf(
  row: ComplaintRow,
  orderBy: 'due' | 'newest',
): RegisterPosition {
  return [orderBy === 'due' ? row.dueOrder : row.madeAt, row.id];
}
