import type { Knex } from 'knex';
import { contentHash, inChunks } from '../database';
import { reportingLines } from './reportingLines';
import type {
  ProjectedDepartment,
  ProjectedGroup,
  ProjectedPerson,
  ProjectedService,
  ProjectionStore,
  Snapshot,
} from './ProjectionStore';

type ContentTable =
  | 'projection_services'
  | 'projection_departments'
  | 'projection_groups'
  | 'projection_people';

/** Characters of a source and a key: what an index holds, and more than a ticket may have. */
const MOST_KEY = 600;

/** `ProjectionStore` over knex. */
export class DatabaseProjectionStore implements ProjectionStore {
  constructor(private readonly knex: Knex) {}

  async differs(snapshot: Snapshot) {
    for (const [table, entities] of contentsOf(snapshot)) {
      const { written, gone } = await compare(this.knex, table, entities);
      if (written.length > 0 || gone.length > 0) {
        return true;
      }
    }
    return false;
  }

  async save(snapshot: Snapshot, now: number) {
    await this.knex.transaction(async tx => {
      let changed = false;
      for (const [table, entities] of contentsOf(snapshot)) {
        changed = (await saveContent(tx, table, entities, now)) || changed;
      }
      if (changed) {
        await saveLinks(tx, snapshot);
      }
      await tx('projection_state')
        .insert({ id: 1, refreshed_at: now })
        .onConflict('id')
        .merge();
    });
  }

  async refreshedAt() {
    const row = await this.knex('projection_state').first('refreshed_at');
    return row ? Number(row.refreshed_at) : null;
  }

  services(refs?: readonly string[]) {
    return this.contents<ProjectedService>('projection_services', refs);
  }

  async serviceRefs() {
    return this.knex('projection_services')
      .whereNull('removed_at')
      .pluck('ref');
  }

  async service(ref: string) {
    const row = await this.knex('projection_services')
      .where({ ref })
      .whereNull('removed_at')
      .first('hash', 'content');
    return row
      ? {
          ...(JSON.parse(row.content) as ProjectedService),
          version: row.hash as string,
        }
      : undefined;
  }

  departments(refs?: readonly string[]) {
    return this.contents<ProjectedDepartment>('projection_departments', refs);
  }

  async groups(refs?: readonly string[]) {
    const groups = await this.contents<ProjectedGroup>(
      'projection_groups',
      refs,
    );
    return groups.map(({ ref, title }) => ({ ref, title }));
  }

  people(refs?: readonly string[]) {
    return this.contents<ProjectedPerson>('projection_people', refs);
  }

  async membersOf(groups: readonly string[]) {
    const members = new Map<string, ProjectedPerson[]>();
    await inChunks([...new Set(groups)], async chunk => {
      const rows: { group: string; content: string }[] = await this.knex(
        'projection_memberships as membership',
      )
        .join('projection_people as person', 'person.ref', 'membership.person')
        .whereIn('membership.group_ref', chunk)
        .orderBy('person.ref')
        .select('membership.group_ref as group', 'person.content');
      for (const { group, content } of rows) {
        const known = members.get(group) ?? [];
        known.push(JSON.parse(content));
        members.set(group, known);
      }
    });
    return members;
  }

  async departmentsOfAmbassador(person: string) {
    return this.knex('projection_ambassadors')
      .where({ person })
      .orderBy('department')
      .pluck('department');
  }

  async groupsOf(person: string) {
    return this.knex('projection_memberships')
      .where({ person })
      .orderBy('group_ref')
      .pluck('group_ref');
  }

  async servicesOwnedBy(refs: readonly string[]) {
    return this.knex('projection_service_owners')
      .whereIn('owner', refs)
      .distinct('service')
      .orderBy('service')
      .pluck('service');
  }

  async leadersOf(person: string) {
    return this.knex('projection_reports')
      .where({ person })
      .orderBy('leader')
      .pluck('leader');
  }

  async reportsOf(people: readonly string[]) {
    return this.knex('projection_reports')
      .whereIn('leader', people)
      .distinct('person')
      .orderBy('person')
      .pluck('person');
  }

