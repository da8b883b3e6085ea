import type { ComplaintNotices } from './ComplaintNotices';
import type { ComplaintRecord } from './ComplaintRecord';
import { ownableOf, type ComplaintListener } from './ComplaintsService';
import { escalationDueAt } from './rules/ComplaintTimes';
import { letTimePass } from './rules/letTimePass';
import type { OwnerAssignment } from './rules/OwnerAssignment';
import type { ComplaintStore } from './store/ComplaintStore';

const BATCH = 100;

/**
 * The scheduled job for what comes by itself: clocks that are at risk or run out, reminders, escalation, and closing what
 * nobody answers. What came due while the backend was down is made up for after the start.
 */
export class ComplaintSweep {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      assignment: OwnerAssignment;
      notices: ComplaintNotices;
      /** Epoch ms. */
      now: () => number;
      onChange: ComplaintListener;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const { store, now } = this.options;
    for (;;) {
      const numbers = await store.due(now(), BATCH);
      for (const complaint of await store.getAll(numbers)) {
        if (signal?.aborted) {
          return;
        }
        await this.pass(complaint);
      }
      if (numbers.length < BATCH) {
        return;
      }
    }
  }

  private async pass(complaint: ComplaintRecord): Promise<void> {
    const { store, assignment, notices, now, onChange } = this.options;
    const at = now();
    const deciders =
      complaint.escalatedAt === null
        ? await assignment.decidersOf(ownableOf(complaint))
        : complaint.deciders;
    const { complaint: next, events } = letTimePass(
      complaint,
      at,
      deciders,
      escalationDueAt(complaint.texts.clocks, at),
    );
    // Somebody changed it this very moment: the next round sees to it.
    if (!(await store.save(next, events))) {
      return;
    }
    for (const { type } of events) {
      await notices.happened(next, type);
    }
    await onChange(next, events);
  }
}
