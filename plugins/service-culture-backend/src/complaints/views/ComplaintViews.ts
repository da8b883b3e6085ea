import type {
  Complaint,
  ComplaintEvents,
  ComplaintSummary,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectionReader } from '../../projection';
import type { ComplaintRecord, ComplaintRow } from '../ComplaintRecord';
import { isStaff, mayRead, relationsOf } from '../readers/baseline';
import type { ComplaintReader } from '../readers/ComplaintReader';
import type { ComplaintRegister } from '../store/ComplaintRegister';
import type { ComplaintStore } from '../store/ComplaintStore';
import { Names } from './Names';
import { namedIn, toComplaint, toSummary } from './toComplaint';
import { namedInEvents, toEvents } from './toEvents';

/** Shows complaints to a reader, who may read them: with names as the catalog has them, and without what is not for them. */
export class ComplaintViews {
  constructor(
    private readonly options: {
      store: ComplaintStore;
      register: ComplaintRegister;
      projection: ProjectionReader;
      /** Epoch ms. */
      now: () => number;
    },
  ) {}

  /** @param mayUpdate - whether the policy lets them do anything */
  async complaint(
    complaint: ComplaintRecord,
    reader: ComplaintReader,
    mayUpdate: boolean,
  ): Promise<Complaint> {
    const { store, projection, now } = this.options;
    const duplicates = isStaff(relationsOf(complaint, reader))
      ? await store.getAll(await store.duplicatesOf(complaint.number))
      : [];
    return toComplaint(
      complaint,
      reader,
      await Names.of(projection, namedIn([complaint])),
      {
        duplicates: duplicates
          .filter(each => mayRead(each, reader))
          .map(({ number }) => number)
          .sort(),
        mayUpdate,
        now: now(),
      },
    );
  }

  async events(
    complaint: ComplaintRecord,
    reader: ComplaintReader,
  ): Promise<ComplaintEvents> {
    const { store, projection } = this.options;
    const events = await store.events(complaint.id);
    const names = await Names.of(projection, namedInEvents(events));
    return toEvents(complaint, events, reader, names);
  }

  async summaries(
    rows: readonly ComplaintRow[],
    reader: ComplaintReader,
  ): Promise<ComplaintSummary[]> {
    const { register, projection } = this.options;
    const guarded = rows.filter(
      ({ identity, escalatedAt }) =>
        identity === 'handler-only' && escalatedAt !== null,
    );
    const deciders =
      guarded.length === 0
        ? new Map<number, string[]>()
        : await register.decidersOf(guarded.map(({ id }) => id));
    const names = await Names.of(projection, namedIn(rows));
    return rows.map(row =>
      toSummary(row, deciders.get(row.id) ?? [], reader, names),
    );
  }
}
