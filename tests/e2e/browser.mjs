import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { OUTPUT } from './builtPortal.mjs';

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** A browser without a screen; `CHROMIUM` names another one than Debian's. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page on which `person` has signed in through the list of people. */
export async function signedIn(browser, url, person, { width, scheme }) {
  const context = await browser.newContext({
    viewport: { width, height: 1000 },
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('searchbox').fill(person);
  await page.getByRole('button', { name: new RegExp(person) }).click();
  return page;
}

/** Keeps a picture of the page for whoever looks into the run. */
export async function picture(page, name) {
  await page.screenshot({
    path: join(OUTPUT, 'pictures', `${name}.png`),
    fullPage: true,
  });
}

/**
 * What keeps people with a screen reader or a keyboard out; empty when nothing does.
 *
 * @param card - heading of the card to look at; absent: the whole page, but for Backstage's own navigation and header
 */
export async function barriers(page, card) {
  await page.evaluate(AXE);
  const { violations } = card
    ? await page
        .getByText(card, { exact: true })
        .locator('xpath=ancestor::*[contains(@class, "Card")][1]')
        .evaluate(element => globalThis.axe.run(element))
    : await page.evaluate(() =>
        globalThis.axe.run({ exclude: [['nav'], ['[class*="PluginHeader"]']] }),
      );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Whether the page has to be pushed sideways to be read. */
export function isTooWide(page) {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth >
      document.documentElement.clientWidth,
  );
}
