import { InputError } from '@backstage/errors';
import type {
  ComplaintPromise,
  ComplaintPromiseQuery,
  NewComplaint,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectionReader } from '../projection';
import {
  NONE,
  type ComplaintRecord,
  type ComplaintTexts,
  type LastKnownRef,
  type NewEvent,
} from './ComplaintRecord';
import type { ComplaintNotices } from './ComplaintNotices';
import type { ComplaintListener } from './ComplaintsService';
import { happening } from './rules/applyAction';
import { judgeClocks } from './rules/judgeClocks';
import { printInstant } from './rules/situationOf';
import { Names } from './views/Names';
import type { ComplaintTimes } from './rules/ComplaintTimes';
import type { OwnerAssignment } from './rules/OwnerAssignment';
import { hashOf, newClaimCode, tidyClaimCode } from './secrets';
import type { ComplaintStore, NewRecord } from './store/ComplaintStore';

const YEAR = 365 * 86_400_000;

/** Characters of a summary that is taken from the description. */
const SUMMARY = 120;

/** Who makes a complaint, for themselves or for someone else. */
export interface Maker {
  /** User entity ref; null: another backend. */
  ref: string | null;
  /** Services that the catalog does not show them. */
  hiddenServices: ReadonlySet<string>;
}

/** What came of making a complaint. */
export interface Made {
  /** The one that was made before, where it was sent with the same key. */
  complaint: ComplaintRecord;
  /** For an anonymous person. */
  claimCode: string | null;
}

interface Complainant {
  ref: string;
  name: string;
  email: string;
}

const NOBODY: Complainant = { ref: '', name: '', email: '' };

