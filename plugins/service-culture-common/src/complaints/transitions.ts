import type { ComplaintActionName } from './ComplaintAction';
import { REOPEN_DAYS } from './limits';
import type {
  ComplaintEnding,
  ComplaintRelation,
  ComplaintState,
} from './vocabulary';

/** One line of the table: who may do what in which states, and where that leads. @public */
export interface ComplaintTransition {
  /** What is done. */
  action: ComplaintActionName;
  /** Who may: any of these. */
  by: readonly ComplaintRelation[];
  /** In which states. */
  from: readonly ComplaintState[];
  /** Null: the state stays. */
  to: ComplaintState | null;
  /** What must be so as well. */
  when?: 'escalated' | 'reopenable' | 'reclassification-proposed';
}

const OPEN = ['received', 'acknowledged', 'investigating', 'resolved'] as const;
const IN_WORK = ['acknowledged', 'investigating'] as const;
const ANSWERED = [
  'acknowledged',
  'investigating',
  'resolved',
  'closed',
] as const;
const ALWAYS = [...OPEN, 'closed'] as const;

/** Those who work on it. */
const HANDLERS = ['owner', 'decision-maker'] as const;
/** Those in IT whom it concerns. */
const STAFF = [...HANDLERS, 'service-owner', 'ambassador'] as const;
const PERSON = ['complainant'] as const;

/**
 * Who may go from where to where, and by which action: the only place that says so, for page and server. What happens
 * by itself (closing what nobody answers, reminders, a new owner) is told by events without an actor.
 *
 * @public
 */
export const COMPLAINT_TRANSITIONS: readonly ComplaintTransition[] = [
  { action: 'acknowledge', by: STAFF, from: ['received'], to: 'acknowledged' },
  { action: 'message', by: STAFF, from: ANSWERED, to: null },
  { action: 'message', by: PERSON, from: ALWAYS, to: null },
  { action: 'note', by: STAFF, from: ALWAYS, to: null },
  { action: 'triage', by: STAFF, from: ALWAYS, to: null },
  { action: 'name-subjects', by: [...STAFF, ...PERSON], from: OPEN, to: null },
  { action: 'investigate', by: HANDLERS, from: IN_WORK, to: 'investigating' },
  {
    action: 'find-root-cause',
    by: HANDLERS,
    from: ['investigating', 'resolved', 'closed'],
    to: null,
  },
  { action: 'plan-action', by: HANDLERS, from: ANSWERED, to: null },
  { action: 'update-action', by: HANDLERS, from: ANSWERED, to: null },
  { action: 'hand-over', by: STAFF, from: OPEN, to: null },
  {
    action: 'escalate',
    by: [...PERSON, 'owner', 'service-owner', 'ambassador'],
    from: OPEN,
    to: null,
  },
  { action: 'decide', by: HANDLERS, from: ['investigating'], to: 'resolved' },
  { action: 'accept', by: PERSON, from: ['resolved'], to: 'closed' },
  { action: 'reject', by: PERSON, from: ['resolved'], to: 'investigating' },
  {
    action: 'reject',
    by: PERSON,
    from: ['closed'],
    to: 'investigating',
    when: 'reopenable',
  },
  {
    action: 'close-not-satisfied',
    by: ['decision-maker'],
    from: ['investigating', 'resolved'],
    to: 'closed',
    when: 'escalated',
  },
  { action: 'withdraw', by: PERSON, from: OPEN, to: 'closed' },
  { action: 'link-duplicate', by: HANDLERS, from: OPEN, to: null },
  { action: 'unlink-duplicate', by: HANDLERS, from: OPEN, to: null },
  { action: 'link', by: STAFF, from: ALWAYS, to: null },
  { action: 'unlink', by: STAFF, from: ALWAYS, to: null },
  { action: 'propose-reclassification', by: HANDLERS, from: OPEN, to: null },
  {
    action: 'agree-reclassification',
    by: PERSON,
    from: OPEN,
    to: 'closed',
    when: 'reclassification-proposed',
  },
  {
    action: 'decline-reclassification',
    by: PERSON,
    from: OPEN,
    to: null,
    when: 'reclassification-proposed',
  },
  { action: 'set-confidential', by: PERSON, from: ALWAYS, to: null },
];

/** What the table needs to know of a complaint. @public */
export interface ComplaintSituation {
  /** Where it is in its life. */
  state: ComplaintState;
  /** How it ended, if it did. */
  closedAs: ComplaintEnding | null;
  /** ISO 8601. */
  closedAt: string | null;
  /** ISO 8601; null: nobody asked for a decision. */
  escalatedAt: string | null;
  /** The person was asked whether it is a mere request, and has not said. */
  reclassificationProposed: boolean;
}

const REOPENABLE: readonly (ComplaintEnding | null)[] = [
  'satisfied',
  'unanswered',
];

function holds(
  condition: ComplaintTransition['when'],
  complaint: ComplaintSituation,
  now: number,
): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'escalated':
      return complaint.escalatedAt !== null;
    case 'reclassification-proposed':
      return complaint.reclassificationProposed;
    default:
      return (
        complaint.closedAt !== null &&
        REOPENABLE.includes(complaint.closedAs) &&
        now <= Date.parse(complaint.closedAt) + REOPEN_DAYS * 86_400_000
      );
  }
}

/**
 * The line of {@link COMPLAINT_TRANSITIONS} that lets somebody do this now, or undefined where none does.
 *
 * @param relations - what they are to the complaint
 * @param now - milliseconds since 1970
 * @public
 */
export function findTransition(
  action: ComplaintActionName,
  complaint: ComplaintSituation,
  relations: readonly ComplaintRelation[],
  now: number,
): ComplaintTransition | undefined {
  return COMPLAINT_TRANSITIONS.find(
    transition =>
      transition.action === action &&
      transition.from.includes(complaint.state) &&
      transition.by.some(relation => relations.includes(relation)) &&
      holds(transition.when, complaint, now),
  );
}

/**
 * Everything somebody may do to a complaint now, each action once.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function possibleActions(
  complaint: ComplaintSituation,
  relations: readonly ComplaintRelation[],
  now: number,
): ComplaintActionName[] {
  const names = new Set(COMPLAINT_TRANSITIONS.map(({ action }) => action));
  return [...names].filter(action =>
    findTransition(action, complaint, relations, now),
  );
}
