import type {
  CauseSpine,
  Complaint,
  ComplaintActionName,
} from '@service-culture/plugin-service-culture-common';
import {
  CATEGORY_WORDS,
  choicesOf,
  DECISION_WORDS,
  SEVERITY_WORDS,
  SPINE_WORDS,
} from '../words';

/** A field of the form for an action. */
export type ActionField = {
  name: string;
  label: string;
  helper?: string;
  /** What stands in it at first. */
  initial?: (complaint: Complaint) => string | boolean | string[];
} & (
  | { kind: 'text'; required?: boolean; rows?: number }
  | { kind: 'line'; required?: boolean }
  | {
      kind: 'choice';
      choices: { value: string; words: string }[];
      none?: string;
    }
  | { kind: 'service' | 'department' | 'owner' | 'people' | 'day' | 'tick' }
);

/** How an action is offered, asked for and sent. */
export interface ActionWords {
  /** On the button that opens it. */
  offer: string;
  /** On the button that sends it. */
  send: string;
  /** Who will see it, or what it does. */
  note?: string;
  fields: ActionField[];
}

const text = (
  name: string,
  label: string,
  more: Partial<Extract<ActionField, { kind: 'text' }>> = {},
): ActionField => ({ kind: 'text', name, label, ...more });

const required = (name: string, label: string, helper?: string) =>
  text(name, label, { required: true, ...(helper && { helper }) });

const SEEN = 'The person reads this.';
const UNSEEN = 'The person does not see this.';

