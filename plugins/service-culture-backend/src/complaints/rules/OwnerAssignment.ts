import { NONE, type LastKnownRef } from '../ComplaintRecord';
import type { ProjectionReader } from '../../projection';

/** Of what an owner is found for. Refs; '' for none. */
export interface Ownable {
  service: string;
  department: string;
  complainant: string;
  subjects: readonly string[];
}

/** Whom to ask where the catalog names nobody; User or Group entity refs from config. */
export interface Handlers {
  /** Owns what has no other owner. */
  handler: string | null;
  /** Owns what nobody on the way there may. */
  independentHandler: string | null;
}

/**
 * Who answers for a complaint (contracts.md, "Complaint"): the service owner, else the owning team, else the department's
 * ambassador, else the configured handler; never a person it is about, nor someone who reports to them, nor the one who
 * complains. Where a subject stands in the way, it goes to the escalation path of the service or to the independent
 * handler.
 */
export class OwnerAssignment {
  constructor(
    private readonly options: {
      projection: ProjectionReader;
      handlers: Handlers;
    },
  ) {}

  /** @returns NONE where nobody is left */
  async ownerOf(complaint: Ownable): Promise<LastKnownRef> {
    const { handler, independentHandler } = this.options.handlers;
    const { service, department } = await this.placesOf(complaint);
    const escalation = service?.promise.escalation ?? [];
    const usual = [
      service?.promise.serviceOwner,
      service?.owner,
      ...(department?.ambassadors ?? []),
      handler,
    ];
    const instead = [...escalation, independentHandler, handler];
    const expected = await this.firstAllowed(usual, {
      ...complaint,
      subjects: [],
    });
    const [allowed] =
      expected.ref === '' ? [] : await this.allowed([expected.ref], complaint);
    return allowed ?? this.firstAllowed(instead, complaint);
  }

  /** Those who can decide where the owner does not: the escalation path, else the handlers. */
  async decidersOf(complaint: Ownable): Promise<LastKnownRef[]> {
    const { handler, independentHandler } = this.options.handlers;
    const { service } = await this.placesOf(complaint);
    const path = [...new Set(service?.promise.escalation ?? [])];
    const allowed = await this.allowed(path, complaint);
    if (allowed.length > 0) {
      return allowed;
    }
    const found = await this.firstAllowed(
      [independentHandler, handler],
      complaint,
    );
    return found.ref === '' ? [] : [found];
  }

  /** Who takes over what belonged to someone who has left. */
  async fallbackFor(complaint: Ownable): Promise<LastKnownRef> {
    const { handler, independentHandler } = this.options.handlers;
    return this.firstAllowed([handler, independentHandler], complaint);
  }

  /**
   * Those of these refs that the catalog knows and that may handle the complaint, with their titles. A team may where none of its
   * people is a subject or reports to one.
   */
  async allowed(
    refs: readonly string[],
    { subjects, complainant }: Ownable,
  ): Promise<LastKnownRef[]> {
    const { projection } = this.options;
    const titles = await this.titles(refs);
    const excluded = new Set([
      ...subjects,
      ...(subjects.length > 0 ? await projection.reportsOf(subjects) : []),
    ]);
    const members =
      excluded.size === 0
        ? new Map()
        : await projection.membersOf(
            refs.filter(ref => ref.startsWith('group:')),
          );
    return refs.flatMap(ref => {
      const people: { ref: string }[] = members.get(ref) ?? [];
      const title = titles.get(ref);
      return title === undefined ||
        ref === complainant ||
        excluded.has(ref) ||
        people.some(person => excluded.has(person.ref))
        ? []
        : [{ ref, title }];
    });
  }

  private async firstAllowed(
    path: readonly (string | null | undefined)[],
    complaint: Ownable,
  ): Promise<LastKnownRef> {
    const refs = [...new Set(path.filter(ref => !!ref))] as string[];
    const [first = NONE] = await this.allowed(refs, complaint);
    return first;
  }

  private async placesOf({ service, department }: Ownable) {
    const { projection } = this.options;
    const [foundService] = service ? await projection.services([service]) : [];
    const [foundDepartment] = department
      ? await projection.departments([department])
      : [];
    return { service: foundService, department: foundDepartment };
  }

  private async titles(refs: readonly string[]): Promise<Map<string, string>> {
    const { projection } = this.options;
    const people = await projection.people(
      refs.filter(ref => ref.startsWith('user:')),
    );
    const groups = await projection.groups(
      refs.filter(ref => ref.startsWith('group:')),
    );
    return new Map([
      ...people.map(({ ref, name }) => [ref, name] as const),
      ...groups.map(({ ref, title }) => [ref, title] as const),
    ]);
  }
}
