import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  complaintCreatePermission,
  complaintUpdatePermission,
  type BulkHandOver,
  type BulkHandOverResult,
  type ClaimedComplaint,
  type Complaint,
  type ComplaintAction,
  type ComplaintEvents,
  type ComplaintPromise,
  type ComplaintPromiseQuery,
  type ComplaintReceipt,
  type ComplaintsPage,
  type ComplaintsQuery,
  type NewComplaint,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import { requirePermission } from '../authorization';
import { PreconditionFailedError, printCursor, readCursor } from '../http';
import type { ComplaintAccess } from './ComplaintAccess';
import type { ComplaintIntake } from './ComplaintIntake';
import type { ComplaintRecord } from './ComplaintRecord';
import {
  StaleComplaintError,
  type ComplaintsService,
} from './ComplaintsService';
import { relationsOf } from './readers/baseline';
import type { ComplaintReader } from './readers/ComplaintReader';
import { readerByClaim } from './readers/ComplaintReaders';
import { printInstant } from './rules/situationOf';
import { hashOf, tidyClaimCode } from './secrets';
import { positionOf, type ComplaintRegister } from './store/ComplaintRegister';
import type { ComplaintStore } from './store/ComplaintStore';
import type { ComplaintViews } from './views/ComplaintViews';

/** Complaints are counted up to here; a page needs no exact number beyond. */
const MOST_COUNTED = 200;

const positionSchema = z.object({
  orderBy: z.enum(['due', 'newest']),
  after: z.tuple([z.number(), z.number()]),
  total: z.number(),
});

/**
 * The complaint register with permissions: docs/permissions.md. One decision of the policy a request; below it the
 * baseline that no policy loosens.
 */
export class AuthorizedComplaints {
  constructor(
    private readonly options: {
      intake: ComplaintIntake;
      service: ComplaintsService;
      store: ComplaintStore;
      register: ComplaintRegister;
      views: ComplaintViews;
      access: ComplaintAccess;
      permissions: PermissionsService;
      now: () => number;
    },
  ) {}

  /** @throws NotAllowedError; InputError where something it names is not there */
  async create(
    input: NewComplaint,
    key: string | null,
    credentials: BackstageCredentials,
  ): Promise<ComplaintReceipt> {
    const { intake, views } = this.options;
    const reader = await this.maker(credentials);
    const { complaint, claimCode } = await intake.receive(input, reader, key);
    return {
      // Whoever made an anonymous one is its complainant as long as they look at the receipt.
      ...(await views.complaint(
        complaint,
        claimCode === null ? reader : readerByClaim(complaint.id),
        true,
      )),
      claimCode,
    };
  }

  /** @throws NotAllowedError; InputError where something it names is not there */
  async promise(
    query: ComplaintPromiseQuery,
    credentials: BackstageCredentials,
  ): Promise<ComplaintPromise> {
    return this.options.intake.promise(query, await this.maker(credentials));
  }

  /** @throws NotAllowedError; InputError for a wrong cursor */
  async list(
    { search, orderBy, limit, cursor, ...filter }: ComplaintsQuery,
    credentials: BackstageCredentials,
  ): Promise<ComplaintsPage> {
    const { access, register, views, now } = this.options;
    const criteria = await access.criteriaFor(credentials);
    const reader = await access.readerOf(credentials);
    const query = { filter, search, reader, criteria };
    const position = cursor ? readCursor(positionSchema, cursor) : undefined;
    const order = position?.orderBy ?? orderBy;
    const rows = await register.page({
      ...query,
      orderBy: order,
      limit: limit + 1,
      after: position?.after,
    });
    const isLast = rows.length <= limit;
    const shown = rows.slice(0, limit);
    const total =
      position?.total ??
      (isLast ? shown.length : await register.count(query, MOST_COUNTED + 1));
    return {
      items: await views.summaries(shown, reader),
      nextCursor: isLast
        ? null
        : printCursor({
            orderBy: order,
            after: positionOf(shown[shown.length - 1], order),
            total,
          }),
      totalItems: Math.min(total, MOST_COUNTED),
      totalIsMore: total > MOST_COUNTED,
      asOf: printInstant(now()),
    };
  }

  /** @throws NotAllowedError, NotFoundError */
  async get(
    number: string,
    credentials: BackstageCredentials,
  ): Promise<Complaint> {
    const { store, access, views } = this.options;
    const complaint = await store.get(number);
    const { reader, mayUpdate } = await access.to(
      number,
      complaint,
      credentials,
    );
    return views.complaint(complaint!, reader, mayUpdate);
  }

  /** @throws NotAllowedError, NotFoundError */
  async events(
    number: string,
    credentials: BackstageCredentials,
  ): Promise<ComplaintEvents> {
    const { store, access, views } = this.options;
    const complaint = await store.get(number);
    const { reader } = await access.to(number, complaint, credentials);
    return views.events(complaint!, reader);
  }

