import type { Target } from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import { contentHash, inChunks } from '../../database';
import type { AgreedTarget, Level } from './Agreement';
import { bumpRevision } from './bumpRevision';
import type {
  AgreementStore,
  NewAgreement,
  StoredAgreement,
} from './AgreementStore';

interface AgreementRow {
  id: number;
  service: string;
  content: string;
  hash: string;
}

/** `AgreementStore` over knex. */
export class DatabaseAgreementStore implements AgreementStore {
  /** Parsed rows by id, so that the judge meets the same calendar object again and can cache by it. */
  private readonly parsed = new Map<
    number,
    { hash: string; agreement: StoredAgreement }
  >();

  constructor(private readonly knex: Knex) {}

  async latest() {
    const rows: AgreementRow[] = await this.knex('service_levels_agreements')
      .select('id', 'service', 'content', 'hash')
      .orderBy(['service', 'from_at']);
    return new Map(rows.map(row => [row.service, this.parse(row)]));
  }

  async add(agreement: NewAgreement) {
    await this.knex.transaction(async tx => {
      const targets = await moveLevels(tx, agreement);
      const stored: StoredAgreement = { ...agreement, targets };
      await tx('service_levels_agreements').insert({
        service: agreement.service,
        from_at: agreement.from,
        content: JSON.stringify(stored),
        hash: contentHash(stored),
      });
      await bumpRevision(tx, agreement.service);
    });
  }

  async extendHolidays(agreement: StoredAgreement) {
    await this.knex('service_levels_agreements')
      .where({ service: agreement.service, from_at: agreement.from })
      .update({
        content: JSON.stringify(agreement),
        hash: contentHash(agreement),
      });
  }

  async histories(services: readonly string[], tx?: Knex.Transaction) {
    const found = new Map<string, StoredAgreement[]>();
    await inChunks([...new Set(services)], async chunk => {
      const rows: AgreementRow[] = await (tx ?? this.knex)(
        'service_levels_agreements',
      )
        .whereIn('service', chunk)
        .select('id', 'service', 'content', 'hash')
        .orderBy(['service', 'from_at']);
      for (const row of rows) {
        const history = found.get(row.service) ?? [];
        history.push(this.parse(row));
        found.set(row.service, history);
      }
    });
    return found;
  }

  async levels(services?: readonly string[]) {
    const query = () =>
      this.knex('service_levels_levels').select('*').orderBy(['from_at', 'id']);
    const rows: any[] = [];
    if (services) {
      await inChunks(services, async chunk => {
        rows.push(...(await query().whereIn('service', chunk)));
      });
    } else {
      rows.push(...(await query()));
    }
    return rows.map(toLevel);
  }

  private parse({ id, hash, content }: AgreementRow): StoredAgreement {
    let known = this.parsed.get(id);
    if (known?.hash !== hash) {
      known = { hash, agreement: JSON.parse(content) as StoredAgreement };
      this.parsed.set(id, known);
    }
    return known.agreement;
  }
}

/** Closes the levels that no longer hold, opens new ones, and gives each target its level. */
async function moveLevels(
  tx: Knex.Transaction,
  agreement: NewAgreement,
): Promise<AgreedTarget[]> {
  const { service, from } = agreement;
  const open: any[] = await tx('service_levels_levels')
    .where({ service })
    .whereNull('to_at');
  const byIdentity = new Map<string, any>(open.map(row => [row.identity, row]));
  const targets: AgreedTarget[] = [];
  for (const target of agreement.targets) {
    const identity = identityOf(target, agreement);
    const kept = byIdentity.get(identity);
    if (kept) {
      byIdentity.delete(identity);
      targets.push({ ...target, level: kept.id });
    } else {
      const [{ id }] = await tx('service_levels_levels')
        .insert({
          service,
          metric: target.metric,
          priority: target.priority ?? '',
          target: JSON.stringify(target),
          identity,
          from_at: from,
          to_at: null,
        })
        .returning('id');
      targets.push({ ...target, level: id });
    }
  }
  await inChunks(
    [...byIdentity.values()].map(row => row.id),
    chunk =>
      tx('service_levels_levels').whereIn('id', chunk).update({ to_at: from }),
  );
  return targets;
}

/** What makes a promise another promise: its words, and for a time the weekly hours it runs on. */
function identityOf(target: Target, { calendar }: NewAgreement): string {
  const { metric, priority, thousandths, minutes, hours } = target;
  const clock =
    minutes !== null && hours === 'service'
      ? [calendar.zone, calendar.hours]
      : null;
  return contentHash([metric, priority, thousandths, minutes, hours, clock]);
}

function toLevel(row: any): Level {
  return {
    id: row.id,
    service: row.service,
    target: JSON.parse(row.target),
    from: Number(row.from_at),
    to: row.to_at === null ? null : Number(row.to_at),
  };
}