/** Takes complaints in: checks what they name, finds an owner, works out when they are due, and tells people. */
export class ComplaintIntake {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      projection: ProjectionReader;
      assignment: OwnerAssignment;
      times: ComplaintTimes;
      notices: ComplaintNotices;
      /** Epoch ms. */
      now: () => number;
      onChange: ComplaintListener;
    },
  ) {}

  /**
   * @param key - made by the caller once for each complaint; null: the caller takes the risk of making two
   * @throws InputError that names the field, where it names something that is not there
   */
  async receive(
    input: NewComplaint,
    maker: Maker,
    key: string | null,
  ): Promise<Made> {
    const { store, notices, onChange, now } = this.options;
    const at = now();
    const complaint = await this.prepare(input, maker, at);
    const claimCode = input.identity === 'anonymous' ? newClaimCode() : null;
    const events = [receivedEvent(complaint, input, at)];
    const { id, number, isNew } = await store.create({
      complaint,
      events,
      year: new Date(at).getUTCFullYear(),
      keyHash: key === null ? null : hashOf('key', maker.ref ?? '', key),
      claimHash: claimCode && hashOf('claim', tidyClaimCode(claimCode)),
    });
    if (!isNew) {
      return { complaint: (await store.get(number))!, claimCode };
    }
    const made = { ...complaint, id, number, version: 1 };
    await notices.received(made);
    await onChange(made, events);
    return { complaint: made, claimCode };
  }

  /** Who would answer such a complaint, and by when: what `receive` would store. */
  async promise(
    query: ComplaintPromiseQuery,
    maker: Maker,
  ): Promise<ComplaintPromise> {
    const { assignment, projection, times, now } = this.options;
    const who = maker.ref ?? '';
    const service = await this.serviceOf(query, maker);
    const department = await this.departmentOf(query, who);
    await this.subjectsOf(query);
    const due = await times.dueOf(
      service.ref,
      query.madeAt === undefined ? now() : Date.parse(query.madeAt),
    );
    const owner = await assignment.ownerOf({
      service: service.ref,
      department: department.ref,
      complainant: who,
      subjects: query.subjects,
    });
    const names = await Names.of(projection, [owner.ref]);
    return {
      owner: names.person(owner),
      acknowledgementDue: printInstant(due.acknowledgementDue),
      resolutionDue: printInstant(due.resolutionDue),
      timeZone: due.clocks.calendar.zone,
    };
  }

  /** Everything that is known of a complaint when it is made. */
  async prepare(
    input: NewComplaint,
    maker: Maker,
    now: number,
  ): Promise<NewRecord> {
    const { assignment, store, times } = this.options;
    const who = await this.complainantOf(input, maker);
    const service = await this.serviceOf(input, maker);
    const department = await this.departmentOf(input, who.ref);
    const subjects = await this.subjectsOf(input);
    const madeAt = input.onBehalfOf ? Date.parse(input.onBehalfOf.madeAt) : now;
    const { clocks, acknowledgementDue, resolutionDue } = await times.dueOf(
      service.ref,
      madeAt,
    );
    const owner = await assignment.ownerOf({
      service: service.ref,
      department: department.ref,
      complainant: who.ref,
      subjects: input.subjects,
    });
    const texts: ComplaintTexts = {
      description: input.description,
      impact: input.impact,
      remedySought: input.remedySought,
      apology: '',
      findings: '',
      rootCause: null,
      links: [],
      reason: '',
      resolution: '',
      recourse: '',
      reclassification: '',
      clocks,
      told: { acknowledgement: 'nothing', resolution: 'nothing', answer: 0 },
    };
    return judgeClocks(
      {
        // The store gives it these.
        id: 0,
        number: '',
        version: 0,
        state: 'received',
        about: input.about,
        summary: input.summary.trim() === '' ? summaryOf(input) : input.summary,
        identity: input.identity,
        confidential: input.confidential,
        restricted: subjects.length > 0,
        safetyRisk: input.safetyRisk,
        channel: channelOf(input, maker),
        recordedBy: recorderOf(input, maker),
        complainant: who.ref,
        complainantName: who.name,
        complainantEmail: who.email,
        service,
        department,
        owner,
        needsOwner: owner.ref === '',
        ownerMissingAt: null,
        category: '',
        severity: '',
        madeAt,
        receivedAt: now,
        acknowledgementDue,
        acknowledgedAt: null,
        acknowledgementOutcome: 'running',
        acknowledgementElapsed: null,
        resolutionDue,
        resolvedAt: null,
        resolutionOutcome: 'running',
        resolutionElapsed: null,
        overdue: false,
        nextChangeAt: null,
        dueOrder: 0,
        escalatedAt: null,
        escalationDue: null,
        reclassificationProposed: false,
        mainComplaint: '',
        decision: '',
        satisfied: '',
        confirmedAt: null,
        answerDue: null,
        reopenedCount: 0,
        closedAs: '',
        closedAt: null,
        repeated:
          who.ref !== '' &&
          service.ref !== '' &&
          (await store.hasComplained(who.ref, service.ref, madeAt - YEAR)),
        updatedAt: now,
        erasedAt: null,
        subjects,
        deciders: [],
        measures: [],
        texts,
      },
      now,
    );
  }

  private async complainantOf(
    { identity, onBehalfOf }: NewComplaint,
    maker: Maker,
  ): Promise<Complainant> {
    if (!onBehalfOf && maker.ref === null) {
      throw new InputError(
        'onBehalfOf: nothing came; expected whose complaint it is, since a backend has none of its own',
      );
    }
    if (identity === 'anonymous') {
      return NOBODY;
    }
    const given = onBehalfOf?.complainant;
    if (given && 'name' in given) {
      return { ref: '', name: given.name, email: given.email ?? '' };
    }
    const ref = given ? given.userRef : maker.ref!;
    const [person] = await this.options.projection.people([ref]);
    if (!person && given) {
      throw new InputError(
        'onBehalfOf.complainant.userRef: expected a person in the catalog; give name and email of someone who is not',
      );
    }
    return { ref, name: person?.name ?? ref, email: person?.email ?? '' };
  }

  private async serviceOf(
    { service: ref }: Pick<NewComplaint, 'service'>,
    { hiddenServices }: Maker,
  ): Promise<LastKnownRef> {
    if (ref === null) {
      return NONE;
    }
    const [service] = hiddenServices.has(ref)
      ? []
      : await this.options.projection.services([ref]);
    if (!service) {
      throw new InputError(
        `service: "${ref}" came; expected a service in the catalog that you may see, or null where you do not know`,
      );
    }
    return { ref, title: service.title };
  }

  /** The one that is named, else the first department that the person belongs to. */
  private async departmentOf(
    { department: ref }: Pick<NewComplaint, 'department'>,
    person: string,
  ): Promise<LastKnownRef> {
    const { projection } = this.options;
    if (ref === null) {
      const own = person === '' ? [] : await projection.groupsOf(person);
      const [department] = await projection.departments(own);
      return department
        ? { ref: department.ref, title: department.title }
        : NONE;
    }
    const [department] = await projection.departments([ref]);
    if (!department) {
      throw new InputError(
        `department: "${ref}" came; expected a department in the catalog, or null where you do not know`,
      );
    }
    return { ref, title: department.title };
  }

  private async subjectsOf({
    subjects,
  }: Pick<NewComplaint, 'subjects'>): Promise<LastKnownRef[]> {
    const refs = [...new Set(subjects)];
    const people = await this.options.projection.people(refs);
    const known = new Map(people.map(({ ref, name }) => [ref, name]));
    return refs.map((ref, index) => {
      const title = known.get(ref);
      if (title === undefined) {
        throw new InputError(
          `subjects.${index}: expected a person in the catalog`,
        );
      }
      return { ref, title };
    });
  }
}

function recorderOf({ identity, onBehalfOf }: NewComplaint, { ref }: Maker) {
  return identity === 'anonymous' && !onBehalfOf ? '' : ref ?? '';
}

function channelOf({ onBehalfOf }: NewComplaint, { ref }: Maker) {
  return onBehalfOf?.channel ?? (ref === null ? 'api' : 'portal');
}

function receivedEvent(
  complaint: NewRecord,
  { onBehalfOf }: NewComplaint,
  at: number,
): NewEvent {
  const { owner, complainant, complainantName, recordedBy } = complaint;
  return happening('received', at, {
    actor: onBehalfOf
      ? { ref: recordedBy, title: recordedBy }
      : { ref: complainant, title: complainantName },
    role: onBehalfOf ? 'recorder' : 'complainant',
    changes: [
      { field: 'state', from: null, to: complaint.state },
      { field: 'owner', from: null, to: owner.ref || null },
    ],
  });
}

/** The first line or sentence of the description. */
function summaryOf({ description }: NewComplaint): string {
  const [line] = description.trim().split(/\r?\n/);
  const [sentence] = /^.*?[.!?](?=\s)/.exec(line) ?? [line];
  if (sentence.length <= SUMMARY) {
    return sentence;
  }
  // Whole characters, not halves of them.
  const shortened = [...sentence.slice(0, SUMMARY)];
  return `${shortened.slice(0, -1).join('').trimEnd()}…`;
}
