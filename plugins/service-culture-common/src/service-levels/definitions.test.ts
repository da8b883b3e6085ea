import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFINITIONS } from './definitions';

const page = readFileSync(
  join(__dirname, '../../../../docs/figures.md'),
  'utf8',
);

/** Rows of the table of definitions, as figure and words. */
const rows = page
  .slice(page.indexOf('## The others'))
  .split('\n\n')
  .find(part => part.startsWith('| figure '))!
  .split('\n')
  .slice(2)
  .map(row => row.split('|').map(cell => cell.trim()))
  .map(([, figure, definition]) => [figure, definition]);

describe('docs/figures.md', () => {
  it('defines every figure in the words of the API and of the pages', () => {
    expect(Object.fromEntries(rows)).toEqual(DEFINITIONS);
  });
});
