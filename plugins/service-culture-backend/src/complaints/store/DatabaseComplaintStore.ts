import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { inChunks } from '../../database';
import type {
  ComplaintRecord,
  LastKnownRef,
  Measure,
  NewEvent,
} from '../ComplaintRecord';
import type { ComplaintStore, Creation } from './ComplaintStore';
import {
  fromEvent,
  fromMeasure,
  fromRow,
  searchableText,
  toEvent,
  toMeasure,
  toRecord,
} from './complaintRows';

const COMPLAINTS = 'complaints_complaints';

/** `ComplaintStore` over knex. */
export class DatabaseComplaintStore implements ComplaintStore {
  constructor(private readonly knex: Knex) {}

  async create(creation: Creation) {
    return this.knex.transaction(async tx => {
      const { keyHash, claimHash, complaint } = creation;
      if (keyHash !== null) {
        // Waits for another that is being made with the same key, and then finds it.
        const taken: unknown[] = await tx('complaints_idempotency')
          .insert({
            key_hash: keyHash,
            complaint_id: 0,
            created_at: complaint.receivedAt,
          })
          .onConflict()
          .ignore()
          .returning('key_hash');
        if (taken.length === 0) {
          return this.madeBefore(tx, keyHash, claimHash);
        }
      }
      const [{ id }] = await tx(COMPLAINTS)
        .insert({
          ...fromRow(complaint),
          // Until the end of the transaction, so that the counter is held as short as can be.
          number: `new ${randomUUID()}`,
          version: 1,
        })
        .returning('id');
      await tx('complaints_texts').insert({
        complaint_id: id,
        content: JSON.stringify(complaint.texts),
        search: searchableText(complaint),
      });
      await writeParts(tx, id, complaint, 'new');
      await addEvents(tx, id, creation.events);
      if (keyHash !== null) {
        await tx('complaints_idempotency')
          .where({ key_hash: keyHash })
          .update({ complaint_id: id });
      }
      if (claimHash !== null) {
        await tx('complaints_claims').insert({
          code_hash: claimHash,
          complaint_id: id,
        });
      }
      const number = await nextNumber(tx, creation.year);
      await tx(COMPLAINTS).where({ id }).update({ number });
      return { id, number, isNew: true };
    });
  }

  async save(complaint: ComplaintRecord, events: NewEvent[]) {
    return this.knex.transaction(async tx => {
      const { id, version } = complaint;
      const changed = await tx(COMPLAINTS)
        .where({ id, version })
        .update({ ...fromRow(complaint), version: version + 1 });
      if (changed === 0) {
        return false;
      }
      await tx('complaints_texts')
        .where({ complaint_id: id })
        .update({
          content: JSON.stringify(complaint.texts),
          search: searchableText(complaint),
        });
      await writeParts(tx, id, complaint);
      await addEvents(tx, id, events);
      return true;
    });
  }

  async erase(complaint: ComplaintRecord, events: NewEvent[]) {
    return this.knex.transaction(async tx => {
      const { id, version } = complaint;
      const changed = await tx(COMPLAINTS)
        .where({ id, version })
        .update({ ...fromRow(complaint), version: version + 1 });
      if (changed === 0) {
        return false;
      }
      await tx('complaints_texts')
        .where({ complaint_id: id })
        .update({ content: JSON.stringify(complaint.texts), search: '' });
      await writeParts(tx, id, complaint);
      await tx('complaints_claims').where({ complaint_id: id }).delete();
      await tx('complaints_answer_links').where({ complaint_id: id }).delete();
      await tx('complaints_events')
        .where({ complaint_id: id })
        .update({ actor: '', actor_title: '', text: '', changes: '[]' });
      await addEvents(tx, id, events);
      return true;
    });
  }

  async get(number: string) {
    return (await this.getAll([number]))[0];
  }

  async getAll(numbers: readonly string[]) {
    const rows: any[] = [];
    await inChunks(numbers, async chunk => {
      rows.push(...(await this.withTexts().whereIn('number', chunk)));
    });
    return this.complete(rows);
  }

