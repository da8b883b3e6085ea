import type { Ticket } from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import type { AgreementStore } from '../../agreements';
import { agreementAt } from '../../agreements';
import { decisionsOf, type Decision, type DecisionOutbox } from '../decisions';
import { judge, toTicketRecord } from '../judge';
import { countTicket, difference, type Cell } from '../totals';
import { parseTicket } from './parseTicket';
import type { KnownTicket, StoredTicket, TicketStore } from './TicketStore';

/** What became of a batch: `POST /tickets` of contracts.md. */
export interface WriteResult {
  stored: number;
  unchanged: number;
  /** Of `stored`: their service is not in the catalog. */
  unassigned: number;
  refused: {
    index: number;
    externalId: string | null;
    field: string;
    reason: string;
  }[];
  /** Services whose figures may have moved. */
  services: string[];
}

/** How many tickets are judged in one transaction when many have to be judged again. */
const REJUDGE_CHUNK = 200;

/**
 * The only way into tickets, outcomes and totals. A ticket is judged when it is written, and the totals it belongs to
 * move in the same transaction (docs/architecture.md, "The way of data").
 */
export class TicketWriter {
  constructor(
    private readonly options: {
      store: TicketStore;
      agreements: AgreementStore;
      outbox: DecisionOutbox;
      now: () => number;
      /** Share of a target from which a running ticket is at risk. */
      atRiskShare: number;
    },
  ) {}

  /**
   * Stores what is new. Each ticket is checked on its own. An older version never overwrites a newer one; the same one
   * again changes nothing.
   *
   * @param also - runs in the same transaction, after the tickets: for a source's cursor
   */
  async write(
    source: string,
    inputs: readonly unknown[],
    also?: (tx: Knex.Transaction, result: WriteResult) => Promise<void>,
  ): Promise<WriteResult> {
    const now = this.options.now();
    const result: WriteResult = {
      stored: 0,
      unchanged: 0,
      unassigned: 0,
      refused: [],
      services: [],
    };
    const newest = new Map<string, Ticket>();
    inputs.forEach((input, index) => {
      const parsed = parseTicket(input, now);
      if ('problem' in parsed) {
        const externalId = (input as Partial<Ticket> | null)?.externalId;
        result.refused.push({
          index,
          externalId: typeof externalId === 'string' ? externalId : null,
          ...parsed.problem,
        });
        return;
      }
      const { ticket } = parsed;
      const rival = newest.get(ticket.externalId);
      if (rival) {
        result.unchanged++;
      }
      if (!rival || isAtLeastAsNew(ticket, rival)) {
        newest.set(ticket.externalId, ticket);
      }
    });

    const { store } = this.options;
    await store.transaction(async tx => {
      await store.lockSource(tx, source);
      const tickets = [...newest.values()];
      const known = await store.byExternalId(
        tx,
        source,
        tickets.map(({ externalId }) => externalId),
      );
      const services = await store.resolveServices(
        tx,
        source,
        tickets.flatMap(servicesOf),
      );
      const changed: {
        ticket: Ticket;
        serviceKey: string;
        was?: KnownTicket;
      }[] = [];
      for (const ticket of tickets) {
        const was = known.get(ticket.externalId);
        const resolved = withServices(ticket, services);
        if (was && !isNews(resolved, ticket.service, was)) {
          result.unchanged++;
        } else {
          changed.push({ ticket: resolved, serviceKey: ticket.service, was });
          result.stored++;
          result.unassigned += resolved.service === '' ? 1 : 0;
        }
      }
      result.services = await this.judgeAndSave(
        tx,
        changed.map(each => ({ source, ...each })),
        now,
      );
      await also?.(tx, result);
    });
    return result;
  }

  /**
   * Judges stored tickets again, as of now: because a deadline came, or because their service is now another one.
   *
   * @param service - counts them for this service from now on; absent: for the one they are with
   */
  async judgeAgain(
    ids: readonly number[],
    service?: string,
  ): Promise<string[]> {
    return this.judgeChunks(ids, async (_, chunk) => chunk, service);
  }

  /**
   * Judges stored tickets again whose deadlines have come. Another replica that looked at the same time may have done it
   * by the time it is this one's turn; those are left alone.
   */
  async judgeDue(ids: readonly number[]): Promise<string[]> {
    const { store, now } = this.options;
    return this.judgeChunks(ids, (tx, chunk) =>
      store.dueAmong(tx, chunk, now()),
    );
  }

