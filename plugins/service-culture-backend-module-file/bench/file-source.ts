/* eslint-disable no-console */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { ConfigReader } from '@backstage/config';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { readFileSources } from '../src/config';
import { FileTicketSource } from '../src/FileTicketSource';

// Writes an export with a million rows, reads it through the source, and prints how fast that was and how much memory it
// took above what the process had before. `yarn bench [rows]`.

const ROWS = Number(process.argv[2] ?? 1_000_000);
const MIB = 1024 * 1024;

interface Trial {
  name: string;
  file: string;
  settings: object;
  header: string;
  row(number: number): string;
}

const STATES = ['New', 'In Progress', 'On Hold', 'Resolved', 'Closed'];
const PRIORITIES = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'];

/** A made-up instant within three years, in milliseconds. */
const openedAt = (number: number) =>
  Date.UTC(2024, 0, 1) + ((number * 7_919_000) % (3 * 365 * 86_400_000));

const wall = (millis: number) =>
  new Date(millis).toISOString().slice(0, 19).replace('T', ' ');

const TRIALS: Trial[] = [
  {
    name: 'native NDJSON',
    file: 'native.ndjson',
    settings: { format: 'ndjson' },
    header: '',
    row: number =>
      `${JSON.stringify({
        externalId: `INC${number}`,
        service: 'Email',
        priority: 'medium',
        type: 'incident',
        title: 'The mailbox does not open on the train',
        department: 'group:default/sales',
        state: 'resolved',
        openedAt: new Date(openedAt(number)).toISOString(),
        firstResponseAt: new Date(openedAt(number) + 600_000).toISOString(),
        resolvedAt: new Date(openedAt(number) + 7_200_000).toISOString(),
        pauses: [
          {
            from: new Date(openedAt(number) + 1_200_000).toISOString(),
            to: new Date(openedAt(number) + 2_400_000).toISOString(),
          },
        ],
        assignments: 1,
        updatedAt: new Date(openedAt(number) + 7_200_000).toISOString(),
      })}\n`,
  },
  {
    name: 'ServiceNow CSV',
    file: 'incidents.csv',
    settings: {
      format: 'csv',
      mapping: 'servicenow-incident',
      timeZone: 'Europe/Berlin',
    },
    header:
      'number,short_description,opened_at,resolved_at,closed_at,state,priority,business_service,reassignment_count,sys_updated_on,close_notes\n',
    row: number => {
      const state = STATES[number % STATES.length];
      const end =
        state === 'Resolved' || state === 'Closed'
          ? wall(openedAt(number) + 7_200_000)
          : '';
      return `INC${number},"The mailbox, again","${wall(
        // In spring, clocks skip an hour at night: exports never show it.
        openedAt(number) - (openedAt(number) % 86_400_000) + 36_000_000,
      )}",${
        end &&
        wall(
          openedAt(number) + 86_400_000 * 2 - (openedAt(number) % 86_400_000),
        )
      },,${state},${PRIORITIES[number % 4]},Email,${number % 3},${wall(
        openedAt(number) + 86_400_000 * 2 - (openedAt(number) % 86_400_000),
      )},"Restarted it ""by hand"",\nsince nothing else helped"\n`;
    },
  },
];

async function write(trial: Trial, path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write(trial.header);
  for (let number = 1; number <= ROWS; number++) {
    if (!out.write(trial.row(number))) {
      await once(out, 'drain');
    }
  }
  out.end();
  await finished(out);
  await utimes(path, new Date(0), new Date(0));
}

async function run(trial: Trial, directory: string): Promise<void> {
  await write(trial, join(directory, trial.file));
  const [config] = readFileSources(
    new ConfigReader({
      serviceCulture: {
        sources: {
          file: [
            {
              id: 'bench',
              directory,
              pattern: trial.file,
              ...trial.settings,
            },
          ],
        },
      },
    }),
  );
  const quiet = { info() {}, warn: console.warn } as unknown as LoggerService;
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let peak = idle;
  let tickets = 0;
  let refused = 0;
  const start = process.hrtime.bigint();
  for await (const batch of new FileTicketSource(config).read({
    cursor: null,
    signal: new AbortController().signal,
    logger: quiet,
  })) {
    tickets += batch.tickets.length;
    refused += batch.refused?.length ?? 0;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  console.log(
    `${trial.name}: ${tickets} tickets, ${refused} refused in ${seconds.toFixed(
      1,
    )} s, ${Math.round(ROWS / seconds)} rows/s; memory at its peak ${Math.round(
      (peak - idle) / MIB,
    )} MiB above idle (${Math.round(idle / MIB)} MiB)`,
  );
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    for (const trial of TRIALS) {
      await run(trial, directory);
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