  async getByClaim(claimHash: string) {
    const rows = await this.withTexts()
      .join('complaints_claims as claim', 'claim.complaint_id', 'complaint.id')
      .where('claim.code_hash', claimHash);
    return (await this.complete(rows))[0];
  }

  async events(id: number) {
    const rows = await this.knex('complaints_events')
      .where({ complaint_id: id })
      .orderBy('id');
    return rows.map(toEvent);
  }

  async duplicatesOf(number: string) {
    return this.knex(COMPLAINTS)
      .where({ main_complaint: number })
      .orderBy('id')
      .limit(100)
      .pluck('number');
  }

  async due(now: number, limit: number) {
    return this.knex(COMPLAINTS)
      .where('next_change_at', '<=', now)
      .orderBy('next_change_at')
      .limit(limit)
      .pluck('number');
  }

  async hasComplained(complainant: string, service: string, since: number) {
    const found = await this.knex(COMPLAINTS)
      .where({ complainant, service })
      .where('made_at', '>=', since)
      .first('id');
    return found !== undefined;
  }

  async isKnown({
    madeAt,
    complainantName,
    summary,
  }: Parameters<ComplaintStore['isKnown']>[0]) {
    const found = await this.knex(COMPLAINTS)
      .where({ made_at: madeAt, complainant_name: complainantName, summary })
      .first('id');
    return found !== undefined;
  }

  async withoutKnownOwner(limit: number) {
    return this.knex(`${COMPLAINTS} as complaint`)
      .leftJoin('projection_people as person', 'person.ref', 'complaint.owner')
      .leftJoin('projection_groups as team', 'team.ref', 'complaint.owner')
      .whereNot('complaint.state', 'closed')
      .where(unknown =>
        unknown
          .where(gone => gone.whereNull('person.ref').whereNull('team.ref'))
          .orWhereNotNull('complaint.owner_missing_at'),
      )
      .orderBy('complaint.id')
      .limit(limit)
      .pluck('complaint.number');
  }

  async erasable(closedBefore: number, limit: number) {
    return this.knex(COMPLAINTS)
      .where({ state: 'closed' })
      .where('closed_at', '<', closedBefore)
      .whereNull('erased_at')
      .orderBy('id')
      .limit(limit)
      .pluck('number');
  }

  async addAnswerLink(id: number, tokenHash: string, expiresAt: number) {
    await this.knex.transaction(async tx => {
      await tx('complaints_answer_links').where({ complaint_id: id }).delete();
      await tx('complaints_answer_links').insert({
        token_hash: tokenHash,
        complaint_id: id,
        expires_at: expiresAt,
      });
    });
  }

  async getByAnswerLink(tokenHash: string, now: number) {
    const rows = await this.withTexts()
      .join(
        'complaints_answer_links as link',
        'link.complaint_id',
        'complaint.id',
      )
      .where('link.token_hash', tokenHash)
      .where('link.expires_at', '>', now);
    return (await this.complete(rows))[0];
  }

  async useAnswerLink(tokenHash: string) {
    const used = await this.knex('complaints_answer_links')
      .where({ token_hash: tokenHash })
      .delete();
    return used > 0;
  }

  async forget(keysBefore: number, linksBefore: number) {
    await this.knex('complaints_idempotency')
      .where('created_at', '<', keysBefore)
      .delete();
    await this.knex('complaints_answer_links')
      .where('expires_at', '<', linksBefore)
      .delete();
  }

  private async madeBefore(
    tx: Knex.Transaction,
    keyHash: string,
    claimHash: string | null,
  ) {
    const { id, number } = await tx(`${COMPLAINTS} as complaint`)
      .join(
        'complaints_idempotency as made',
        'made.complaint_id',
        'complaint.id',
      )
      .where('made.key_hash', keyHash)
      .first('complaint.id', 'complaint.number');
    if (claimHash !== null) {
      await tx('complaints_claims').insert({
        code_hash: claimHash,
        complaint_id: id,
      });
    }
    return { id: id as number, number: number as string, isNew: false };
  }

