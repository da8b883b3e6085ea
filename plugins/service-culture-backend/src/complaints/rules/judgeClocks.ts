import { elapsedServiceTime } from '@service-culture/plugin-service-culture-common';
import type { ComplaintRecord } from '../ComplaintRecord';
import { answerReminders } from './answerDays';

type Outcome = ComplaintRecord['acknowledgementOutcome'];

/** Where sorting by what is due puts those that wait for the person, and those that are closed: after all instants. */
const WAITING = 1e14;
const CLOSED = 2e14;

/**
 * What the clocks of a complaint say at an instant: outcomes, whether something is overdue, when that changes by itself,
 * and its place in the list (figures.md, "Complaints").
 */
export function judgeClocks(
  complaint: ComplaintRecord,
  now: number,
): ComplaintRecord {
  const acknowledgementOutcome = judgeAcknowledgement(complaint, now);
  const resolutionOutcome = judgeResolution(complaint, now);
  const { calendar } = complaint.texts.clocks;
  const judged: ComplaintRecord = {
    ...complaint,
    acknowledgementOutcome,
    resolutionOutcome,
    acknowledgementElapsed:
      complaint.acknowledgedAt === null
        ? null
        : elapsedServiceTime(
            calendar,
            complaint.madeAt,
            complaint.acknowledgedAt,
          ),
    resolutionElapsed:
      complaint.resolvedAt === null
        ? null
        : elapsedServiceTime(calendar, complaint.madeAt, complaint.resolvedAt),
    overdue:
      (acknowledgementOutcome === 'breached' && waitsForAnswer(complaint)) ||
      (resolutionOutcome === 'breached' && isInWork(complaint)),
  };
  return {
    ...judged,
    nextChangeAt: nextChange(judged, now),
    dueOrder: orderOf(judged),
  };
}

/** Nobody has said a word to the person yet. */
function waitsForAnswer({ state, acknowledgedAt }: ComplaintRecord): boolean {
  return state !== 'closed' && acknowledgedAt === null;
}

/** IT has something to do: there is no proposal before the person. */
function isInWork({ state }: ComplaintRecord): boolean {
  return state !== 'closed' && state !== 'resolved';
}

function judgeAcknowledgement(
  { acknowledgedAt, acknowledgementDue, closedAt, texts }: ComplaintRecord,
  now: number,
): Outcome {
  if (acknowledgedAt !== null) {
    return acknowledgedAt <= acknowledgementDue ? 'met' : 'breached';
  }
  if (closedAt !== null) {
    return closedAt <= acknowledgementDue ? 'none' : 'breached';
  }
  if (now > acknowledgementDue) {
    return 'breached';
  }
  return now >= texts.clocks.acknowledgementRiskAt ? 'at-risk' : 'running';
}

function judgeResolution(complaint: ComplaintRecord, now: number): Outcome {
  const { state, closedAs, closedAt, resolvedAt, resolutionDue, texts } =
    complaint;
  const stopped = resolvedAt !== null && resolvedAt <= resolutionDue;
  if (state === 'resolved') {
    return stopped ? 'waiting' : 'breached';
  }
  if (state === 'closed') {
    switch (closedAs) {
      case 'satisfied':
        return stopped ? 'met' : 'breached';
      case 'unanswered':
        return stopped ? 'unanswered' : 'breached';
      case 'not-satisfied':
        // Nothing ever stopped it.
        return 'breached';
      default:
        return closedAt! <= resolutionDue || stopped ? 'none' : 'breached';
    }
  }
  if (now > resolutionDue) {
    return 'breached';
  }
  return now >= texts.clocks.resolutionRiskAt ? 'at-risk' : 'running';
}

/** When something changes or is to be told though nobody touches it; null: never. */
function nextChange(complaint: ComplaintRecord, now: number): number | null {
  const { state, texts, answerDue } = complaint;
  const { clocks, told } = texts;
  const instants: number[] = [];
  if (waitsForAnswer(complaint)) {
    if (told.acknowledgement === 'nothing') {
      instants.push(clocks.acknowledgementRiskAt);
    }
    if (told.acknowledgement !== 'overdue') {
      instants.push(complaint.acknowledgementDue + 1);
    }
  }
  if (isInWork(complaint)) {
    if (told.resolution === 'nothing') {
      instants.push(clocks.resolutionRiskAt);
    }
    if (told.resolution !== 'overdue') {
      instants.push(complaint.resolutionDue + 1);
    }
  }
  if (state === 'resolved' && answerDue !== null) {
    const { resolvedAt } = complaint;
    instants.push(
      ...answerReminders(clocks.calendar, resolvedAt!).slice(told.answer),
      answerDue,
    );
  }
  return instants.length === 0 ? null : Math.max(now, Math.min(...instants));
}

function orderOf(complaint: ComplaintRecord): number {
  switch (complaint.state) {
    case 'closed':
      return CLOSED - complaint.madeAt;
    case 'resolved':
      return WAITING + (complaint.answerDue ?? 0);
    default:
      return waitsForAnswer(complaint)
        ? Math.min(complaint.acknowledgementDue, complaint.resolutionDue)
        : complaint.resolutionDue;
  }
}