  private async contents<T>(
    table: ContentTable,
    refs?: readonly string[],
  ): Promise<T[]> {
    const query = () => {
      const all = this.knex(table).orderBy('ref').select('content');
      return table === 'projection_services'
        ? all.whereNull('removed_at')
        : all;
    };
    const rows: { content: string }[] = [];
    if (refs) {
      await inChunks([...new Set(refs)], async chunk => {
        rows.push(...(await query().whereIn('ref', chunk)));
      });
    } else {
      rows.push(...(await query()));
    }
    return rows.map(row => JSON.parse(row.content));
  }
}

function contentsOf(snapshot: Snapshot): [ContentTable, { ref: string }[]][] {
  return [
    ['projection_departments', snapshot.departments],
    ['projection_groups', snapshot.groups],
    ['projection_people', snapshot.people],
    ['projection_services', snapshot.services],
  ];
}

/** Which entities are not in the table as they are now, and which in the table are no more. */
async function compare(
  knex: Knex,
  table: ContentTable,
  entities: readonly { ref: string }[],
) {
  const rows: { ref: string; hash: string }[] = await knex(table)
    .modify(known => {
      if (table === 'projection_services') {
        known.whereNull('removed_at');
      }
    })
    .select('ref', 'hash');
  const known = new Map(rows.map(({ ref, hash }) => [ref, hash]));
  const written = [];
  for (const entity of entities) {
    const hash = contentHash(entity);
    if (known.get(entity.ref) !== hash) {
      written.push({
        ref: entity.ref,
        content: JSON.stringify(entity),
        hash,
        ...(table === 'projection_services' && { removed_at: null }),
      });
    }
    known.delete(entity.ref);
  }
  return { written, gone: [...known.keys()] };
}

/** Writes the entities that differ, and takes away those that are gone; services are only marked as such. */
async function saveContent(
  tx: Knex.Transaction,
  table: ContentTable,
  entities: readonly { ref: string }[],
  now: number,
): Promise<boolean> {
  const { written, gone } = await compare(tx, table, entities);
  await inChunks(written, chunk =>
    tx(table).insert(chunk).onConflict('ref').merge(),
  );
  await inChunks(gone, chunk =>
    table === 'projection_services'
      ? tx(table).whereIn('ref', chunk).update({ removed_at: now })
      : tx(table).whereIn('ref', chunk).delete(),
  );
  return written.length > 0 || gone.length > 0;
}

/** The relations between entities, written anew: they are few, and this is only done when something changed. */
async function saveLinks(
  tx: Knex.Transaction,
  { services, departments, groups, people }: Snapshot,
): Promise<void> {
  // Two services that claim the same key: the first by name has it, so that the answer does not depend on chance.
  const keys = services.flatMap(({ ref, promise }) =>
    promise.tickets
      .filter(({ source, key }) => source.length + key.length <= MOST_KEY)
      .map(({ source, key }) => ({ source, key, service: ref })),
  );
  await tx('projection_service_keys').delete();
  await inChunks(keys, chunk =>
    tx('projection_service_keys').insert(chunk).onConflict().ignore(),
  );

  await tx('projection_department_services').delete();
  await inChunks(
    departments.flatMap(({ ref, services: used }) =>
      used.map(service => ({ department: ref, service })),
    ),
    chunk =>
      tx('projection_department_services').insert(chunk).onConflict().ignore(),
  );

  await tx('projection_ambassadors').delete();
  await inChunks(
    departments.flatMap(({ ref, ambassadors }) =>
      ambassadors.map((person, position) => ({
        department: ref,
        person,
        position,
      })),
    ),
    chunk => tx('projection_ambassadors').insert(chunk).onConflict().ignore(),
  );

  await tx('projection_service_owners').delete();
  await inChunks(
    services.flatMap(({ ref, owner, promise: { serviceOwner } }) =>
      [owner, serviceOwner].flatMap(each =>
        each ? [{ service: ref, owner: each }] : [],
      ),
    ),
    chunk =>
      tx('projection_service_owners').insert(chunk).onConflict().ignore(),
  );

  await tx('projection_reports').delete();
  await inChunks(reportingLines(groups, people), chunk =>
    tx('projection_reports').insert(chunk),
  );

  await tx('projection_memberships').delete();
  await inChunks(
    people.flatMap(({ ref, groups: own }) =>
      own.map(group => ({ person: ref, group_ref: group })),
    ),
    chunk => tx('projection_memberships').insert(chunk).onConflict().ignore(),
  );
}
