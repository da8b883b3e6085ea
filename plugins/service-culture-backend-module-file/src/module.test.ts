import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  serviceCultureSourcesExtensionPoint,
  type TicketSource,
} from '@service-culture/plugin-service-culture-node';
import serviceCultureModuleFile from '.';

/** Ids of the sources of measurements, of the portal started last. */
let measured: string[];

async function sourcesOf(data: object): Promise<TicketSource[]> {
  measured = [];
  const sources: TicketSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        serviceCultureSourcesExtensionPoint,
        {
          addTicketSource: source => void sources.push(source),
          addMeasurementSource: source => void measured.push(source.id),
        },
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

  it('has a source of measurements for a folder of them', async () => {
    const folder = { directory: '/m', format: 'csv', content: 'measurements' };
    const sources = await sourcesOf({
      serviceCulture: { sources: { file: [{ id: 'monitoring', ...folder }] } },
    });
    expect([sources, measured]).toEqual([[], ['monitoring']]);
  });

  it('has none where no folder is configured', async () => {
    expect(await sourcesOf({})).toEqual([]);
  });
});
