/*
 * Makes up the tickets that the example portal shows: 90 days of them, about 20,000. They are synthetic: no person, no
 * company and no request in them is real. The same day always gets the same tickets, so that a portal started tomorrow
 * goes on with the history it showed today.
 *
 *     node --require @backstage/cli/config/nodeTransform.cjs packages/backend/src/exampleTickets/generate.ts CATALOG-INFO EXPORTS
 */
import { readCompany } from './Company';
import { exportTickets } from './exportTickets';

const [catalogInfo, folder] = process.argv.slice(2);
const now = new Date();
const count = exportTickets({
  company: readCompany(catalogInfo, now),
  seed: 'pegelwerk',
  now,
  folder,
});
process.stdout.write(
  `Wrote ${count} made-up tickets of the last 90 days to ${folder}\n`,
);
