import { randomUUID } from 'node:crypto';
import type { TargetEvent } from '@service-culture/plugin-service-culture-node';
import type { Knex } from 'knex';
import { inChunks } from '../../../database';
import type { Decision } from './decisionsOf';

/** An event that was claimed, to be published and then marked so. */
export interface ClaimedEvent {
  id: number;
  event: TargetEvent;
}

/**
 * What is to be told to other backends: written in the transaction that judges, so that nothing is told that was not
 * stored and nothing stored stays untold. Each decision about a promise to somebody is kept once, whoever finds it.
 */
export class DecisionOutbox {
  constructor(private readonly knex: Knex) {}

  /** Adds what is not in it yet. */
  async add(
    tx: Knex.Transaction,
    decisions: readonly Decision[],
  ): Promise<void> {
    await inChunks(decisions, chunk =>
      tx('service_levels_decisions')
        .insert(
          chunk.map(decision => ({
            event_id: randomUUID(),
            type: decision.type,
            source: decision.source,
            external_id: decision.externalId,
            service: decision.service,
            metric: decision.metric,
            priority: decision.priority ?? '',
            due_at: decision.dueAt,
            at: decision.at,
            claimed_until: 0,
          })),
        )
        .onConflict(['source', 'external_id', 'service', 'metric', 'type'])
        .ignore(),
    );
  }

  /**
   * Events that are this caller's to publish until `until`, the oldest first. After that they are anybody's: a replica
   * that was killed meanwhile leaves them to the others.
   */
  async claim(
    now: number,
    until: number,
    limit: number,
  ): Promise<ClaimedEvent[]> {
    const free = () =>
      this.knex('service_levels_decisions')
        .whereNull('published_at')
        .where('claimed_until', '<=', now);
    const ids: number[] = await free().orderBy('id').limit(limit).pluck('id');
    if (ids.length === 0) {
      return [];
    }
    // Of two replicas that saw the same, the second one waits here, and then finds them claimed.
    const rows = await free()
      .whereIn('id', ids)
      .update({ claimed_until: until })
      .returning('*');
    return rows.map(toClaimed).sort((a, b) => a.id - b.id);
  }

  /** Marks an event as told. */
  async published(id: number, now: number): Promise<void> {
    await this.knex('service_levels_decisions')
      .where({ id })
      .update({ published_at: now });
  }
}

function toClaimed(row: any): ClaimedEvent {
  const instant = (at: unknown) => new Date(Number(at)).toISOString();
  return {
    id: row.id,
    event: {
      id: row.event_id,
      type: row.type,
      service: row.service,
      source: row.source,
      externalId: row.external_id,
      metric: row.metric,
      priority: row.priority === '' ? null : row.priority,
      dueAt: row.due_at === null ? null : instant(row.due_at),
      at: instant(row.at),
    },
  };
}