  private withTexts() {
    return this.knex(`${COMPLAINTS} as complaint`)
      .join('complaints_texts as text', 'text.complaint_id', 'complaint.id')
      .select('complaint.*', 'text.content');
  }

  /** Adds to rows of complaints what stands in other tables. */
  private async complete(rows: any[]): Promise<ComplaintRecord[]> {
    if (rows.length === 0) {
      return [];
    }
    const ids = rows.map(({ id }) => id);
    const subjects = await this.parts('complaints_subjects', ids, row => ({
      ref: row.person,
      title: row.title,
    }));
    const deciders = await this.parts('complaints_deciders', ids, row => ({
      ref: row.ref,
      title: row.title,
    }));
    const measures = await this.parts('complaints_measures', ids, toMeasure);
    return rows.map(row =>
      toRecord(
        row,
        row.content,
        (subjects.get(row.id) as LastKnownRef[]) ?? [],
        (deciders.get(row.id) as LastKnownRef[]) ?? [],
        (measures.get(row.id) as Measure[]) ?? [],
      ),
    );
  }

  private async parts<T>(
    table: string,
    ids: number[],
    read: (row: any) => T,
  ): Promise<Map<number, T[]>> {
    const found = new Map<number, T[]>();
    await inChunks(ids, async chunk => {
      const rows = await this.knex(table)
        .whereIn('complaint_id', chunk)
        .orderBy(table === 'complaints_measures' ? 'id' : 'title');
      for (const row of rows) {
        const own = found.get(row.complaint_id) ?? [];
        own.push(read(row));
        found.set(row.complaint_id, own);
      }
    });
    return found;
  }
}

/** The counter's row is held until the transaction ends, so numbers are unique and none is skipped or given twice. */
async function nextNumber(tx: Knex.Transaction, year: number): Promise<string> {
  const [{ last }] = await tx('complaints_counters')
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: tx.raw('complaints_counters.last + 1') })
    .returning('last');
  return `C-${year}-${String(last).padStart(6, '0')}`;
}

async function addEvents(
  tx: Knex.Transaction,
  id: number,
  events: NewEvent[],
): Promise<void> {
  await inChunks(events, chunk =>
    tx('complaints_events').insert(chunk.map(event => fromEvent(event, id))),
  );
}

/** Subjects, deciders and measures, written anew: they are few. Measures keep their ids. */
async function writeParts(
  tx: Knex.Transaction,
  id: number,
  complaint: Pick<ComplaintRecord, 'subjects' | 'deciders' | 'measures'>,
  isNew?: 'new',
): Promise<void> {
  await replace(
    tx,
    'complaints_subjects',
    id,
    complaint.subjects.map(({ ref, title }) => ({ person: ref, title })),
    isNew,
  );
  await replace(
    tx,
    'complaints_deciders',
    id,
    complaint.deciders.map(({ ref, title }) => ({ ref, title })),
    isNew,
  );
  const kept = complaint.measures.filter(measure => measure.id !== undefined);
  for (const measure of kept) {
    const { id: measureId, ...columns } = fromMeasure(measure, id);
    await tx('complaints_measures').where({ id: measureId }).update(columns);
  }
  await inChunks(
    complaint.measures.filter(measure => measure.id === undefined),
    chunk =>
      tx('complaints_measures').insert(
        chunk.map(measure => fromMeasure(measure, id)),
      ),
  );
}

async function replace(
  tx: Knex.Transaction,
  table: string,
  id: number,
  rows: object[],
  isNew?: 'new',
): Promise<void> {
  if (!isNew) {
    await tx(table).where({ complaint_id: id }).delete();
  }
  await inChunks(rows, chunk =>
    tx(table).insert(chunk.map(row => ({ complaint_id: id, ...row }))),
  );
}
