import type { Knex } from 'knex';

/** Tells whoever keeps figures of a service that something about them is new. */
export async function bumpRevision(
  tx: Knex.Transaction,
  service: string,
): Promise<void> {
  await tx('service_levels_revisions')
    .insert({ service, revision: 1 })
    .onConflict('service')
    .merge({ revision: tx.raw('service_levels_revisions.revision + 1') });
}
