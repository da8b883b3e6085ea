import {
  ticketSchema,
  type TicketInput,
} from '@service-culture/plugin-service-culture-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { service } from '../../../__testUtils__/company';
import { describeEachDatabase } from '../../../__testUtils__/databases';
import {
  openServiceLevels,
  type ServiceLevels,
} from '../../../__testUtils__/serviceLevels';
import type { TicketRecord } from '../judge';
import {
  histories,
  ticketAt,
  type History,
} from '../judge/__testUtils__/History';

const BEGIN = Date.parse('2026-03-02T00:00:00Z');
const DAY = 86_400_000;

const iso = (at: number | null) =>
  at === null ? undefined : new Date(at).toISOString();

/** A ticket as a source writes it. */
function written(ticket: TicketRecord, externalId: string): TicketInput {
  return ticketSchema.parse({
    externalId,
    service: ticket.service,
    priority: ticket.priority,
    state: ticket.state,
    automatic: ticket.automatic,
    openedAt: iso(ticket.openedAt),
    firstResponseAt: iso(ticket.firstResponseAt),
    resolvedAt: iso(ticket.resolvedAt),
    cancelledAt: iso(ticket.cancelledAt),
    pauses: ticket.pauses.map(({ from, to }) => ({
      from: iso(from),
      to: iso(to),
    })),
    reopens: ticket.reopens.map(({ resolvedAt, reopenedAt }) => ({
      resolvedAt: iso(resolvedAt),
      reopenedAt: iso(reopenedAt),
    })),
    changes: ticket.changes.map(change => ({ ...change, at: iso(change.at) })),
    updatedAt: iso(ticket.updatedAt),
  });
}

/** Every version of a ticket that its source ever wrote, oldest first. */
function versionsOf(
  { lived, rewritten }: { lived: History; rewritten: History | null },
  externalId: string,
): TicketInput[] {
  const instants = (history: History) => [
    ...new Set([history.openedAt, ...history.happenings.map(({ at }) => at)]),
  ];
  const versions = instants(lived).map(at =>
    written(ticketAt(lived, at), externalId),
  );
  if (rewritten) {
    // Somebody corrected the whole past of it afterwards.
    const last = instants(rewritten).at(-1)!;
    const updatedAt = Math.max(last, instants(lived).at(-1)!) + 1;
    versions.push(
      written({ ...ticketAt(rewritten, last), updatedAt }, externalId),
    );
  }
  return versions;
}

const someHistories = histories(BEGIN, ['email', 'laptop', 'unknown']);

/** Tickets, and the order in which their versions arrive: some more than once, in batches, with time between them. */
const arrivals = fc
  .array(
    fc.record({
      lived: someHistories,
      rewritten: fc.option(someHistories, { freq: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .chain(tickets => {
    const versions = tickets.map((each, n) => versionsOf(each, `T-${n}`));
    const all = versions.flat();
    return fc.record({
      newest: fc.constant(versions.map(each => each.at(-1)!)),
      batches: fc
        .tuple(
          fc.shuffledSubarray(all, {
            minLength: all.length,
            maxLength: all.length,
          }),
          fc.shuffledSubarray(all),
        )
        .chain(([once, again]) => cutUp([...once, ...again])),
    });
  });

function cutUp(inputs: TicketInput[]) {
  return fc
    .array(
      fc.record({
        size: fc.integer({ min: 1, max: 5 }),
        later: fc.integer({ min: 0, max: 2 * DAY }),
      }),
      { minLength: inputs.length, maxLength: inputs.length },
    )
    .map(cuts => {
      let from = 0;
      return cuts.flatMap(({ size, later }) => {
        const batch = inputs.slice(from, from + size);
        from += size;
        return batch.length > 0 ? [{ batch, later }] : [];
      });
    });
}

/** Everything that figures and lists are made of; ids are of no meaning. */
async function counted(knex: Knex) {
  const outcomes = await knex('service_levels_outcomes as outcome')
    .join('service_levels_tickets as ticket', 'ticket.id', 'outcome.ticket_id')
    .orderBy(['external_id', 'metric', 'outcome.service'])
    .select('outcome.*', 'ticket.external_id', 'ticket.next_change_at');
  const totals = await knex('service_levels_totals')
    .whereNot({ count: 0 })
    .orderBy(['service', 'day', 'figure', 'level', 'department'])
    .select('*');
  return {
    outcomes: outcomes.map(({ ticket_id, ...row }) => row),
    totals,
  };
}

async function empty(knex: Knex): Promise<ServiceLevels> {
  for (const table of [
    'service_levels_tickets',
    'service_levels_decisions',
    'service_levels_totals',
    'service_levels_service_keys',
  ]) {
    await knex(table).delete();
  }
  // After everything that happens in any history.
  const room = openServiceLevels(knex, BEGIN + 40 * DAY);
  await room.promise([service('email'), service('laptop')]);
  return room;
}

describeEachDatabase('The order in which tickets arrive', createDatabase => {
  it('makes no difference, nor do repeated writes, corrections of the past, or judging again', async () => {
    const knex = await createDatabase();
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ newest, batches }) => {
        const asTheyCame = await empty(knex);
        for (const { batch, later } of batches) {
          const { refused } = await asTheyCame.writer.write('helpdesk', batch);
          expect(refused).toEqual([]);
          asTheyCame.clock.now += later;
          await asTheyCame.sweep.run();
        }
        asTheyCame.clock.now = BEGIN + 400 * DAY;
        await asTheyCame.sweep.run();
        const found = await counted(knex);

        const ids = await knex('service_levels_tickets').pluck('id');
        expect(await asTheyCame.writer.judgeAgain(ids)).toEqual([]);
        expect(await counted(knex)).toEqual(found);

        const atOnce = await empty(knex);
        atOnce.clock.now = BEGIN + 400 * DAY;
        await atOnce.writer.write('helpdesk', newest);
        expect(await counted(knex)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
