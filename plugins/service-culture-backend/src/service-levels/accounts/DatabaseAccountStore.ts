import type { Knex } from 'knex';
import { inChunks } from '../../database';
import { bumpRevision } from '../agreements';
import type {
  AccountStore,
  DatedStatement,
  FinalAccount,
  StoredAccount,
  StoredPlan,
} from './AccountStore';

/** `AccountStore` over knex. */
export class DatabaseAccountStore implements AccountStore {
  constructor(private readonly knex: Knex) {}

  async accounts(service: string, months?: readonly string[]) {
    const rows: any[] = [];
    const query = () => this.knex('service_levels_accounts').where({ service });
    if (months) {
      await inChunks(months, async chunk => {
        rows.push(...(await query().whereIn('month', chunk).select('*')));
      });
    } else {
      rows.push(...(await query().select('*')));
    }
    return this.withRestatements(service, rows);
  }

  async last(service: string) {
    const rows = await this.knex('service_levels_accounts')
      .where({ service })
      .orderBy('month', 'desc')
      .limit(1)
      .select('*');
    const [account] = await this.withRestatements(service, rows);
    return account;
  }

  async finalise(
    { service, month, at, statement, without }: FinalAccount,
    { on, revision }: { on: string; revision: number },
  ) {
    return this.insertNew('service_levels_accounts', service, {
      service,
      month,
      final_at: at,
      content: JSON.stringify({ statement, without }),
      checked_on: on,
      checked_revision: revision,
    });
  }

  async restate(
    { service, month }: { service: string; month: string },
    number: number,
    { at, statement }: DatedStatement,
  ) {
    return this.insertNew('service_levels_restatements', service, {
      service,
      month,
      number,
      stated_at: at,
      content: JSON.stringify(statement),
    });
  }

  async checked(
    service: string,
    months: readonly string[],
    { on, revision }: { on: string; revision: number },
  ) {
    await inChunks(months, chunk =>
      this.knex('service_levels_accounts')
        .where({ service })
        .whereIn('month', chunk)
        .update({ checked_on: on, checked_revision: revision }),
    );
  }

  async asked(service: string, month: string, at: number) {
    await this.knex('service_levels_accounts')
      .where({ service, month })
      .update({ asked_at: at });
  }

  async plans(service: string, months: readonly string[]) {
    const plans: StoredPlan[] = [];
    await inChunks(months, async chunk => {
      const rows: any[] = await this.knex('service_levels_plans')
        .where({ service })
        .whereIn('month', chunk)
        .orderBy(['month', 'version'])
        .select('*');
      plans.push(...rows.map(toPlan));
    });
    return plans;
  }

  async addPlan(service: string, plan: StoredPlan) {
    const { month, version, writtenAt, writtenBy, ...text } = plan;
    try {
      return await this.insertNew('service_levels_plans', service, {
        service,
        month,
        version,
        written_at: writtenAt,
        written_by: writtenBy,
        content: JSON.stringify(text),
      });
    } catch (error) {
      throw withoutWords(error);
    }
  }

  /** Inserts a row unless there is one, and tells whoever keeps figures of the service that there is news. */
  private async insertNew(
    table: string,
    service: string,
    row: {},
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const inserted = await tx(table)
        .insert(row)
        .onConflict()
        .ignore()
        .returning('month');
      if (inserted.length > 0) {
        await bumpRevision(tx, service);
      }
      return inserted.length > 0;
    });
  }

  private async withRestatements(
    service: string,
    rows: readonly any[],
  ): Promise<StoredAccount[]> {
    const byMonth = new Map<string, DatedStatement[]>();
    await inChunks(
      rows.map(({ month }) => month),
      async chunk => {
        const restated: any[] = await this.knex('service_levels_restatements')
          .where({ service })
          .whereIn('month', chunk)
          .orderBy(['month', 'number'])
          .select('*');
        for (const { month, stated_at, content } of restated) {
          const known = byMonth.get(month) ?? [];
          known.push({ at: Number(stated_at), statement: JSON.parse(content) });
          byMonth.set(month, known);
        }
      },
    );
    return rows
      .map(row => ({
        service: row.service,
        month: row.month,
        at: Number(row.final_at),
        ...(JSON.parse(row.content) as Pick<
          FinalAccount,
          'statement' | 'without'
        >),
        restatements: byMonth.get(row.month) ?? [],
        checkedOn: row.checked_on,
        checkedRevision: Number(row.checked_revision),
        askedAt: row.asked_at === null ? null : Number(row.asked_at),
      }))
      .sort((a, b) => (a.month < b.month ? 1 : -1));
  }
}

function toPlan(row: any): StoredPlan {
  return {
    month: row.month,
    version: row.version,
    writtenAt: Number(row.written_at),
    writtenBy: row.written_by,
    ...JSON.parse(row.content),
  };
}

/** The failure without the words of the database, which quote the statement with what people wrote. */
function withoutWords(error: unknown): Error {
  const code = (error as { code?: unknown } | null)?.code;
  return new Error(
    `The database did not store a plan${
      typeof code === 'string' ? ` (${code})` : ''
    }; its own log says more`,
  );
}
