import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';
import type { ComplaintCondition } from '../permissions';

/** What a policy lets someone see of the register; null: everything. */
export type ComplaintCriteria = PermissionCriteria<ComplaintCondition> | null;

/** Narrows a query of `complaints_complaints as complaint` to what the criteria let through. */
export function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: ComplaintCriteria,
): void {
  if (criteria !== null) {
    where(query, criteria, false);
  }
}

function where(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ComplaintCondition>,
  negated: boolean,
): void {
  if (isNotCriteria(criteria)) {
    where(query, criteria.not, !negated);
    return;
  }
  query[negated ? 'andWhereNot' : 'andWhere'](inner => {
    if (isAndCriteria(criteria)) {
      criteria.allOf.forEach(each => where(inner, each, false));
    } else if (isOrCriteria(criteria)) {
      criteria.anyOf.forEach(each =>
        inner.orWhere(either => where(either, each, false)),
      );
    } else {
      whereCondition(inner, criteria);
    }
  });
}

/** The SQL of one rule; says the same as its `apply`. */
function whereCondition(
  query: Knex.QueryBuilder,
  condition: ComplaintCondition,
): void {
  if ('confidential' in condition) {
    query.where('complaint.confidential', true);
  } else if ('complainant' in condition) {
    query.whereIn('complaint.complainant', named(condition.complainant));
  } else if ('department' in condition) {
    query.whereIn('complaint.department', named(condition.department));
  } else if ('handler' in condition) {
    whereHandler(query, named(condition.handler));
  } else if ('serviceOwner' in condition) {
    query.whereIn('complaint.service', services =>
      services
        .select('service')
        .from('projection_service_owners')
        .whereIn('owner', named(condition.serviceOwner)),
    );
  } else if ('ambassador' in condition) {
    query.whereIn('complaint.department', departments =>
      departments
        .select('department')
        .from('projection_ambassadors')
        .whereIn('person', named(condition.ambassador)),
    );
  } else {
    whereSubject(query, named(condition.subject));
  }
}

/** '' is nobody. */
function named(claims: readonly string[]): string[] {
  return claims.filter(claim => claim !== '');
}

/** Those owned by, or escalated to, one of these. */
export function whereHandler(
  query: Knex.QueryBuilder,
  refs: readonly string[],
): void {
  query.where(handled =>
    handled
      .whereIn('complaint.owner', refs)
      .orWhereIn('complaint.id', escalated =>
        escalated
          .select('complaint_id')
          .from('complaints_deciders')
          .whereIn('ref', refs),
      ),
  );
}

/** Those about one of these. */
export function whereSubject(
  query: Knex.QueryBuilder,
  people: readonly string[],
): void {
  query.whereIn('complaint.id', about =>
    about
      .select('complaint_id')
      .from('complaints_subjects')
      .whereIn('person', people),
  );
}
