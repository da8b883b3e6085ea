import type {
  Complaint,
  ComplaintActionName,
} from '@service-culture/plugin-service-culture-common';

/** What the reader is asked to do now. */
export interface NextStep {
  /** What it is about. */
  question: string;
  /** The only filled button; null: nothing is waited for from this reader. */
  primary: ComplaintActionName | null;
  /** The other answer to the question, beside it. */
  beside: ComplaintActionName[];
}

/** Done in the list of what will be done, or beside a link. */
const ELSEWHERE: ComplaintActionName[] = ['update-action', 'unlink'];

/** The next step of this reader, of what the server lets them do. */
export function nextStep(complaint: Complaint): NextStep {
  const { state, you, owner, closedAs } = complaint;
  const may = (action: ComplaintActionName) => you.actions.includes(action);
  const step = (
    question: string,
    primary: ComplaintActionName | null = null,
    beside: ComplaintActionName[] = [],
  ): NextStep => ({ question, primary, beside: beside.filter(may) });
  const who = owner?.name ?? 'Somebody in IT';
  if (may('accept')) {
    return step('Is it solved for you?', 'accept', ['reject']);
  }
  if (may('agree-reclassification')) {
    return step(
      'Is it a request rather than a complaint?',
      'agree-reclassification',
      ['decline-reclassification'],
    );
  }
  if (may('acknowledge')) {
    return step('The person waits for a first answer.', 'acknowledge');
  }
  if (state === 'acknowledged' && may('investigate')) {
    return step(
      'The person has heard from you. What went wrong?',
      'investigate',
    );
  }
  if (state === 'investigating' && may('decide')) {
    return step('What is the outcome?', 'decide', [
      'investigate',
      'find-root-cause',
      'plan-action',
    ]);
  }
  if (state === 'closed') {
    const thanks = closedAs === 'satisfied' ? 'It is solved. ' : '';
    return may('reject')
      ? step(`${thanks}Not solved after all?`, null, ['reject'])
      : step(`${thanks}Nothing is left to do here.`);
  }
  if (state === 'resolved') {
    return step('The person was asked whether it is solved.');
  }
  return step(
    state === 'received'
      ? `${who} reads it, and answers.`
      : `${who} is looking into it.`,
  );
}

/** What else the reader may do, less often needed. */
export function otherActions(
  complaint: Complaint,
  { primary, beside }: NextStep,
): ComplaintActionName[] {
  return complaint.you.actions.filter(
    action =>
      action !== primary &&
      !beside.includes(action) &&
      !ELSEWHERE.includes(action) &&
      (action !== 'unlink-duplicate' || complaint.mainComplaint !== null),
  );
}
