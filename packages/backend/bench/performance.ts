/*
 * yarn bench performance: how many requests a second the figures of one service take, beside a bare endpoint that does
 * nothing but authenticate and authorise once. Both are asked in turn in one run, so that only the ratio counts.
 */
import { join } from 'node:path';
import { readCompany } from '../src/exampleTickets/Company';
import { exportTickets } from '../src/exampleTickets/exportTickets';
import { COMPANY, DATABASES, median, Portal } from './portal';

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const PORT = 7399;
const BARE = '/api/bare';
const PERFORMANCE =
  '/api/service-culture/services/component/default/email/performance';

/** The example company with its tickets. */
function prepare(folder: string): string[] {
  exportTickets({
    company: readCompany(COMPANY, new Date()),
    seed: 'bench',
    now: new Date(),
    folder: join(folder, 'exports'),
  });
  return [join(COMPANY, 'company.yaml')];
}

async function bench(database: (typeof DATABASES)[number]) {
  const portal = await Portal.start(database, PORT, prepare);
  await portal.until(
    PERFORMANCE,
    ({ sources }) => sources?.[0].status === 'ok',
  );
  await portal.isIdle();
  await portal.ask(BARE, SECONDS, CONNECTIONS);
  await portal.ask(PERFORMANCE, SECONDS, CONNECTIONS);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const bare = await portal.ask(BARE, SECONDS, CONNECTIONS);
    const performance = await portal.ask(PERFORMANCE, SECONDS, CONNECTIONS);
    const ratio = performance.perSecond / bare.perSecond;
    ratios.push(ratio);
    process.stdout.write(
      `${database}, round ${round}: bare ${bare.perSecond}/s, performance ${
        performance.perSecond
      }/s, ratio ${ratio.toFixed(2)}\n`,
    );
  }
  process.stdout.write(
    `${database}: performance / bare endpoint: ${median(ratios).toFixed(
      2,
    )} (median of ${ROUNDS}); memory of the backend at its peak ${portal.memoryAboveIdle()}\n`,
  );
  await portal.stop();
}

async function main() {
  for (const database of DATABASES) {
    await bench(database);
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
