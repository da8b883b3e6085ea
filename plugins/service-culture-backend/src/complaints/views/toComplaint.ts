import {
  possibleActions,
  REOPEN_DAYS,
  type Complainant,
  type Complaint,
  type ComplaintRelation,
  type ComplaintSummary,
} from '@service-culture/plugin-service-culture-common';
import { printEtag } from '../../http';
import type { ComplaintRecord, ComplaintRow } from '../ComplaintRecord';
import type { ComplaintReader } from '../readers/ComplaintReader';
import { isStaff, maySeeName, relationsOf } from '../readers/baseline';
import { printInstant, situationOf } from '../rules/situationOf';
import type { Names } from './Names';

/** Refs that a list or a page of these complaints names. */
export function namedIn(complaints: readonly ComplaintRow[]): string[] {
  return complaints.flatMap(each => [
    each.complainant,
    each.recordedBy,
    each.owner.ref,
    each.service.ref,
    each.department.ref,
    ...('texts' in each ? namedInRecord(each as ComplaintRecord) : []),
  ]);
}

function namedInRecord({ subjects, deciders, measures }: ComplaintRecord) {
  return [
    ...subjects.map(({ ref }) => ref),
    ...deciders.map(({ ref }) => ref),
    ...measures.map(({ who }) => who.ref),
  ];
}

/** A row of the register; the reader may read it. */
export function toSummary(
  row: ComplaintRow,
  deciders: readonly string[],
  reader: ComplaintReader,
  names: Names,
): ComplaintSummary {
  const seesName = maySeeName(
    { ...row, deciders: deciders.map(ref => ({ ref, title: ref })) },
    reader,
  );
  return {
    number: row.number,
    etag: printEtag(row.version),
    state: row.state,
    about: row.about,
    summary: row.summary,
    service: names.lastKnown(row.service),
    department: names.lastKnown(row.department),
    identity: row.identity,
    complainant: seesName ? complainantOf(row, names) : null,
    confidential: row.confidential,
    restricted: row.restricted,
    safetyRisk: row.safetyRisk,
    channel: row.channel,
    owner: names.person(row.owner),
    needsOwner: row.needsOwner,
    category: row.category || null,
    severity: row.severity || null,
    madeAt: printInstant(row.madeAt),
    receivedAt: printInstant(row.receivedAt),
    acknowledgementDue: printInstant(row.acknowledgementDue),
    acknowledgedAt: printInstant(row.acknowledgedAt),
    acknowledgementOutcome: row.acknowledgementOutcome,
    resolutionDue: printInstant(row.resolutionDue),
    resolvedAt: printInstant(row.resolvedAt),
    resolutionOutcome: row.resolutionOutcome,
    overdue: row.overdue,
    escalatedAt: printInstant(row.escalatedAt),
    reopenedCount: row.reopenedCount,
    decision: row.decision || null,
    closedAt: printInstant(row.closedAt),
    closedAs: row.closedAs || null,
    updatedAt: printInstant(row.updatedAt),
  };
}

/**
 * A complaint as the reader may see it.
 *
 * @param duplicates - numbers that they may see as well
 * @param mayUpdate - whether the policy lets them do anything
 */
export function toComplaint(
  complaint: ComplaintRecord,
  reader: ComplaintReader,
  names: Names,
  {
    duplicates,
    mayUpdate,
    now,
  }: { duplicates: string[]; mayUpdate: boolean; now: number },
): Complaint {
  const relations = relationsOf(complaint, reader);
  const staff = isStaff(relations);
  const { texts, deciders, subjects } = complaint;
  const summary = toSummary(
    complaint,
    deciders.map(({ ref }) => ref),
    reader,
    names,
  );
  const hidesRecorder =
    summary.complainant === null &&
    complaint.recordedBy === complaint.complainant;
  const reopenable =
    complaint.closedAs === 'satisfied' || complaint.closedAs === 'unanswered';
  return {
    ...summary,
    description: texts.description,
    impact: texts.impact,
    remedySought: texts.remedySought,
    recordedBy: hidesRecorder
      ? null
      : names.person({
          ref: complaint.recordedBy,
          title: complaint.recordedBy,
        }),
    subjects: subjects.map(subject => names.lastKnown(subject)!),
    apology: texts.apology,
    findings: staff ? texts.findings : null,
    rootCause: staff ? texts.rootCause : null,
    actions: complaint.measures
      .filter(({ published }) => staff || published)
      .map(measure => ({
        id: String(measure.id),
        what: measure.what,
        who: names.person(measure.who)!,
        due: measure.due,
        doneAt: printInstant(measure.doneAt),
        published: measure.published,
      })),
    escalatedTo: deciders.map(decider => names.person(decider)!),
    escalationDue: printInstant(complaint.escalationDue),
    mainComplaint: staff ? complaint.mainComplaint || null : null,
    duplicates: staff ? duplicates : [],
    links: staff ? texts.links : [],
    ...answerOf(complaint),
    reopenableUntil:
      complaint.closedAt !== null && reopenable
        ? printInstant(complaint.closedAt + REOPEN_DAYS * 86_400_000)
        : null,
    reclassification: complaint.reclassificationProposed
      ? { reason: texts.reclassification }
      : null,
    erasedAt: printInstant(complaint.erasedAt),
    timeZone: texts.clocks.calendar.zone,
    you: {
      relations,
      actions: mayUpdate
        ? possibleActions(situationOf(complaint), relations, now)
        : [],
    },
  };
}

/** What IT decided, once it did. */
function answerOf(complaint: ComplaintRecord) {
  const { texts, decision } = complaint;
  const told = decision !== '' || complaint.closedAs === 'not-satisfied';
  return {
    reason: decision === '' ? null : texts.reason,
    resolution: decision === '' ? null : texts.resolution,
    recourse: told && texts.recourse !== '' ? texts.recourse : null,
    satisfied: complaint.satisfied || null,
    confirmedAt: printInstant(complaint.confirmedAt),
    answerDue: printInstant(complaint.answerDue),
  };
}

function complainantOf(row: ComplaintRow, names: Names): Complainant | null {
  const { complainant, complainantName, complainantEmail } = row;
  if (complainantName === '') {
    return null;
  }
  const person = names.person({ ref: complainant, title: complainantName });
  return person
    ? {
        ref: person.ref,
        name: person.name,
        email: person.email,
        picture: person.picture,
      }
    : {
        ref: null,
        name: complainantName,
        email: complainantEmail || null,
        picture: null,
      };
}

/** Whether what somebody did may be told with their name. */
export function isNameable(
  role: ComplaintRelation | 'recorder' | '',
  seesName: boolean,
): boolean {
  return role !== 'complainant' || seesName;
}
