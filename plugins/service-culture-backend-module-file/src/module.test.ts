import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  serviceCultureSourcesExtensionPoint,
  type TicketSource,
} from '@service-culture/plugin-service-culture-node';
import serviceCultureModuleFile from '.';

async function sourcesOf(data: object): Promise<TicketSource[]> {
  const sources: TicketSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        serviceCultureSourcesExtensionPoint,
        { addTicketSource: source => void sources.push(source) },
      ],
    ],
    features: [
      serviceCultureModuleFile,
      mockServices.rootConfig.factory({ data: data as any }),
    ],
  });
  return sources;
}

describe('a portal with the module for ticket exports', () => {
  it('has a source for each folder that is configured', async () => {
    const sources = await sourcesOf({
      serviceCulture: {
        sources: {
          file: [
            { id: 'helpdesk', directory: '/a', format: 'ndjson' },
            {
              id: 'plant',
              directory: '/b',
              format: 'csv',
              lateAfter: { hours: 2 },
            },
          ],
        },
      },
    });
    expect(
      sources.map(({ id, schedule, lateAfter }) => ({
        id,
        schedule,
        lateAfter,
      })),
    ).toEqual([
      {
        id: 'helpdesk',
        schedule: { frequency: { minutes: 1 }, timeout: { hours: 1 } },
        lateAfter: 93_600_000,
      },
      {
        id: 'plant',
        schedule: { frequency: { minutes: 1 }, timeout: { hours: 1 } },
        lateAfter: 7_200_000,
      },
    ]);
  });

  it('has none where no folder is configured', async () => {
    expect(await sourcesOf({})).toEqual([]);
  });
});
