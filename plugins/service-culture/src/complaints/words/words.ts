import type {
  CauseSpine,
  Complaint,
  ComplaintAbout,
  ComplaintCategory,
  ComplaintChannel,
  ComplaintDecision,
  ComplaintEnding,
  ComplaintIdentity,
  ComplaintRelation,
  ComplaintSeverity,
  ComplaintState,
} from '@service-culture/plugin-service-culture-common';

/** Where a complaint is in its life, as people say it. */
export const STATE_WORDS: Record<ComplaintState, string> = {
  received: 'new',
  acknowledged: 'answered',
  investigating: 'being looked into',
  resolved: 'waiting for the person',
  closed: 'closed',
};

export const ENDING_WORDS: Record<ComplaintEnding, string> = {
  satisfied: 'closed, the person is satisfied',
  unanswered: 'closed, the person never said',
  'not-satisfied': 'closed, the person is not satisfied',
  withdrawn: 'withdrawn by the person',
  reclassified: 'closed, it was a request',
};

export const CHANNEL_WORDS: Record<ComplaintChannel, string> = {
  portal: 'portal',
  email: 'e-mail',
  phone: 'phone',
  voicemail: 'voicemail',
  'in-person': 'in person',
  chat: 'chat',
  survey: 'survey',
  ambassador: 'ambassador',
  api: 'another system',
};

/** As the end of "… complained". */
export const BY_CHANNEL: Record<ComplaintChannel, string> = {
  portal: 'here in the portal',
  email: 'by e-mail',
  phone: 'by phone',
  voicemail: 'on voicemail',
  'in-person': 'in person',
  chat: 'in a chat',
  survey: 'in a survey',
  ambassador: 'to the ambassador',
  api: 'in another system',
};

export const CATEGORY_WORDS: Record<ComplaintCategory, string> = {
  waiting: 'Waiting too long',
  quality: 'Poor quality',
  outage: 'Not working',
  information: 'Not told, or told wrongly',
  conduct: 'How someone was treated',
  access: 'Access',
  decision: 'A decision or a rule',
  cost: 'Cost',
  other: 'Something else',
};

export const SEVERITY_WORDS: Record<ComplaintSeverity, string> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
};

export const DECISION_WORDS: Record<ComplaintDecision, string> = {
  upheld: 'the person is right',
  partly: 'the person is partly right',
  'not-upheld': 'not upheld',
};

export const ABOUT_WORDS: Record<ComplaintAbout, string> = {
  service: 'A service',
  person: 'How a person behaved',
  decision: 'A decision or a rule',
  process: 'How we do things',
};

export const IDENTITY_WORDS: Record<ComplaintIdentity, string> = {
  named: 'With my name',
  'handler-only': 'With my name, for the person who handles it only',
  anonymous: 'Anonymously',
};

export const RELATION_WORDS: Record<ComplaintRelation | 'recorder', string> = {
  complainant: 'the person',
  owner: 'owner',
  'decision-maker': 'decision-maker',
  'service-owner': 'service owner',
  ambassador: 'ambassador',
  recorder: 'who wrote it down',
};

export const SPINE_WORDS: Record<CauseSpine, string> = {
  people: 'People',
  process: 'How we work',
  policy: 'Rules',
  technology: 'Technology',
};

/** "closed, the person is satisfied", "being looked into"; for the person themselves "closed, you are satisfied". */
export function stateInWords(
  complaint: Pick<Complaint, 'state' | 'closedAs'>,
  isMine = false,
): string {
  const { state, closedAs } = complaint;
  const words =
    state === 'closed' && closedAs
      ? ENDING_WORDS[closedAs]
      : STATE_WORDS[state];
  return isMine
    ? words.replace('the person is', 'you are').replace('the person', 'you')
    : words;
}

/** Pairs for a list of choices, in the order of the table. */
export function choicesOf<K extends string>(
  words: Record<K, string>,
): { value: K; words: string }[] {
  return (Object.keys(words) as K[]).map(value => ({
    value,
    words: words[value],
  }));
}
