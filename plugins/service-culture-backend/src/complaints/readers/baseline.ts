import type { ComplaintRelation } from '@service-culture/plugin-service-culture-common';
import type { ComplaintRow, LastKnownRef } from '../ComplaintRecord';
import type { ComplaintReader } from './ComplaintReader';

/** What the baseline needs to know of a complaint. */
export type Guarded = Pick<
  ComplaintRow,
  | 'id'
  | 'complainant'
  | 'owner'
  | 'service'
  | 'department'
  | 'confidential'
  | 'restricted'
  | 'identity'
> & { subjects: LastKnownRef[]; deciders: LastKnownRef[] };

/** Whether it is theirs: they made it, or they have its claim code. */
export function isComplainant(
  { id, complainant }: Pick<Guarded, 'id' | 'complainant'>,
  { ref, claimed }: ComplaintReader,
): boolean {
  return claimed === id || (ref !== null && complainant === ref);
}

/** Whether it is about them, or about someone they report to. */
function isBarred(
  { subjects }: Guarded,
  { ref, leaders }: ComplaintReader,
): boolean {
  return subjects.some(
    subject => subject.ref === ref || leaders.includes(subject.ref),
  );
}

function handles(
  { owner, deciders }: Guarded,
  { refs }: ComplaintReader,
): boolean {
  return (
    refs.includes(owner.ref) ||
    deciders.some(decider => refs.includes(decider.ref))
  );
}

/**
 * What somebody is to a complaint. Whoever it is about, or reports to them, is nothing but perhaps its complainant; and
 * what the person keeps between themselves and who handles it has no others.
 */
export function relationsOf(
  complaint: Guarded,
  reader: ComplaintReader,
): ComplaintRelation[] {
  const relations: ComplaintRelation[] = [];
  if (isComplainant(complaint, reader)) {
    relations.push('complainant');
  }
  if (isBarred(complaint, reader)) {
    return relations;
  }
  const { owner, deciders, service, department } = complaint;
  if (reader.refs.includes(owner.ref)) {
    relations.push('owner');
  }
  if (deciders.some(({ ref }) => reader.refs.includes(ref))) {
    relations.push('decision-maker');
  }
  if (!complaint.confidential && !complaint.restricted) {
    if (reader.serviceOwnerOf.includes(service.ref)) {
      relations.push('service-owner');
    }
    if (reader.ambassadorOf.includes(department.ref)) {
      relations.push('ambassador');
    }
  }
  return relations;
}

/**
 * The baseline below every policy: those it is about never read it, confidential ones and those about persons are for
 * the person and who handles them, and nobody finds one here on a service that the catalog hides from them.
 * `whereBaseline` says the same in SQL.
 */
export function mayRead(complaint: Guarded, reader: ComplaintReader): boolean {
  if (isComplainant(complaint, reader)) {
    return true;
  }
  if (isBarred(complaint, reader)) {
    return false;
  }
  if (handles(complaint, reader)) {
    return true;
  }
  return (
    !complaint.confidential &&
    !complaint.restricted &&
    !reader.hiddenServices.has(complaint.service.ref)
  );
}

/** Whether a reader may know whose complaint it is. */
export function maySeeName(
  complaint: Omit<Guarded, 'subjects'>,
  reader: ComplaintReader,
): boolean {
  switch (complaint.identity) {
    case 'named':
      return true;
    case 'handler-only':
      return (
        isComplainant(complaint, reader) ||
        handles({ ...complaint, subjects: [] }, reader)
      );
    default:
      return false;
  }
}

/** Whether a reader works on it, and so sees what is not for the person. */
export function isStaff(relations: readonly ComplaintRelation[]): boolean {
  return relations.some(relation => relation !== 'complainant');
}
