import type {
  Complaint,
  ComplaintChange,
  ComplaintEvent,
  ComplaintEventType,
} from '@service-culture/plugin-service-culture-common';
import { shortTime } from '../../time';
import {
  BY_CHANNEL,
  CATEGORY_WORDS,
  CHANNEL_WORDS,
  DECISION_WORDS,
  SEVERITY_WORDS,
  SPINE_WORDS,
} from './words';

/** What somebody did, after their name. */
const DID: Partial<Record<ComplaintEventType, string>> = {
  acknowledge: 'answered the person',
  note: 'made a note',
  triage: 'sorted it',
  'name-subjects': 'named the people it is about',
  'find-root-cause': 'looked for the cause',
  'plan-action': 'planned what will be done',
  'update-action': 'brought up to date what will be done',
  escalate: 'asked for a decision',
  decide: 'decided',
  accept: 'is satisfied: it is solved',
  reject: 'is not satisfied',
  'close-not-satisfied': 'closed it, though the person is not satisfied',
  withdraw: 'withdrew it',
  'link-duplicate': 'found that it is about the same as another one',
  'unlink-duplicate': 'found that it is not about the same as the other one',
  link: 'added a link',
  unlink: 'removed a link',
  'propose-reclassification': 'asked whether it is a request, not a complaint',
  'agree-reclassification': 'agreed that it is a request',
  'decline-reclassification': 'said that it is a complaint',
};

/** What happened without anybody's hand. */
const HAPPENED: Partial<Record<ComplaintEventType, string>> = {
  imported: 'It was brought in from a spreadsheet log',
  reminded: 'The owner was reminded that the time is running out',
  overdue: 'The promised time ran out',
  'answer-reminded': 'The person was asked again whether it is solved',
  'closed-unanswered': 'It was closed, for the person never said',
  erased: 'Texts and names were removed',
};

const FIELD_WORDS: Record<string, string> = {
  owner: 'owner',
  category: 'kind',
  severity: 'severity',
  service: 'service',
  department: 'department',
  decision: 'decision',
  mainComplaint: 'same as',
  confidential: 'confidential',
  what: 'what',
  who: 'who',
  due: 'due',
  done: 'done',
  published: 'published',
  ...SPINE_WORDS,
};

const VALUE_WORDS: Record<string, Record<string, string>> = {
  category: CATEGORY_WORDS,
  severity: SEVERITY_WORDS,
  decision: DECISION_WORDS,
  channel: CHANNEL_WORDS,
};

/** What follows the name of who did it; for what happened by itself, the whole sentence. */
export function eventInWords(
  event: ComplaintEvent,
  complaint: Pick<Complaint, 'channel'>,
  titles: Record<string, string>,
): string {
  const to = (field: string) => {
    const value = event.changes.find(change => change.field === field)?.to;
    return value ? titles[value] ?? value : undefined;
  };
  switch (event.type) {
    case 'received': {
      const how = BY_CHANNEL[complaint.channel];
      return event.as === 'recorder'
        ? `wrote down what the person said ${how}`
        : `complained ${how}`;
    }
    case 'message':
      return event.as === 'complainant' ? 'wrote to IT' : 'wrote to the person';
    case 'hand-over':
      return event.changes.length === 0
        ? 'wrote why, for who takes it over'
        : `handed it over to ${to('owner') ?? 'somebody else'}`;
    case 'investigate':
      return event.text ? 'wrote down what was found' : 'began to look into it';
    case 'owner-assigned':
      return `${to('owner') ?? 'Somebody'} owns it now`;
    case 'set-confidential':
      return to('confidential') === 'false'
        ? 'let others in IT read it again'
        : 'made it confidential';
    default:
      return DID[event.type] ?? HAPPENED[event.type] ?? event.type;
  }
}

/** "kind: Poor quality → Not working"; undefined for what needs no words. */
export function changeInWords(
  change: ComplaintChange,
  titles: Record<string, string>,
): string | undefined {
  const field = FIELD_WORDS[change.field];
  if (!field) return undefined;
  const words = (value: string | null) => {
    if (value === null || value === '') return 'none';
    const known = VALUE_WORDS[change.field]?.[value];
    if (known) return known;
    // Several refs stand in one value.
    const named = value.split(', ');
    if (named.every(ref => titles[ref])) {
      return named.map(ref => titles[ref]).join(', ');
    }
    if (value === 'true') return 'yes';
    if (value === 'false') return 'no';
    return /^\d{4}-\d\d-\d\dT/.test(value) ? shortTime(value) : value;
  };
  return change.from === null
    ? `${field}: ${words(change.to)}`
    : `${field}: ${words(change.from)} → ${words(change.to)}`;
}
