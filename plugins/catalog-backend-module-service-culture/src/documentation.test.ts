import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import {
  DEPARTMENT_ANNOTATIONS,
  SERVICE_ANNOTATIONS,
} from '@service-culture/plugin-service-culture-common';
import { isHolidayRegion } from '@service-culture/plugin-service-culture-node';
import { ServiceCultureProcessor } from './ServiceCultureProcessor';

const page = readFileSync(join(__dirname, '../../../docs/services.md'), 'utf8');
const location = { type: 'file', target: 'docs/services.md' };
const processor = new ServiceCultureProcessor({
  defaultTimeZone: 'UTC',
  isHolidayRegion,
});

function indent(lines: string[], blanks: number): string {
  return lines.map(line => ' '.repeat(blanks) + line).join('\n');
}

function entityYaml(
  kind: string,
  annotations: string[],
  offering: string[] = [],
): string {
  return `
apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata:
  name: example
  annotations:
    example.com/documentation: services
${indent(annotations, 4)}
spec:
  type: it-service
${offering.length > 0 ? '  offering:' : ''}
${indent(offering, 4)}`;
}

/** What the entity's page would show of the YAML. */
async function messages(yaml: string): Promise<string[]> {
  const [result] = [...parseEntityYaml(yaml, location)];
  if (result.type !== 'entity') {
    throw new Error(`Not an entity:\n${yaml}`);
  }
  const entity: Entity = await processor.preProcessEntity(result.entity);
  const processed: AlphaEntity = await processor.postProcessEntity(
    entity,
    location,
    () => {},
    { get: async () => undefined, set: async () => {} },
  );
  return (processed.status?.items ?? []).map(item => item.message);
}

const blocks = [...page.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(
  ([, yaml]) => yaml,
);

const HOURS =
  'service-culture/service-hours: Mon-Fri 08:00-18:00 Europe/Berlin';

/** An entity with the mistake that a row of a table is about. */
function wrongEntity(column: string, lines: string[]): string {
  switch (column) {
    case 'In the offering you write':
      return entityYaml('Component', [], lines);
    case 'On a department you write':
      return entityYaml('Group', lines);
    default:
      return entityYaml(
        'Component',
        lines.some(line => line.includes('service-hours'))
          ? lines
          : [HOURS, ...lines],
      );
  }
}

/** Rows of the tables of mistakes: lines of YAML and the message about them. */
const mistakes = page.split('\n\n').flatMap(table => {
  const [heading, , ...rows] = table.trim().split('\n');
  const [, column] = /^\| (.*?) +\| You read +\|$/.exec(heading) ?? [];
  return column === undefined
    ? []
    : rows.map(row => {
        const [, written, message] =
          /^\| `(.*)` +\| `(.*)` +\|$/.exec(row) ?? [];
        return { column, lines: written.split('`<br>`'), message };
      });
});

describe('docs/services.md', () => {
  it('has examples of what is right and of what is wrong', () => {
    expect(blocks.length).toBeGreaterThan(12);
    expect(mistakes.length).toBeGreaterThan(60);
  });

  it.each(blocks)('gives only right examples:\n%s', async yaml => {
    const isEntity = yaml.startsWith('apiVersion:');
    const text = isEntity ? yaml : entityYaml('Component', yaml.split('\n'));
    expect(await messages(text)).toEqual([]);
  });

  it.each(mistakes)(
    'says what one reads about $lines',
    async ({ column, lines, message }) => {
      expect(await messages(wrongEntity(column, lines))).toEqual([message]);
    },
  );

  it('lists all annotations', () => {
    const table = page.slice(page.indexOf('## All annotations'));
    const listed = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(
      ([, names]) => [...names.matchAll(/`(.*?)`/g)].map(([, name]) => name),
    );
    expect(listed.sort()).toEqual(
      [...SERVICE_ANNOTATIONS, ...DEPARTMENT_ANNOTATIONS]
        .map(({ name }) => name)
        .sort(),
    );
  });
});
