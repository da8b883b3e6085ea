import type {
  ComplaintAction,
  ComplaintActionName,
  ComplaintChange,
  ComplaintEnding,
  ComplaintRelation,
  ComplaintTransition,
} from '@service-culture/plugin-service-culture-common';
import { InputError } from '@backstage/errors';
import {
  NONE,
  type ComplaintRecord,
  type ComplaintTexts,
  type LastKnownRef,
  type Measure,
  type NewEvent,
} from '../ComplaintRecord';
import { answerDueAfter } from './answerDays';
import { changesBetween } from './changesBetween';
import { judgeClocks } from './judgeClocks';

/** What an action needs to know beside what was sent; looked up before. */
export interface ActionFacts {
  transition: ComplaintTransition;
  /** NONE: an anonymous person. */
  actor: LastKnownRef;
  role: ComplaintRelation;
  /** Epoch ms. */
  now: number;
  /** An entity that the action names, under its title. */
  titled: (ref: string) => LastKnownRef;
  /** Whom it would be escalated to, and by when they decide. */
  deciders: LastKnownRef[];
  escalationDue: number;
  /** Who owns it from now on, where its owner may not; null: who does. */
  reassigned: LastKnownRef | null;
  /** For something that is added. */
  newId: string;
}

/** One line of the history that an action leaves. */
interface Told {
  text?: string;
  internal?: boolean;
  /** Beside what differs between before and after. */
  changes?: ComplaintChange[];
}

interface Effect {
  fields?: Partial<ComplaintRecord>;
  texts?: Partial<ComplaintTexts>;
  /** The first one carries what changed. */
  told: [Told, ...Told[]];
}

type Handlers = {
  [N in ComplaintActionName]: (
    complaint: ComplaintRecord,
    action: Extract<ComplaintAction, { action: N }>,
    facts: ActionFacts,
  ) => Effect;
};

const closing = (closedAs: ComplaintEnding, now: number) => ({
  closedAs,
  closedAt: now,
  answerDue: null,
  reclassificationProposed: false,
});

const HANDLERS: Handlers = {
  acknowledge: (_, { message, apology }, { now }) => ({
    fields: { acknowledgedAt: now },
    texts: apology === '' ? {} : { apology },
    told: [{ text: message }],
  }),
  message: (_, { text }) => ({ told: [{ text }] }),
  note: (_, { text }) => ({ told: [{ text, internal: true }] }),
  triage: (complaint, action, { titled }) => ({
    fields: {
      category: action.category ?? complaint.category,
      severity: action.severity ?? complaint.severity,
      service: action.service ? titled(action.service) : complaint.service,
      department: action.department
        ? titled(action.department)
        : complaint.department,
    },
    told: [{}],
  }),
  'name-subjects': (complaint, { subjects }, { titled, reassigned }) => {
    const known = new Set(complaint.subjects.map(({ ref }) => ref));
    return {
      fields: {
        restricted: true,
        subjects: [
          ...complaint.subjects,
          ...subjects.filter(ref => !known.has(ref)).map(titled),
        ],
        ...(reassigned && { owner: reassigned, needsOwner: !reassigned.ref }),
      },
      told: [{}],
    };
  },
  investigate: (complaint, { findings }) =>
    findings === '' || findings === complaint.texts.findings
      ? { told: [{}] }
      : {
          texts: { findings },
          told: [{}, { text: findings, internal: true }],
        },
  'find-root-cause': (complaint, { action: _, ...rootCause }) => ({
    texts: { rootCause },
    told: [
      {
        internal: true,
        changes: Object.entries(rootCause).flatMap(([spine, to]) => {
          const from =
            complaint.texts.rootCause?.[spine as keyof typeof rootCause] ?? '';
          return from === to ? [] : [{ field: spine, from, to }];
        }),
      },
    ],
  }),
  'plan-action': (complaint, action, { titled }) => {
    const { what, who, due, published } = action;
    const measure: Measure = {
      what,
      who: titled(who),
      due,
      doneAt: null,
      published,
    };
    return {
      fields: { measures: [...complaint.measures, measure] },
      told: [{ text: what, internal: !published }],
    };
  },
  'update-action': (complaint, action, facts) => {
    const before = complaint.measures.find(({ id }) => `${id}` === action.id);
    if (!before) {
      throw new InputError(
        `id: "${action.id}" came; expected the id of an action of this complaint`,
      );
    }
    const after = changedMeasure(before, action, facts);
    return {
      fields: {
        measures: complaint.measures.map(each =>
          each === before ? after : each,
        ),
      },
      told: [
        {
          text: after.what,
          internal: !after.published,
          changes: changesBetween(asFields(before), asFields(after)),
        },
      ],
    };
  },
  'hand-over': (_, { owner, reason }, { titled }) => ({
    fields: { owner: titled(owner), needsOwner: false, ownerMissingAt: null },
    told: [{}, { text: reason, internal: true }],
  }),
  escalate: (complaint, { reason }, { deciders, escalationDue, now }) => ({
    fields: {
      deciders,
      escalatedAt: complaint.escalatedAt ?? now,
      escalationDue,
    },
    told: [{ text: reason }],
  }),
  decide: (complaint, action, { now }) => {
    const { decision, reason, resolution, recourse, apology } = action;
    return {
      fields: {
        decision,
        resolvedAt: now,
        satisfied: '',
        answerDue: answerDueAfter(complaint.texts.clocks.calendar, now),
      },
      texts: {
        reason,
        resolution,
        recourse,
        ...(apology !== '' && { apology }),
        told: { ...complaint.texts.told, answer: 0 },
      },
      told: [{ text: reason }],
    };
  },
  accept: (_, { message }, { now }) => ({
    fields: {
      ...closing('satisfied', now),
      satisfied: 'yes',
      confirmedAt: now,
    },
    told: [{ text: message }],
  }),
  reject: (complaint, { reason }) => ({
    fields: {
      satisfied: 'no',
      confirmedAt: null,
      resolvedAt: null,
      answerDue: null,
      closedAs: '',
      closedAt: null,
      reopenedCount: complaint.reopenedCount + 1,
    },
    told: [{ text: reason }],
  }),
  'close-not-satisfied': (_, { reason, recourse }, { now }) => ({
    fields: { ...closing('not-satisfied', now), satisfied: 'no' },
    texts: { recourse },
    told: [{ text: reason }],
  }),
  withdraw: (_, { reason }, { now }) => ({
    fields: closing('withdrawn', now),
    told: [{ text: reason }],
  }),
  'link-duplicate': (_, { mainComplaint }) => ({
    fields: { mainComplaint },
    told: [{ internal: true }],
  }),
  'unlink-duplicate': () => ({
    fields: { mainComplaint: '' },
    told: [{ internal: true }],
  }),
  link: (complaint, { kind, title, url }, { newId }) => ({
    texts: {
      links: [...complaint.texts.links, { id: newId, kind, title, url }],
    },
    told: [{ text: title, internal: true }],
  }),
  unlink: (complaint, { id }) => {
    const link = complaint.texts.links.find(each => each.id === id);
    if (!link) {
      throw new InputError(
        `id: "${id}" came; expected the id of a link of this complaint`,
      );
    }
    return {
      texts: { links: complaint.texts.links.filter(each => each !== link) },
      told: [{ text: link.title, internal: true }],
    };
  },
  'propose-reclassification': (_, { reason }) => ({
    fields: { reclassificationProposed: true },
    texts: { reclassification: reason },
    told: [{ text: reason }],
  }),
  'agree-reclassification': (_, __, { now }) => ({
    fields: closing('reclassified', now),
    told: [{}],
  }),
  'decline-reclassification': (_, { reason }) => ({
    fields: { reclassificationProposed: false },
    told: [{ text: reason }],
  }),
  'set-confidential': (_, { confidential }) => ({
    fields: { confidential },
    told: [{}],
  }),
};