/** Everything that people can do to a complaint, in the words of the page. What is offered to whom is the server's to say. */
export const ACTIONS: Record<ComplaintActionName, ActionWords> = {
  acknowledge: {
    offer: 'Answer the person',
    send: 'Send the answer',
    note: `${SEEN} Make it your own: say what you understood, that you are sorry, and what happens next.`,
    fields: [text('message', 'Your message', { required: true, rows: 12 })],
  },
  message: {
    offer: 'Write a message',
    send: 'Send the message',
    fields: [required('text', 'Message', 'The other side reads this.')],
  },
  note: {
    offer: 'Make a note',
    send: 'Keep the note',
    note: UNSEEN,
    fields: [required('text', 'Note')],
  },
  triage: {
    offer: 'Sort it',
    send: 'Keep it so',
    note: 'Beside what the person said it means for them, never over it. The times they were told stay.',
    fields: [
      {
        kind: 'choice',
        name: 'category',
        label: 'What kind is it?',
        none: 'Not said yet',
        choices: choicesOf(CATEGORY_WORDS),
        initial: complaint => complaint.category ?? '',
      },
      {
        kind: 'choice',
        name: 'severity',
        label: 'How grave is it?',
        none: 'Not said yet',
        choices: choicesOf(SEVERITY_WORDS),
        initial: complaint => complaint.severity ?? '',
      },
      {
        kind: 'service',
        name: 'service',
        label: 'Service',
        initial: complaint => complaint.service?.ref ?? '',
      },
      {
        kind: 'department',
        name: 'department',
        label: 'Department',
        initial: complaint => complaint.department?.ref ?? '',
      },
    ],
  },
  'name-subjects': {
    offer: 'It is about a person',
    send: 'Name them',
    note: 'From then on only those concerned read it; the people it is about, and those who report to them, do not.',
    fields: [{ kind: 'people', name: 'subjects', label: 'People it is about' }],
  },
  investigate: {
    offer: 'Look into it',
    send: 'Keep what was found',
    note: UNSEEN,
    fields: [
      text('findings', 'What was found so far', {
        helper: 'You may leave it empty and come back.',
        rows: 5,
        initial: complaint => complaint.findings ?? '',
      }),
    ],
  },
  'find-root-cause': {
    offer: 'Name the cause',
    send: 'Keep the cause',
    note: `${UNSEEN} Leave empty where there was none.`,
    fields: (Object.keys(SPINE_WORDS) as CauseSpine[]).map(spine =>
      text(spine, SPINE_WORDS[spine], {
        initial: complaint => complaint.rootCause?.[spine] ?? '',
      }),
    ),
  },
  'plan-action': {
    offer: 'Plan what will be done',
    send: 'Plan it',
    fields: [
      required('what', 'What will be done'),
      { kind: 'owner', name: 'who', label: 'Who does it' },
      { kind: 'day', name: 'due', label: 'Until when' },
      {
        kind: 'tick',
        name: 'published',
        label: 'Tell everybody, without names, once it is done',
        initial: () => true,
      },
    ],
  },
  'update-action': { offer: 'Change', send: 'Change', fields: [] },
  'hand-over': {
    offer: 'Hand it over',
    send: 'Hand it over',
    fields: [
      { kind: 'owner', name: 'owner', label: 'To whom' },
      required('reason', 'Why', 'Who takes it over reads this.'),
    ],
  },
  escalate: {
    offer: 'Ask someone who can decide',
    send: 'Ask for a decision',
    note: 'Those on the escalation path of the service are told, and decide.',
    fields: [required('reason', 'Why')],
  },
  decide: {
    offer: 'Decide',
    send: 'Tell the person',
    note: `${SEEN} Then they are asked whether it is solved.`,
    fields: [
      {
        kind: 'choice',
        name: 'decision',
        label: 'What did you decide?',
        choices: choicesOf(DECISION_WORDS),
        initial: () => 'upheld',
      },
      required('reason', 'Why'),
      required('resolution', 'What was done'),
      text('recourse', 'Where the person can go next', {
        helper: 'Needed where they are not right in everything.',
      }),
      text('apology', 'What you are sorry for', {
        initial: complaint => complaint.apology,
      }),
    ],
  },
  accept: {
    offer: 'Yes, it is solved',
    send: 'Yes, it is solved',
    fields: [text('message', 'Anything you want to say')],
  },
  reject: {
    offer: 'No, it is not',
    send: 'Send',
    fields: [required('reason', 'What is still wrong?')],
  },
  'close-not-satisfied': {
    offer: 'Close it, though the person is not satisfied',
    send: 'Close it',
    note: SEEN,
    fields: [
      required('reason', 'Why'),
      required('recourse', 'Where the person can go next'),
    ],
  },
  withdraw: {
    offer: 'Withdraw it',
    send: 'Withdraw it',
    note: 'It stays in the register, and nobody works on it any more.',
    fields: [text('reason', 'Why', { helper: 'You may leave it empty.' })],
  },
  'link-duplicate': {
    offer: 'It is about the same as another one',
    send: 'Link them',
    note: 'Both people are answered and asked.',
    fields: [
      {
        kind: 'line',
        name: 'mainComplaint',
        label: 'Number of the other one',
        helper: 'Like C-2026-000123',
        required: true,
      },
    ],
  },
  'unlink-duplicate': {
    offer: 'It is not about the same',
    send: 'Part them',
    fields: [],
  },
  link: {
    offer: 'Add a link',
    send: 'Add it',
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: 'To what',
        choices: [
          { value: 'ticket', words: 'A ticket' },
          { value: 'coscom', words: 'Agreed expectations' },
          { value: 'page', words: 'A page' },
        ],
        initial: () => 'ticket',
      },
      { kind: 'line', name: 'title', label: 'Name', required: true },
      {
        kind: 'line',
        name: 'url',
        label: 'Address',
        helper: 'https://…, or nothing',
      },
    ],
  },
  unlink: { offer: 'Remove', send: 'Remove', fields: [] },
  'propose-reclassification': {
    offer: 'Ask whether it is a request',
    send: 'Ask the person',
    note: `${SEEN} It stays a complaint unless they agree.`,
    fields: [required('reason', 'Why you think so')],
  },
  'agree-reclassification': {
    offer: 'Yes, it is a request',
    send: 'Yes, it is a request',
    fields: [],
  },
  'decline-reclassification': {
    offer: 'No, it is a complaint',
    send: 'Send',
    fields: [text('reason', 'Why', { helper: 'You may leave it empty.' })],
  },
  'set-confidential': {
    offer: 'Who may read it',
    send: 'Keep it so',
    fields: [
      {
        kind: 'tick',
        name: 'confidential',
        label: 'Only who handles it may read it',
        initial: complaint => complaint.confidential,
      },
    ],
  },
};
