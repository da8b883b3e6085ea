/* eslint-disable no-console */
import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { ConfigReader } from '@backstage/config';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { readFileSources, type TicketFilesConfig } from '../src/config';
import { FileTicketSource } from '../src/FileTicketSource';

// Writes an export with a million rows, reads it through the source, and prints how fast that was and how much memory it
// took above what the process had before. `yarn bench [rows]`.

const ROWS = Number(process.argv[2] ?? 1_000_000);
const MIB = 1024 * 1024;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
  Date.UTC(2024, 0, 1) + ((number * 7_919_000) % (3 * 365 * DAY));

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
      const closed = state === 'Resolved' || state === 'Closed';
      // At ten in the morning: no clock skips that hour.
      const opened = openedAt(number) - (openedAt(number) % DAY) + 10 * HOUR;
      const updated = opened + 5 * HOUR;
      return `${[
        `INC${number}`,
        '"The mailbox, again"',
        wall(opened),
        closed ? wall(updated) : '',
        '',
        state,
        PRIORITIES[number % PRIORITIES.length],
        'Email',
        number % 3,
        wall(updated),
        '"Restarted it ""by hand"",\nsince nothing else helped"',
      ].join(',')}\n`;
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

function sourceOf(trial: Trial, directory: string): FileTicketSource {
  const entry = {
    id: 'bench',
    directory,
    pattern: trial.file,
    ...trial.settings,
  };
  const [config] = readFileSources(
    new ConfigReader({ serviceCulture: { sources: { file: [entry] } } }),
  );
  return new FileTicketSource(config as TicketFilesConfig);
}

/** Reads until so many rows were seen. */
async function rowsOf(source: FileTicketSource, most: number) {
  const logger = { info() {}, warn: console.warn } as unknown as LoggerService;
  const { signal } = new AbortController();
  let tickets = 0;
  let refused = 0;
  for await (const batch of source.read({ cursor: null, signal, logger })) {
    tickets += batch.tickets.length;
    refused += batch.refused?.length ?? 0;
    if (tickets + refused >= most) {
      break;
    }
  }
  return { tickets, refused };
}

function idleMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

/**
 * Runs in a process of its own. A backend has done work before: V8 has grown its space for young objects to about 100 MiB,
 * which any work does. So memory is told above a process that has read a part of the file once, and above a fresh one.
 */
async function read(trial: Trial, directory: string): Promise<void> {
  const source = sourceOf(trial, directory);
  const fresh = idleMemory();
  await rowsOf(source, ROWS / 4);
  const idle = idleMemory();
  const start = process.hrtime.bigint();
  const { tickets, refused } = await rowsOf(source, Infinity);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const peak = process.resourceUsage().maxRSS * 1024;
  const mib = (bytes: number) => `${Math.round(bytes / MIB)} MiB`;
  console.log(
    `${trial.name}: ${tickets} tickets, ${refused} refused in ${seconds.toFixed(
      1,
    )} s, ${Math.round(ROWS / seconds)} rows/s; memory at its peak ${mib(
      peak - idle,
    )} above idle (${mib(idle)}), ${mib(
      peak - fresh,
    )} above a fresh process (${mib(fresh)})`,
  );
}

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    for (const [at, trial] of TRIALS.entries()) {
      await write(trial, join(directory, trial.file));
      const child = fork(__filename, [String(ROWS), directory, String(at)]);
      await once(child, 'exit');
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}

const [, , , readFrom, trialToRead] = process.argv;
(readFrom === undefined
  ? main()
  : read(TRIALS[Number(trialToRead)], readFrom)
).catch(error => {
  console.error(error);
  process.exit(1);
});
