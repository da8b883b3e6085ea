import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  findTransition,
  possibleActions,
  type ComplaintAction,
  type ComplaintRelation,
} from '@service-culture/plugin-service-culture-common';
import { printEtag } from '../http';
import type { ProjectionReader } from '../projection';
import {
  NONE,
  type ComplaintRecord,
  type LastKnownRef,
  type NewEvent,
} from './ComplaintRecord';
import type { ComplaintNotices } from './ComplaintNotices';
import { applyAction } from './rules/applyAction';
import { escalationDueAt } from './rules/ComplaintTimes';
import type { OwnerAssignment } from './rules/OwnerAssignment';
import { situationOf } from './rules/situationOf';
import type { ComplaintStore } from './store/ComplaintStore';

/** Somebody changed the complaint since it was read. */
export class StaleComplaintError extends Error {
  name = 'StaleComplaintError';

  constructor(readonly number: string) {
    super(`Complaint ${number} was changed meanwhile`);
  }
}

/** Who acts, and what they are to the complaint. */
export interface Actor {
  /** User entity ref; null: an anonymous person, or another backend. */
  ref: string | null;
  relations: readonly ComplaintRelation[];
}

/** What is told to others after something happened to a complaint. */
export interface ComplaintListener {
  (complaint: ComplaintRecord, events: readonly NewEvent[]): Promise<void>;
}

