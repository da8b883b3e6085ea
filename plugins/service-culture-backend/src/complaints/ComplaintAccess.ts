import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  complaintReadPermission,
  complaintUpdatePermission,
} from '@service-culture/plugin-service-culture-common';
import { mustBeAllowed } from '../authorization';
import type { ProjectionReader } from '../projection';
import type { ComplaintRecord } from './ComplaintRecord';
import { complaintRuleset, type ComplaintResource } from './permissions';
import { mayRead } from './readers/baseline';
import type { ComplaintReader } from './readers/ComplaintReader';
import type { ComplaintReaders } from './readers/ComplaintReaders';
import type { ComplaintStore } from './store/ComplaintStore';
import type { ComplaintCriteria } from './store/whereCondition';

/** What the permission to read is about, as the end of "You may not". */
const READ = 'read the complaint register';

/** What the policy says of reading and changing complaints. */
interface Decisions {
  read: PolicyDecision;
  update: PolicyDecision;
}

/** What somebody may do with one complaint. */
export interface Access {
  reader: ComplaintReader;
  mayUpdate: boolean;
}

/** Who may see which complaints: the policy's answer above, the baseline below it. */
export class ComplaintAccess {
  private readonly isAllowed = createConditionAuthorizer(complaintRuleset);
  private readonly toCriteria = createConditionTransformer(complaintRuleset);

  constructor(
    private readonly options: {
      permissions: PermissionsService;
      readers: ComplaintReaders;
      projection: ProjectionReader;
    },
  ) {}

  readerOf(credentials: BackstageCredentials): Promise<ComplaintReader> {
    return this.options.readers.readerOf(credentials);
  }

  /**
   * What lists are narrowed to.
   *
   * @throws NotAllowedError where the policy lets them see none
   */
  async criteriaFor(
    credentials: BackstageCredentials,
  ): Promise<ComplaintCriteria> {
    const { permissions } = this.options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission: complaintReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return this.toCriteria(decision.conditions);
    }
    mustBeAllowed(decision.result, complaintReadPermission, READ);
    return null;
  }

  /**
   * What a caller may do with a complaint that they named.
   *
   * @throws NotFoundError where they may not even know that it exists; NotAllowedError where the policy lets them see none
   */
  async to(
    number: string,
    complaint: ComplaintRecord | undefined,
    credentials: BackstageCredentials,
  ): Promise<Access> {
    const decisions = await this.decisionsFor(credentials);
    const reader = await this.readerOf(credentials);
    const [access] = await this.among(
      complaint ? [complaint] : [],
      decisions,
      reader,
    );
    if (!access) {
      throw new NotFoundError(
        `"${number}" is not a complaint, or it is not for you`,
      );
    }
    return { reader, mayUpdate: access.mayUpdate };
  }

  /**
   * The same for many at once: those that the caller may see, and what they may do with each.
   *
   * @throws NotAllowedError where the policy lets them see none
   */
  async toMany(
    complaints: readonly ComplaintRecord[],
    credentials: BackstageCredentials,
  ): Promise<(Access & { complaint: ComplaintRecord })[]> {
    const decisions = await this.decisionsFor(credentials);
    const reader = await this.readerOf(credentials);
    return (await this.among(complaints, decisions, reader)).map(each => ({
      ...each,
      reader,
    }));
  }

  /** For Backstage's permissions: what the rules look at, in the order of the numbers; undefined where there is none. */
  async resourcesOf(
    numbers: string[],
    store: Pick<ComplaintStore, 'getAll'>,
  ): Promise<(ComplaintResource | undefined)[]> {
    const complaints = await store.getAll(numbers);
    const resources = await this.toResources(complaints);
    return numbers.map(
      number => resources[complaints.findIndex(each => each.number === number)],
    );
  }

  private async decisionsFor(
    credentials: BackstageCredentials,
  ): Promise<Decisions> {
    const [read, update] = await this.options.permissions.authorizeConditional(
      [
        { permission: complaintReadPermission },
        { permission: complaintUpdatePermission },
      ],
      { credentials },
    );
    if (read.result === AuthorizeResult.DENY) {
      mustBeAllowed(read.result, complaintReadPermission, READ);
    }
    return { read, update };
  }

  private async among(
    complaints: readonly ComplaintRecord[],
    { read, update }: Decisions,
    reader: ComplaintReader,
  ): Promise<{ complaint: ComplaintRecord; mayUpdate: boolean }[]> {
    const readable = complaints.filter(each => mayRead(each, reader));
    const resources = await this.toResources(readable);
    return readable.flatMap((complaint, index) =>
      this.isAllowed(read, resources[index])
        ? [
            {
              complaint,
              mayUpdate: this.isAllowed(update, resources[index]),
            },
          ]
        : [],
    );
  }

  private async toResources(
    complaints: readonly ComplaintRecord[],
  ): Promise<ComplaintResource[]> {
    const { projection } = this.options;
    const services = await projection.services(
      complaints.map(({ service }) => service.ref),
    );
    const departments = await projection.departments(
      complaints.map(({ department }) => department.ref),
    );
    return complaints.map(complaint => {
      const service = services.find(({ ref }) => ref === complaint.service.ref);
      const department = departments.find(
        ({ ref }) => ref === complaint.department.ref,
      );
      return {
        complainant: complaint.complainant,
        owner: complaint.owner.ref,
        deciders: complaint.deciders.map(({ ref }) => ref),
        serviceOwners: service
          ? [service.promise.serviceOwner ?? '', service.owner ?? '']
          : [],
        ambassadors: department?.ambassadors ?? [],
        department: complaint.department.ref,
        subjects: complaint.subjects.map(({ ref }) => ref),
        confidential: complaint.confidential,
      };
    });
  }
}
