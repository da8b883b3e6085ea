import type {
  ComplaintRecord,
  LastKnownRef,
  NewEvent,
} from '../ComplaintRecord';
import { answerReminders } from './answerDays';
import { changesOf, happening } from './applyAction';
import { judgeClocks } from './judgeClocks';

/**
 * What becomes of a complaint that nobody touches: what its clocks say now, who is told of it, and the end of one that
 * the person never answers. Told once each.
 *
 * @param deciders - whom it is escalated to when it is late
 * @param escalationDue - by when they decide, epoch ms
 */
export function letTimePass(
  complaint: ComplaintRecord,
  now: number,
  deciders: LastKnownRef[],
  escalationDue: number,
): { complaint: ComplaintRecord; events: NewEvent[] } {
  const closed = closeUnanswered(complaint, now);
  if (closed) {
    return closed;
  }
  const judged = judgeClocks(complaint, now);
  const told = { ...complaint.texts.told };
  const events: NewEvent[] = [];
  let next: ComplaintRecord = { ...judged, updatedAt: now };
  for (const [clock, state] of pendingClocks(judged)) {
    if (state === 'overdue' && told[clock] !== 'overdue') {
      told[clock] = 'overdue';
      const before = next;
      next = escalated(next, deciders, escalationDue, now);
      events.push(
        happening('overdue', now, {
          changes: [
            { field: `${clock}Outcome`, from: null, to: 'breached' },
            ...changesOf(before, next),
          ],
        }),
      );
    } else if (state === 'at-risk' && told[clock] === 'nothing') {
      told[clock] = 'at-risk';
      events.push(
        happening('reminded', now, {
          internal: true,
          changes: [{ field: `${clock}Outcome`, from: null, to: 'at-risk' }],
        }),
      );
    }
  }
  const { state, resolvedAt, texts } = judged;
  if (state === 'resolved') {
    const due = answerReminders(texts.clocks.calendar, resolvedAt!).filter(
      at => at <= now,
    ).length;
    if (due > told.answer) {
      told.answer = due;
      events.push(happening('answer-reminded', now));
    }
  }
  return {
    complaint: judgeClocks({ ...next, texts: { ...texts, told } }, now),
    events,
  };
}

/** Clocks that still run, with what is to be told of them. */
function pendingClocks(
  complaint: ComplaintRecord,
): ['acknowledgement' | 'resolution', 'at-risk' | 'overdue' | 'running'][] {
  const said = (outcome: ComplaintRecord['resolutionOutcome']) => {
    if (outcome === 'breached') {
      return 'overdue';
    }
    return outcome === 'at-risk' ? 'at-risk' : 'running';
  };
  const { state } = complaint;
  return [
    ...(complaint.acknowledgedAt === null && state !== 'closed'
      ? [['acknowledgement', said(complaint.acknowledgementOutcome)] as const]
      : []),
    ...(state !== 'closed' && state !== 'resolved'
      ? [['resolution', said(complaint.resolutionOutcome)] as const]
      : []),
  ].map(([clock, told]) => [clock, told]);
}

function escalated(
  complaint: ComplaintRecord,
  deciders: LastKnownRef[],
  escalationDue: number,
  now: number,
): ComplaintRecord {
  return complaint.escalatedAt !== null || deciders.length === 0
    ? complaint
    : { ...complaint, deciders, escalatedAt: now, escalationDue };
}

function closeUnanswered(complaint: ComplaintRecord, now: number) {
  const { state, answerDue } = complaint;
  if (state !== 'resolved' || answerDue === null || now < answerDue) {
    return null;
  }
  const next = judgeClocks(
    {
      ...complaint,
      state: 'closed',
      closedAs: 'unanswered',
      closedAt: now,
      answerDue: null,
      reclassificationProposed: false,
      updatedAt: now,
    },
    now,
  );
  return {
    complaint: next,
    events: [
      happening('closed-unanswered', now, {
        changes: changesOf(complaint, next),
      }),
    ],
  };
}
