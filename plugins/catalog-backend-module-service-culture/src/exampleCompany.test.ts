import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import { isService } from '@service-culture/plugin-service-culture-common';
import { isHolidayRegion } from '@service-culture/plugin-service-culture-node';
import { ServiceCultureProcessor } from './ServiceCultureProcessor';

const folder = join(__dirname, '../../../catalog-info');
const processor = new ServiceCultureProcessor({
  defaultTimeZone: 'UTC',
  isHolidayRegion,
});

const entities = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.yaml'))
  .flatMap(file => [
    ...parseEntityYaml(readFileSync(join(folder, file), 'utf8'), {
      type: 'file',
      target: file,
    }),
  ])
  .flatMap(result => (result.type === 'entity' ? [result.entity] : []));

describe('the example company', () => {
  it('makes no mistake in its services and departments', async () => {
    expect(entities.filter(isService).length).toBeGreaterThanOrEqual(12);
    const messages: string[] = [];
    for (const entity of entities) {
      const processed: AlphaEntity = await processor.postProcessEntity(
        await processor.preProcessEntity(entity),
        { type: 'file', target: folder },
        () => {},
        { get: async () => undefined, set: async () => {} },
      );
      messages.push(...(processed.status?.items ?? []).map(i => i.message));
    }
    expect(messages).toEqual([]);
  });
});
