/*
 * The portal as it is installed: built, unpacked, started, signed in to, asked and looked at. Needs `yarn build:all`.
 */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  barriers,
  isTooWide,
  openBrowser,
  picture,
  signedIn,
} from './browser.mjs';
import { testDatabase } from '../../scripts/testDatabase.mjs';
import { BuiltPortal, OUTPUT, unpack, writeTickets } from './builtPortal.mjs';

const DATA = join(OUTPUT, 'data');
const EMAIL = '/services/component/default/email';

let portal;
let ask;
let browser;

/** The figures of a service, once its sources have delivered all they have. */
async function figures(path, from = portal, askThem = ask) {
  return from.until('tickets have arrived', async () => {
    const performance = await (await askThem(path)).json();
    // A service that was read from the catalog this moment has no source yet that could be late.
    const delivered =
      performance.sources?.length > 0 &&
      performance.sources.every(({ status }) => status === 'ok');
    return delivered && performance;
  });
}

before(async () => {
  rmSync(DATA, { recursive: true, force: true });
  writeTickets(join(DATA, 'exports'));
  unpack();
  portal = await BuiltPortal.start({ data: DATA });
  ask = await portal.signIn('claudia.brandt');
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

test('nobody reads figures without signing in', async () => {
  const answer = await fetch(`${portal.url}/api/service-culture/services`);
  assert.equal(answer.status, 401);
});

test('every service of the company is there, misses first, one of them new and without data', async () => {
  const page = await portal.until('all services are read', async () => {
    const answer = await (await ask('/services?window=30d')).json();
    const counted = answer.items.filter(({ requests }) => requests > 0);
    return (
      answer.totalItems >= 12 &&
      counted.length >= answer.totalItems - 1 &&
      answer
    );
  });
  const states = page.items.map(({ status }) => status);
  assert.equal(states[0], 'missing');
  assert.deepEqual(
    states,
    ['missing', 'meeting', 'no-data', 'no-promise'].flatMap(state =>
      states.filter(each => each === state),
    ),
  );
  assert.ok(page.items.some(({ requests }) => requests === 0));
});

test('a figure opens to exactly the tickets it counts', async () => {
  const { levels } = await figures(`${EMAIL}/performance?window=30d`);
  const response = levels.find(
    ({ metric, priority }) => metric === 'first-response' && priority === null,
  );
  for (const outcome of ['met', 'breached']) {
    const list = await (
      await ask(
        `${EMAIL}/tickets?window=30d&metric=first-response&priority=none&outcome=${outcome}&limit=1000`,
      )
    ).json();
    assert.equal(list.totalItems, response[outcome]);
  }
});

test('a wrong question is answered with field, value and what would be right', async () => {
  const answer = await ask(`${EMAIL}/performance?window=fortnight`);
  assert.equal(answer.status, 400);
  assert.match((await answer.json()).error.message, /window.*fortnight.*month/);
});

for (const [width, scheme] of [
  [1400, 'light'],
  [1400, 'dark'],
  [390, 'light'],
  [390, 'dark'],
]) {
  test(`the pages can be read and used at ${width} pixels, ${scheme}`, async () => {
    const page = await signedIn(browser, portal.url, 'Claudia Brandt', {
      width,
      scheme,
    });
    await page
      .getByRole('heading', { name: /services keep their promises/ })
      .waitFor();
    await picture(page, `services-${width}-${scheme}`);
    assert.equal(await isTooWide(page), false);
    assert.deepEqual(await barriers(page), []);

    await page
      .getByRole('link', { name: 'Email and calendar' })
      .first()
      .click();
    await page.getByText('Our promise').waitFor();
    await page.getByText('What you get').waitFor();
    await picture(page, `email-${width}-${scheme}`);
    assert.equal(await isTooWide(page), false);
    assert.deepEqual(await barriers(page, 'Our promise'), []);
    assert.deepEqual(await barriers(page, 'What you get'), []);

    await page.goto(`${portal.url}/ambassadors`);
    await page.getByRole('heading', { name: 'Departments' }).waitFor();
    await picture(page, `ambassadors-${width}-${scheme}`);
    assert.equal(await isTooWide(page), false);
    assert.deepEqual(await barriers(page), []);
    await page.context().close();
  });
}

test('PostgreSQL comes to the same figures', async () => {
  const database = await testDatabase();
  const { hostname, port, username, password } = new URL(
    database.connectionString,
  );
  const onPostgres = await BuiltPortal.start({
    data: DATA,
    env: {
      APP_CONFIG_backend_database: JSON.stringify({
        client: 'pg',
        connection: {
          host: hostname,
          port: Number(port),
          user: username,
          password,
        },
      }),
    },
  });
  try {
    const askPostgres = await onPostgres.signIn('claudia.brandt');
    const path = `${EMAIL}/performance?window=last-month`;
    const expected = await figures(path);
    const found = await figures(path, onPostgres, askPostgres);
    assert.deepEqual(found.headlines, expected.headlines);
    assert.deepEqual(
      found.levels.map(({ met, breached }) => [met, breached]),
      expected.levels.map(({ met, breached }) => [met, breached]),
    );
  } finally {
    await onPostgres.stop();
    await database.stop();
  }
});

test('a second start finds everything where it was', async () => {
  const earlier = await figures(`${EMAIL}/performance?window=last-month`);
  await portal.stop();
  rmSync(join(DATA, 'exports'), { recursive: true });
  portal = await BuiltPortal.start({ data: DATA });
  ask = await portal.signIn('claudia.brandt');
  const now = await figures(`${EMAIL}/performance?window=last-month`);
  assert.deepEqual(now.headlines, earlier.headlines);
});

test('the sign-in without passwords does not start in production', async () => {
  const refused = await BuiltPortal.start({
    data: join(OUTPUT, 'refused'),
    env: { NODE_ENV: 'production' },
  });
  assert.notEqual(await refused.ended, 0);
  assert.match(refused.log, /production/);
});
