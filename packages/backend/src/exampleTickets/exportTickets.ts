import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TicketInput } from '@service-culture/plugin-service-culture-common';
import { ticketAsOf } from './asOf';
import type { ExampleCompany } from './Company';
import { livesOfDay } from './day';
import { measuredSpans } from './measurements';
import { servicenowCsv } from './servicenowCsv';

/** How far back the exports go, today included. */
export const EXPORTED_DAYS = 90;

const DAY = 86_400_000;

/** Whoever reads the folder sees the old file or the new one, never half of one. */
function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `.unfinished-${process.pid}`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}

/** Tickets of the last 90 days as they are now, by source. */
export function ticketsOf(
  company: ExampleCompany,
  seed: string,
  now: Date,
): Map<string, TicketInput[]> {
  const today = Math.floor(now.getTime() / DAY);
  const bySource = new Map<string, TicketInput[]>();
  for (let day = today - EXPORTED_DAYS + 1; day <= today; day++) {
    const date = new Date(day * DAY).toISOString().slice(0, 10);
    for (const life of livesOfDay(seed, date, company)) {
      const ticket = ticketAsOf(life, now.getTime());
      if (ticket) {
        const tickets = bySource.get(life.source) ?? [];
        tickets.push(ticket);
        bySource.set(life.source, tickets);
      }
    }
  }
  return bySource;
}

/**
 * Writes the made-up tickets of the example company as its two ticket systems would export them, and what its monitoring
 * would have measured.
 *
 * @returns how many tickets there are
 */
export function exportTickets(options: {
  company: ExampleCompany;
  seed: string;
  now: Date;
  /** The folder for the exports; made where it is missing. */
  folder: string;
}): number {
  const { company, seed, now, folder } = options;
  const bySource = ticketsOf(company, seed, now);
  const helpdesk = bySource.get('helpdesk') ?? [];
  const servicenow = bySource.get('servicenow') ?? [];
  replaceFile(
    join(folder, 'helpdesk', 'tickets.ndjson'),
    helpdesk.map(ticket => `${JSON.stringify(ticket)}\n`).join(''),
  );
  replaceFile(
    join(folder, 'servicenow', 'incident.csv'),
    servicenowCsv(servicenow),
  );
  replaceFile(
    join(folder, 'monitoring', 'availability.ndjson'),
    measuredSpans(seed, now, EXPORTED_DAYS)
      .map(span => `${JSON.stringify(span)}\n`)
      .join(''),
  );
  return helpdesk.length + servicenow.length;
}