/** What people do to complaints; knows no HTTP, no SQL and no permissions. */
export class ComplaintsService {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      projection: ProjectionReader;
      assignment: OwnerAssignment;
      notices: ComplaintNotices;
      /** Epoch ms. */
      now: () => number;
      onChange: ComplaintListener;
    },
  ) {}

  /**
   * Does something to a complaint.
   *
   * @param etag - of the version that the actor saw
   * @returns the complaint as it is then
   * @throws StaleComplaintError; NotAllowedError or ConflictError where the table of transitions has no line for it;
   *   InputError where something it names is not there
   */
  async act(
    complaint: ComplaintRecord,
    action: ComplaintAction,
    etag: string,
    actor: Actor,
  ): Promise<ComplaintRecord> {
    const { store, now } = this.options;
    if (printEtag(complaint.version) !== etag) {
      throw new StaleComplaintError(complaint.number);
    }
    const at = now();
    const transition = allowedTransition(complaint, action, actor, at);
    const role = transition.by.find(each => actor.relations.includes(each))!;
    await this.checkMain(complaint, action);
    const { complaint: next, events } = applyAction(complaint, action, {
      transition,
      actor: await this.personNamed(actor.ref),
      role,
      now: at,
      titled: await this.titlesFor(complaint, action),
      deciders: await this.decidersFor(complaint, action),
      escalationDue: escalationDueAt(complaint.texts.clocks, at),
      reassigned: await this.reassignedBy(complaint, action),
      newId: randomUUID(),
    });
    if (!(await store.save(next, events))) {
      throw new StaleComplaintError(complaint.number);
    }
    const stored = (await store.get(complaint.number))!;
    await this.tell(complaint, stored, action, events);
    return stored;
  }

  private async tell(
    before: ComplaintRecord,
    after: ComplaintRecord,
    action: ComplaintAction,
    events: readonly NewEvent[],
  ): Promise<void> {
    const { notices, onChange } = this.options;
    await notices.acted(before, after, action.action, events[0]);
    await onChange(after, events);
  }

  private async personNamed(ref: string | null): Promise<LastKnownRef> {
    if (ref === null) {
      return NONE;
    }
    const [person] = await this.options.projection.people([ref]);
    return { ref, title: person?.name ?? ref };
  }

  /** Titles of what an action names, after checking that all of it may be named here. */
  private async titlesFor(
    complaint: ComplaintRecord,
    action: ComplaintAction,
  ): Promise<(ref: string) => LastKnownRef> {
    const found = new Map<string, LastKnownRef>();
    const add = (entities: readonly LastKnownRef[]) =>
      entities.forEach(entity => found.set(entity.ref, entity));
    const { projection, assignment } = this.options;
    switch (action.action) {
      case 'hand-over':
        add(await assignment.allowed([action.owner], ownableOf(complaint)));
        mustBeFound(
          found,
          action.owner,
          'owner',
          'someone in the catalog who may handle this complaint',
        );
        break;
      case 'plan-action':
      case 'update-action':
        if (action.who !== undefined) {
          add(await assignment.allowed([action.who], ownableOf(complaint)));
          mustBeFound(
            found,
            action.who,
            'who',
            'someone in the catalog who may handle this complaint',
          );
        }
        break;
      case 'name-subjects':
        add(
          (await projection.people(action.subjects)).map(({ ref, name }) => ({
            ref,
            title: name,
          })),
        );
        action.subjects.forEach(ref =>
          mustBeFound(found, ref, 'subjects', 'people in the catalog'),
        );
        break;
      case 'triage':
        add(action.service ? await projection.services([action.service]) : []);
        add(
          action.department
            ? await projection.departments([action.department])
            : [],
        );
        mustBeFound(
          found,
          action.service,
          'service',
          'a service in the catalog',
        );
        mustBeFound(
          found,
          action.department,
          'department',
          'a department in the catalog',
        );
        break;
      default:
    }
    return ref => {
      const entity = found.get(ref);
      return entity ? { ref, title: entity.title } : { ref, title: ref };
    };
  }

  private async decidersFor(
    complaint: ComplaintRecord,
    action: ComplaintAction,
  ): Promise<LastKnownRef[]> {
    if (action.action !== 'escalate') {
      return complaint.deciders;
    }
    const { assignment } = this.options;
    const deciders = await assignment.decidersOf(ownableOf(complaint));
    if (deciders.length === 0) {
      throw new ConflictError(
        'There is nobody to decide: neither the service names an escalation path, nor is an independent handler configured (serviceCulture.complaints.independentHandler)',
      );
    }
    return deciders;
  }

  /** Who takes over where naming subjects leaves an owner, or deciders, who may not handle it any more. */
  private async reassignedBy(
    complaint: ComplaintRecord,
    action: ComplaintAction,
  ): Promise<LastKnownRef | null> {
    if (action.action !== 'name-subjects') {
      return null;
    }
    const { assignment } = this.options;
    const after = {
      ...ownableOf(complaint),
      subjects: [
        ...complaint.subjects.map(({ ref }) => ref),
        ...action.subjects,
      ],
    };
    const [owner] = await assignment.allowed([complaint.owner.ref], after);
    return owner ? null : assignment.ownerOf(after);
  }

  private async checkMain(
    complaint: ComplaintRecord,
    action: ComplaintAction,
  ): Promise<void> {
    if (action.action !== 'link-duplicate') {
      return;
    }
    const { store } = this.options;
    const main = await store.get(action.mainComplaint);
    const isMain = (await store.duplicatesOf(complaint.number)).length > 0;
    if (
      !main ||
      main.mainComplaint !== '' ||
      main.number === complaint.number ||
      isMain
    ) {
      throw new InputError(
        `mainComplaint: "${action.mainComplaint}" came; expected another complaint that is no duplicate itself, of one that has no duplicates`,
      );
    }
  }
}

/** What decides who may handle a complaint. */
export function ownableOf(complaint: ComplaintRecord) {
  return {
    service: complaint.service.ref,
    department: complaint.department.ref,
    complainant: complaint.complainant,
    subjects: complaint.subjects.map(({ ref }) => ref),
  };
}

function allowedTransition(
  complaint: ComplaintRecord,
  { action }: ComplaintAction,
  { relations }: Actor,
  now: number,
) {
  const situation = situationOf(complaint);
  const transition = findTransition(action, situation, relations, now);
  if (transition) {
    return transition;
  }
  const possible = possibleActions(situation, relations, now);
  if (possible.length === 0) {
    throw new NotAllowedError(
      `You may do nothing to complaint ${complaint.number}; it is for the person who complained and for who handles it`,
    );
  }
  throw new ConflictError(
    `"${action}" is not possible while a complaint is ${
      complaint.state
    }, or not for you; you may ${possible.join(', ')}`,
  );
}

function mustBeFound(
  found: ReadonlyMap<string, unknown>,
  ref: string | undefined,
  field: string,
  expected: string,
): void {
  if (ref !== undefined && !found.has(ref)) {
    throw new InputError(`${field}: "${ref}" came; expected ${expected}`);
  }
}
