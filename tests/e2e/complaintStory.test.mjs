/*
 * A complaint from "something is not right" to "yes, it is solved", by the people it takes: who complains, who owns the
 * service, and a colleague whom it does not concern. Needs `yarn build:all`.
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
import { BuiltPortal, OUTPUT, unpack } from './builtPortal.mjs';

const DATA = join(OUTPUT, 'complaint-data');
const WORDS = 'Mails from customers <b>arrive</b> three hours late.';
const DESK = { width: 1400, scheme: 'light' };
const PHONE = { width: 390, scheme: 'dark' };

let portal;
let browser;
let employee;
let owner;
let number;

before(async () => {
  rmSync(DATA, { recursive: true, force: true });
  unpack();
  portal = await BuiltPortal.start({ data: DATA });
  const ask = await portal.signIn('laura.chen');
  await portal.until('services are read', async () => {
    const { totalItems } = await (await ask('/services')).json();
    return totalItems > 0;
  });
  browser = await openBrowser();
  employee = await signedIn(browser, portal.url, 'Laura Chen', PHONE);
  owner = await signedIn(browser, portal.url, 'Maria Keller', DESK);
  // Signed in, the first page of the portal comes up.
  for (const page of [employee, owner]) {
    // A portal that has just started on a busy machine takes its time.
    page.setDefaultTimeout(90_000);
    await page
      .getByRole('heading', { name: /services keep their promises/ })
      .waitFor();
  }
});

after(async () => {
  await browser?.close();
  await portal?.stop();
});

test('an employee complains from the page of a service, and hears from whom and when', async () => {
  await employee.goto(`${portal.url}/catalog/default/component/email`);
  await employee.getByRole('button', { name: 'Tell us' }).click();
  await employee.getByText('Maria Keller will answer by').waitFor();
  assert.equal(await isTooWide(employee), false);
  assert.deepEqual(await barriers(employee), []);
  await employee.getByRole('textbox', { name: /What happened/ }).fill(WORDS);
  await employee
    .getByRole('textbox', { name: /affect you/ })
    .fill('I missed a deadline');
  await picture(employee, 'complaint-form');
  await employee.reload();
  assert.equal(
    await employee.getByRole('textbox', { name: /What happened/ }).inputValue(),
    WORDS,
    'a reload loses nothing',
  );
  await employee.getByRole('button', { name: 'Send' }).click();
  await employee
    .getByRole('heading', { name: 'Thank you for telling us' })
    .waitFor();
  const receipt = await employee
    .getByRole('region', { name: 'Receipt' })
    .innerText();
  assert.match(receipt, /Maria Keller/);
  assert.match(receipt, /will answer by/);
  assert.match(receipt, /should be solved by/);
  [number] = /C-\d{4}-\d{6,}/.exec(receipt);
  await picture(employee, 'complaint-receipt');
  assert.deepEqual(await barriers(employee), []);
});

test('a colleague whom it does not concern cannot read it', async () => {
  const page = await signedIn(browser, portal.url, 'Ewa Kowalska', DESK);
  await page
    .getByRole('heading', { name: /services keep their promises/ })
    .waitFor();
  await page.goto(`${portal.url}/complaints/${number}`);
  await page
    .getByText('There is no such complaint that you may read')
    .waitFor();
  await page.context().close();
});

test('the owner answers, looks into it and decides', async () => {
  await owner.goto(`${portal.url}/complaints`);
  await owner.getByRole('heading', { name: '1 complaint for you' }).waitFor();
  assert.deepEqual(await barriers(owner), []);
  await owner.getByRole('table').getByRole('link').first().click();
  const words = owner.getByRole('region', { name: 'What the person said' });
  await words.getByText(WORDS).waitFor();

  await owner.getByRole('button', { name: 'Answer the person' }).click();
  await owner
    .getByRole('combobox', { name: 'Begin from' })
    .selectOption('It took too long, or nobody answered');
  await owner.getByRole('button', { name: 'Send the answer' }).click();

  await owner.getByRole('button', { name: 'Look into it' }).click();
  await owner
    .getByRole('textbox', { name: 'What was found so far' })
    .fill('The gateway was full');
  await owner.getByRole('button', { name: 'Keep what was found' }).click();

  await owner.getByRole('button', { name: 'Decide', exact: true }).click();
  await owner
    .getByRole('textbox', { name: 'Why', exact: true })
    .fill('The gateway was full, and nobody noticed');
  await owner
    .getByRole('textbox', { name: 'What was done' })
    .fill('We cleared it, and added an alarm');
  assert.deepEqual(await barriers(owner), []);
  await owner.getByRole('button', { name: 'Tell the person' }).click();
  await owner.getByText('The person was asked whether it is solved.').waitFor();
  await owner.evaluate(() => globalThis.scrollTo(0, 0));
  await picture(owner, 'complaint-story');
  assert.equal(await isTooWide(owner), false);
});

test('the employee says that it is solved, and that closes it', async () => {
  await employee.goto(`${portal.url}/complaints`);
  await employee.getByRole('heading', { name: 'Your complaint' }).waitFor();
  assert.equal(await isTooWide(employee), false);
  await employee
    .getByRole('list', { name: 'Complaints' })
    .getByRole('link')
    .first()
    .click();
  await employee
    .getByText('We cleared it, and added an alarm')
    .first()
    .waitFor();
  assert.equal(
    await employee.getByText('The gateway was full', { exact: true }).count(),
    0,
    'what was found is not for the person',
  );
  await employee.getByRole('button', { name: 'Yes, it is solved' }).click();
  await employee.getByText('closed, you are satisfied').first().waitFor();
  assert.deepEqual(await barriers(employee), []);
  assert.equal(await isTooWide(employee), false);
  await picture(employee, 'complaint-solved');

  await owner.reload();
  await owner.getByText('closed, the person is satisfied').first().waitFor();
});
