import type { ProjectionReader } from '../projection';
import type { ComplaintNotices } from './ComplaintNotices';
import type { ComplaintRecord } from './ComplaintRecord';
import { ownableOf, type ComplaintListener } from './ComplaintsService';
import { changesOf, happening } from './rules/applyAction';
import type { OwnerAssignment } from './rules/OwnerAssignment';
import type { ComplaintStore } from './store/ComplaintStore';

const BATCH = 500;

/** How long an owner must be gone before somebody else is found, ms: catalogs hiccup. */
const GONE_FOR_GOOD = 3_600_000;

/**
 * The scheduled job that leaves no open complaint without an owner: where its owner has left the catalog, the configured
 * handler takes it over, and it is listed as needing a new owner.
 */
export class OwnerKeeper {
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

  async run(signal?: AbortSignal): Promise<void> {
    const { store } = this.options;
    const numbers = await store.withoutKnownOwner(BATCH);
    for (const complaint of await store.getAll(numbers)) {
      if (signal?.aborted) {
        return;
      }
      await this.check(complaint);
    }
  }

  private async check(complaint: ComplaintRecord): Promise<void> {
    const { store, assignment, notices, now, onChange } = this.options;
    const at = now();
    const { owner, ownerMissingAt } = complaint;
    if (owner.ref !== '' && (await this.isThere(owner.ref))) {
      await store.save({ ...complaint, ownerMissingAt: null }, []);
      return;
    }
    if (owner.ref !== '' && ownerMissingAt === null) {
      await store.save({ ...complaint, ownerMissingAt: at }, []);
      return;
    }
    if (owner.ref !== '' && at < ownerMissingAt! + GONE_FOR_GOOD) {
      return;
    }
    const fallback = await assignment.fallbackFor(ownableOf(complaint));
    if (fallback.ref === '' && complaint.needsOwner) {
      return;
    }
    const next: ComplaintRecord = {
      ...complaint,
      // Nobody is configured: the last known one stays in sight.
      owner: fallback.ref === '' ? owner : fallback,
      needsOwner: true,
      ownerMissingAt: fallback.ref === '' ? ownerMissingAt : null,
      updatedAt: at,
    };
    const events = [
      happening('owner-assigned', at, { changes: changesOf(complaint, next) }),
    ];
    if (await store.save(next, events)) {
      await notices.assigned(next);
      await onChange(next, events);
    }
  }

  private async isThere(ref: string): Promise<boolean> {
    const { projection } = this.options;
    const found = ref.startsWith('group:')
      ? await projection.groups([ref])
      : await projection.people([ref]);
    return found.length > 0;
  }
}