  /** @throws NotAllowedError, NotFoundError, PreconditionFailedError, ConflictError, InputError */
  async act(
    number: string,
    action: ComplaintAction,
    etag: string,
    credentials: BackstageCredentials,
  ): Promise<Complaint> {
    const { store, access } = this.options;
    const complaint = await store.get(number);
    const { reader, mayUpdate } = await access.to(
      number,
      complaint,
      credentials,
    );
    if (!mayUpdate) {
      throw new NotAllowedError(
        `You may read complaint ${number}, but do nothing to it; whoever runs this portal can allow it (permission ${complaintUpdatePermission.name})`,
      );
    }
    return this.actAs(complaint!, action, etag, reader);
  }

  /** @throws NotAllowedError where the policy lets them see none */
  async handOver(
    { complaints, owner, reason }: BulkHandOver,
    credentials: BackstageCredentials,
  ): Promise<BulkHandOverResult> {
    const { store, access } = this.options;
    const found = await access.toMany(
      await store.getAll(complaints.map(({ number }) => number)),
      credentials,
    );
    const result: BulkHandOverResult = { handedOver: [], refused: [] };
    for (const { number, etag } of complaints) {
      const one = found.find(each => each.complaint.number === number);
      const refusal = await this.tryHandOver(
        one,
        { action: 'hand-over', owner, reason },
        etag,
      );
      if (refusal === null) {
        result.handedOver.push(number);
      } else {
        result.refused.push({ number, reason: refusal });
      }
    }
    return result;
  }

  /** For whoever is signed in and has the code; who they are is kept nowhere. @throws NotFoundError */
  async claim(code: string): Promise<ClaimedComplaint> {
    const complaint = await this.claimed(code);
    return this.viewClaimed(complaint);
  }

  /** @throws NotFoundError, PreconditionFailedError, ConflictError, InputError */
  async actByClaim(
    code: string,
    action: ComplaintAction,
    etag: string,
  ): Promise<ClaimedComplaint> {
    const complaint = await this.claimed(code);
    await this.actAs(complaint, action, etag, readerByClaim(complaint.id));
    return this.viewClaimed(await this.claimed(code));
  }

  private async maker(
    credentials: BackstageCredentials,
  ): Promise<ComplaintReader> {
    const { permissions, access } = this.options;
    await requirePermission(
      permissions,
      complaintCreatePermission,
      'make a complaint here',
      credentials,
    );
    return access.readerOf(credentials);
  }

  private async actAs(
    complaint: ComplaintRecord,
    action: ComplaintAction,
    etag: string,
    reader: ComplaintReader,
  ): Promise<Complaint> {
    const { service, store, views } = this.options;
    try {
      const changed = await service.act(complaint, action, etag, {
        ref: reader.ref,
        relations: relationsOf(complaint, reader),
      });
      return await views.complaint(changed, reader, true);
    } catch (error) {
      if (error instanceof StaleComplaintError) {
        const current = (await store.get(complaint.number))!;
        throw new PreconditionFailedError(
          await views.complaint(current, reader, true),
        );
      }
      throw error;
    }
  }

  /** @returns why not; null: done */
  private async tryHandOver(
    one:
      | {
          complaint: ComplaintRecord;
          reader: ComplaintReader;
          mayUpdate: boolean;
        }
      | undefined,
    action: ComplaintAction,
    etag: string,
  ): Promise<string | null> {
    if (!one) {
      return 'It is not a complaint, or it is not for you';
    }
    if (!one.mayUpdate) {
      return 'You may read it, but do nothing to it';
    }
    try {
      await this.options.service.act(one.complaint, action, etag, {
        ref: one.reader.ref,
        relations: relationsOf(one.complaint, one.reader),
      });
      return null;
    } catch (error) {
      const expected = [
        'StaleComplaintError',
        'ConflictError',
        'NotAllowedError',
        'InputError',
      ];
      if (error instanceof Error && expected.includes(error.name)) {
        return error.message;
      }
      throw error;
    }
  }

  private async claimed(code: string): Promise<ComplaintRecord> {
    const complaint = await this.options.store.getByClaim(
      hashOf('claim', tidyClaimCode(code)),
    );
    if (!complaint) {
      throw new NotFoundError(
        'code: no complaint has this code; expected the 20 letters and digits that came with the receipt',
      );
    }
    return complaint;
  }

  private async viewClaimed(
    complaint: ComplaintRecord,
  ): Promise<ClaimedComplaint> {
    const { views } = this.options;
    const reader = readerByClaim(complaint.id);
    return {
      complaint: await views.complaint(complaint, reader, true),
      events: await views.events(complaint, reader),
    };
  }
}
