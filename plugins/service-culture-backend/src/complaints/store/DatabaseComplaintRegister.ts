import type { Knex } from 'knex';
import { inChunks } from '../../database';
import type {
  ComplaintRegister,
  RegisterPosition,
  RegisterQuery,
} from './ComplaintRegister';
import { toRow } from './complaintRows';
import { whereBaseline } from './whereBaseline';
import { whereCriteria, whereHandler } from './whereCondition';

/** `ComplaintRegister` over knex. */
export class DatabaseComplaintRegister implements ComplaintRegister {
  constructor(private readonly knex: Knex) {}

  async page({
    orderBy,
    limit,
    after,
    ...query
  }: Parameters<ComplaintRegister['page']>[0]) {
    const [column, direction, compare] =
      orderBy === 'due'
        ? (['complaint.due_order', 'asc', '>'] as const)
        : (['complaint.made_at', 'desc', '<'] as const);
    const rows = this.matching(query);
    if (after) {
      whereAfter(rows, column, compare, after);
    }
    const found = await rows
      .orderBy([
        { column, order: direction },
        { column: 'complaint.id', order: direction },
      ])
      .limit(limit)
      .select('complaint.*');
    return found.map(toRow);
  }

  async count(query: RegisterQuery, most: number) {
    const some = this.matching(query).limit(most).select('complaint.id');
    const [counted] = await this.knex.from(some.as('some')).count('* as total');
    return Number((counted as { total: number | string }).total);
  }

  async decidersOf(ids: readonly number[]) {
    const found = new Map<number, string[]>();
    await inChunks(ids, async chunk => {
      const rows = await this.knex('complaints_deciders')
        .whereIn('complaint_id', chunk)
        .select('complaint_id', 'ref');
      for (const { complaint_id: id, ref } of rows) {
        found.set(id, [...(found.get(id) ?? []), ref]);
      }
    });
    return found;
  }

  private matching({
    filter,
    search,
    reader,
    criteria,
  }: RegisterQuery): Knex.QueryBuilder {
    const query = this.knex('complaints_complaints as complaint');
    whereBaseline(query, reader);
    whereCriteria(query, criteria);
    whereEqual(query, filter);
    if (filter.state) {
      query.whereIn('complaint.state', filter.state);
    }
    if (filter.from) {
      query.where('complaint.made_at', '>=', Date.parse(filter.from));
    }
    if (filter.to) {
      query.where('complaint.made_at', '<', Date.parse(filter.to));
    }
    if (filter.my === 'complaints') {
      query.where('complaint.complainant', reader.ref ?? '?');
    } else if (filter.my === 'work') {
      whereHandler(query, reader.refs);
    }
    if (search) {
      whereWords(query, search);
    }
    return query;
  }
}

function whereEqual(
  query: Knex.QueryBuilder,
  filter: RegisterQuery['filter'],
): void {
  const { service, department, owner, category, channel } = filter;
  const equal = {
    'complaint.service': service,
    'complaint.department': department,
    'complaint.owner': owner,
    'complaint.category': category,
    'complaint.channel': channel,
    'complaint.overdue': filter.overdue,
    'complaint.needs_owner': filter.needsOwner,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      query.where(column, value);
    }
  }
}

function whereAfter(
  query: Knex.QueryBuilder,
  column: string,
  compare: '<' | '>',
  [key, id]: RegisterPosition,
): void {
  query.andWhere(after =>
    after
      .where(column, compare, key)
      .orWhere(same =>
        same.where(column, key).andWhere('complaint.id', compare, id),
      ),
  );
}

/** Every word somewhere in the texts, as people write it, or the number. */
function whereWords(query: Knex.QueryBuilder, search: string): void {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  query.andWhere(either =>
    either
      .where('complaint.number', search.trim().toUpperCase())
      .orWhereIn('complaint.id', found => {
        found.select('complaint_id').from('complaints_texts');
        for (const word of words) {
          found.whereRaw("search like ? escape '\\'", [
            `%${word.replace(/[\\%_]/g, '\\$&')}%`,
          ]);
        }
      }),
  );
}