  /** @param still - which of the tickets, that are locked by then, there is something to do about */
  private async judgeChunks(
    ids: readonly number[],
    still: (
      tx: Knex.Transaction,
      chunk: readonly number[],
    ) => Promise<readonly number[]>,
    service?: string,
  ): Promise<string[]> {
    const touched = new Set<string>();
    for (let start = 0; start < ids.length; start += REJUDGE_CHUNK) {
      const chunk = ids.slice(start, start + REJUDGE_CHUNK);
      await this.options.store.transaction(async tx => {
        const locked = await this.options.store.byId(tx, chunk);
        const left = new Set(await still(tx, chunk));
        const known = locked.filter(({ id }) => left.has(id));
        const services = await this.judgeAndSave(
          tx,
          known.map(was => ({
            source: was.source,
            serviceKey: was.serviceKey,
            ticket: service === undefined ? was.ticket : moveTo(service, was),
            was,
          })),
          this.options.now(),
        );
        services.forEach(each => touched.add(each));
      });
    }
    return [...touched];
  }

  /** @returns the services whose totals moved */
  private async judgeAndSave(
    tx: Knex.Transaction,
    changed: readonly {
      source: string;
      serviceKey: string;
      ticket: Ticket;
      was?: KnownTicket;
    }[],
    now: number,
  ): Promise<string[]> {
    if (changed.length === 0) {
      return [];
    }
    const histories = await this.options.agreements.histories(
      changed.flatMap(({ ticket }) => servicesOf(ticket)),
      tx,
    );
    const before: Cell[] = [];
    const after: Cell[] = [];
    const decisions: Decision[] = [];
    const rows: StoredTicket[] = changed.map(
      ({ source, serviceKey, ticket, was }) => {
        const record = toTicketRecord(ticket);
        const judged = judge(record, {
          now,
          atRiskShare: this.options.atRiskShare,
          agreementAt: (service, at) =>
            agreementAt(histories.get(service) ?? [], at),
        });
        const { outcomes, cells } = countTicket(record, judged, histories);
        const counted = was?.counted ?? [];
        decisions.push(...decisionsOf(source, record, judged, counted));
        before.push(...counted);
        after.push(...cells);
        return {
          id: was?.id,
          source,
          serviceKey,
          ticket,
          outcomes,
          counted: cells,
          countedBefore: was?.counted,
        };
      },
    );
    const moved = difference(before, after);
    await this.options.store.save(tx, rows, moved);
    await this.options.outbox.add(tx, decisions);
    return [...new Set(moved.map(cell => cell.service))];
  }
}

/** The services a ticket was ever with. */
function servicesOf(ticket: Ticket): string[] {
  const moves = ticket.changes.filter(({ field }) => field === 'service');
  return [
    ticket.service,
    ...moves.flatMap(({ from, to }) => [from, to]),
  ].filter(service => service !== '');
}

/** The ticket with entity refs where the source wrote keys of its own. */
function withServices(
  ticket: Ticket,
  services: ReadonlyMap<string, string>,
): Ticket {
  return {
    ...ticket,
    service: services.get(ticket.service) ?? '',
    changes: ticket.changes.map(change =>
      change.field === 'service'
        ? {
            ...change,
            from: services.get(change.from) ?? change.from,
            to: services.get(change.to) ?? change.to,
          }
        : change,
    ),
  };
}

/** The ticket with another service, also in its history, as if it had been written under that name. */
function moveTo(service: string, { ticket, serviceKey }: KnownTicket): Ticket {
  const old = ticket.service || serviceKey;
  const renamed = (name: string) => (name === old ? service : name);
  return {
    ...ticket,
    service,
    changes: ticket.changes.map(change =>
      change.field === 'service'
        ? { ...change, from: renamed(change.from), to: renamed(change.to) }
        : change,
    ),
  };
}

function isAtLeastAsNew(ticket: Ticket, than: Ticket): boolean {
  return Date.parse(ticket.updatedAt) >= Date.parse(than.updatedAt);
}

function isNews(ticket: Ticket, serviceKey: string, was: KnownTicket): boolean {
  return (
    isAtLeastAsNew(ticket, was.ticket) &&
    (serviceKey !== was.serviceKey ||
      JSON.stringify(ticket) !== JSON.stringify(was.ticket))
  );
}
