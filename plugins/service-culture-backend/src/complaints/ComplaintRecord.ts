import type {
  ComplaintAbout,
  ComplaintCategory,
  ComplaintChange,
  ComplaintChannel,
  ComplaintDecision,
  ComplaintEnding,
  ComplaintEventType,
  ComplaintIdentity,
  ComplaintLink,
  ComplaintOutcome,
  ComplaintRelation,
  ComplaintSeverity,
  ComplaintState,
  RootCause,
  ServiceCalendar,
} from '@service-culture/plugin-service-culture-common';

/** An entity under the last title it was known by; the ref is '' where there is none. */
export interface LastKnownRef {
  ref: string;
  title: string;
}

/** Nothing and nobody. */
export const NONE: LastKnownRef = { ref: '', title: '' };

/** Something that is or was done about the cause. */
export interface Measure {
  /** Absent until it is stored. */
  id?: number;
  what: string;
  who: LastKnownRef;
  /** ISO date. */
  due: string;
  /** Epoch ms; null: not yet. */
  doneAt: number | null;
  published: boolean;
}

/** By which hours and promises a complaint is timed: those that held when it was made, since the person was told. */
export interface ComplaintClocks {
  calendar: ServiceCalendar;
  /** Service time, ms. */
  acknowledgementTime: number;
  resolutionTime: number;
  /** Epoch ms from which each is at risk. */
  acknowledgementRiskAt: number;
  resolutionRiskAt: number;
}

/** How far people were told of what comes by itself, so that they are told once. */
export interface Told {
  acknowledgement: 'nothing' | 'at-risk' | 'overdue';
  resolution: 'nothing' | 'at-risk' | 'overdue';
  /** Reminders to the person who has not answered. */
  answer: number;
}

/** What is not needed in lists. */
export interface ComplaintTexts {
  description: string;
  impact: string;
  remedySought: string;
  apology: string;
  findings: string;
  rootCause: RootCause | null;
  links: ComplaintLink[];
  reason: string;
  resolution: string;
  recourse: string;
  /** Why it may be a mere request; '' : nobody says so. */
  reclassification: string;
  clocks: ComplaintClocks;
  told: Told;
}

/** A complaint as lists need it. Instants are epoch ms; '' and null stand for "none". */
export interface ComplaintRow {
  id: number;
  number: string;
  version: number;
  state: ComplaintState;
  about: ComplaintAbout;
  summary: string;
  identity: ComplaintIdentity;
  confidential: boolean;
  /** About a person. */
  restricted: boolean;
  safetyRisk: boolean;
  channel: ComplaintChannel;
  /** User entity ref. */
  recordedBy: string;
  /** User entity ref; '' also for someone who is no person of the portal. */
  complainant: string;
  complainantName: string;
  complainantEmail: string;
  service: LastKnownRef;
  department: LastKnownRef;
  /** A person or a team. */
  owner: LastKnownRef;
  needsOwner: boolean;
  /** Since when the catalog does not know the owner. */
  ownerMissingAt: number | null;
  category: ComplaintCategory | '';
  severity: ComplaintSeverity | '';
  madeAt: number;
  receivedAt: number;
  acknowledgementDue: number;
  acknowledgedAt: number | null;
  acknowledgementOutcome: ComplaintOutcome;
  /** Service time, ms; null: not stopped. */
  acknowledgementElapsed: number | null;
  resolutionDue: number;
  resolvedAt: number | null;
  resolutionOutcome: ComplaintOutcome;
  resolutionElapsed: number | null;
  overdue: boolean;
  nextChangeAt: number | null;
  dueOrder: number;
  escalatedAt: number | null;
  escalationDue: number | null;
  reclassificationProposed: boolean;
  /** Number. */
  mainComplaint: string;
  decision: ComplaintDecision | '';
  satisfied: 'yes' | 'no' | '';
  confirmedAt: number | null;
  answerDue: number | null;
  reopenedCount: number;
  closedAs: ComplaintEnding | '';
  closedAt: number | null;
  /** The same person complained about the same service in the year before. */
  repeated: boolean;
  updatedAt: number;
  erasedAt: number | null;
}

/** A complaint with everything that belongs to it but its history. */
export interface ComplaintRecord extends ComplaintRow {
  subjects: LastKnownRef[];
  /** Whom it was escalated to. */
  deciders: LastKnownRef[];
  measures: Measure[];
  texts: ComplaintTexts;
}

/** A line of the history before it is stored. */
export interface NewEvent {
  at: number;
  type: ComplaintEventType;
  /** User entity ref and name; NONE: it happened by itself, or nobody may know. */
  actor: LastKnownRef;
  role: ComplaintRelation | 'recorder' | '';
  /** What they wrote. */
  text: string;
  changes: ComplaintChange[];
  /** Not shown to the person who complained. */
  internal: boolean;
}

/** A line of the history. */
export interface StoredEvent extends NewEvent {
  id: number;
}
