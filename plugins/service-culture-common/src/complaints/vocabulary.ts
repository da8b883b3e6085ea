/** How a complaint reached IT. @public */
export const COMPLAINT_CHANNELS = [
  'portal',
  'email',
  'phone',
  'voicemail',
  'in-person',
  'chat',
  'survey',
  'ambassador',
  'api',
] as const;
/** One of {@link COMPLAINT_CHANNELS}. @public */
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** Who may see the name: whoever may read the complaint, only those who handle it, or nobody. @public */
export const COMPLAINT_IDENTITIES = [
  'named',
  'handler-only',
  'anonymous',
] as const;
/** One of {@link COMPLAINT_IDENTITIES}. @public */
export type ComplaintIdentity = (typeof COMPLAINT_IDENTITIES)[number];

/** What a complaint is about. @public */
export const COMPLAINT_SUBJECTS = [
  'service',
  'person',
  'decision',
  'process',
] as const;
/** One of {@link COMPLAINT_SUBJECTS}. @public */
export type ComplaintAbout = (typeof COMPLAINT_SUBJECTS)[number];

/** The life of a complaint (ISO 10002): `resolved` is IT's proposal; the person's word closes it. @public */
export const COMPLAINT_STATES = [
  'received',
  'acknowledged',
  'investigating',
  'resolved',
  'closed',
] as const;
/** One of {@link COMPLAINT_STATES}. @public */
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** How triage sorts complaints, so that they can be counted. @public */
export const COMPLAINT_CATEGORIES = [
  'waiting',
  'quality',
  'outage',
  'information',
  'conduct',
  'access',
  'decision',
  'cost',
  'other',
] as const;
/** One of {@link COMPLAINT_CATEGORIES}. @public */
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];

/** IT's own view of how grave it is; beside the person's impact, never over it. @public */
export const COMPLAINT_SEVERITIES = ['high', 'medium', 'low'] as const;
/** One of {@link COMPLAINT_SEVERITIES}. @public */
export type ComplaintSeverity = (typeof COMPLAINT_SEVERITIES)[number];

/** What IT decided. @public */
export const COMPLAINT_DECISIONS = ['upheld', 'partly', 'not-upheld'] as const;
/** One of {@link COMPLAINT_DECISIONS}. @public */
export type ComplaintDecision = (typeof COMPLAINT_DECISIONS)[number];

/**
 * How a complaint ended. `reclassified`: the person agreed that it was a mere request.
 *
 * @public
 */
export const COMPLAINT_ENDINGS = [
  'satisfied',
  'unanswered',
  'not-satisfied',
  'withdrawn',
  'reclassified',
] as const;
/** One of {@link COMPLAINT_ENDINGS}. @public */
export type ComplaintEnding = (typeof COMPLAINT_ENDINGS)[number];

/** The four spines along which causes are looked for (fishbone). @public */
export const CAUSE_SPINES = [
  'people',
  'process',
  'policy',
  'technology',
] as const;
/** One of {@link CAUSE_SPINES}. @public */
export type CauseSpine = (typeof CAUSE_SPINES)[number];

/**
 * State of one clock. `waiting`: stopped in time, if the person confirms it; `unanswered`: stopped in time, but the
 * person never said; `none`: withdrawn or reclassified before it was late.
 *
 * @public
 */
export const COMPLAINT_OUTCOMES = [
  'running',
  'at-risk',
  'met',
  'breached',
  'waiting',
  'unanswered',
  'none',
] as const;
/** One of {@link COMPLAINT_OUTCOMES}. @public */
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** What somebody can be to a complaint; a person may be several at once. @public */
export const COMPLAINT_RELATIONS = [
  'complainant',
  'owner',
  'decision-maker',
  'service-owner',
  'ambassador',
] as const;
/**
 * One of {@link COMPLAINT_RELATIONS}: whose complaint it is; who handles it; to whom it was escalated; who owns the
 * service; the ambassador of the person's department.
 *
 * @public
 */
export type ComplaintRelation = (typeof COMPLAINT_RELATIONS)[number];