function changedMeasure(
  before: Measure,
  action: Extract<ComplaintAction, { action: 'update-action' }>,
  { now, titled }: ActionFacts,
): Measure {
  const { what, who, due, done, published } = action;
  return {
    ...before,
    what: what ?? before.what,
    who: who === undefined ? before.who : titled(who),
    due: due ?? before.due,
    published: published ?? before.published,
    ...(done !== undefined && { doneAt: done ? before.doneAt ?? now : null }),
  };
}

function asFields({ what, who, due, doneAt, published }: Measure) {
  return {
    what,
    who: who.ref,
    due,
    done: String(doneAt !== null),
    published: String(published),
  };
}

/** What a complaint becomes by an action that the table of transitions lets someone do, and what the history says of it. */
export function applyAction(
  complaint: ComplaintRecord,
  action: ComplaintAction,
  facts: ActionFacts,
): { complaint: ComplaintRecord; events: NewEvent[] } {
  const handle = HANDLERS[action.action] as (
    complaint: ComplaintRecord,
    action: ComplaintAction,
    facts: ActionFacts,
  ) => Effect;
  const { fields, texts, told } = handle(complaint, action, facts);
  const next: ComplaintRecord = judgeClocks(
    {
      ...complaint,
      ...fields,
      texts: { ...complaint.texts, ...texts },
      state: facts.transition.to ?? complaint.state,
      updatedAt: facts.now,
    },
    facts.now,
  );
  const differing = changesOf(complaint, next);
  return {
    complaint: next,
    events: told.map(
      ({ text = '', internal = false, changes = [] }, index) => ({
        at: facts.now,
        type: action.action,
        actor: facts.actor,
        role: facts.role,
        text,
        changes: index === 0 ? [...differing, ...changes] : changes,
        internal,
      }),
    ),
  };
}

/** What the history tells of the difference between before and after. */
export function changesOf(
  before: ComplaintRecord,
  after: ComplaintRecord,
): ComplaintChange[] {
  return changesBetween(toldFields(before), toldFields(after));
}

function toldFields(complaint: ComplaintRecord) {
  return {
    state: complaint.state,
    owner: complaint.owner.ref,
    service: complaint.service.ref,
    department: complaint.department.ref,
    category: complaint.category,
    severity: complaint.severity,
    subjects: refsOf(complaint.subjects),
    escalatedTo: refsOf(complaint.deciders),
    decision: complaint.decision,
    satisfied: complaint.satisfied,
    closedAs: complaint.closedAs,
    mainComplaint: complaint.mainComplaint,
    confidential: String(complaint.confidential),
  };
}

function refsOf(entities: LastKnownRef[]): string {
  return entities.map(({ ref }) => ref).join(', ');
}

/** An event without anybody's hand. */
export function happening(
  type: NewEvent['type'],
  at: number,
  more: Partial<NewEvent> = {},
): NewEvent {
  return {
    at,
    type,
    actor: NONE,
    role: '',
    text: '',
    changes: [],
    internal: false,
    ...more,
  };
}
