import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readPushedSources } from './readPushedSources';

const read = (sources: JsonObject) =>
  readPushedSources(
    mockServices.rootConfig({ data: { serviceCulture: { sources } } }),
  );

describe('readPushedSources', () => {
  it('reads who writes what, and how often it should come', () => {
    expect(
      read({
        push: [
          { id: 'helpdesk', lateAfter: { hours: 2 } },
          { id: 'fax', writer: 'service:fax-script' },
        ],
        events: [{ id: 'alerts', topic: 'tickets.alerts', lateAfter: 'PT1H' }],
      }),
    ).toEqual([
      { id: 'helpdesk', lateAfter: 7_200_000, writer: null },
      {
        id: 'fax',
        lateAfter: 0,
        writer: { kind: 'caller', name: 'service:fax-script' },
      },
      {
        id: 'alerts',
        lateAfter: 3_600_000,
        writer: { kind: 'topic', name: 'tickets.alerts' },
      },
    ]);
    expect(read({})).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [
      { push: [{}] },
      'serviceCulture.sources.push[0].id is missing; name the source, like helpdesk',
    ],
    [
      { push: [{ id: 'Help/Desk' }] },
      'serviceCulture.sources.push[0].id: "Help/Desk"; expected a source id in small letters',
    ],
    [
      { push: [{ id: 'a', lateAfter: 'soon' }] },
      'serviceCulture.sources.push[0].lateAfter is not a duration; write it like { hours: 26 }',
    ],
    [
      { push: [{ id: 'a', writer: 'maria' }] },
      'serviceCulture.sources.push[0].writer: "maria" is no caller; write',
    ],
    [
      { events: [{ id: 'a' }] },
      'serviceCulture.sources.events[0].topic is missing; name the topic',
    ],
    [
      {
        events: [
          { id: 'a', topic: 't' },
          { id: 'b', topic: 't' },
        ],
      },
      'serviceCulture.sources.events[1].topic: "t" is the topic of another source already',
    ],
    [
      { push: [{ id: 'a' }], events: [{ id: 'a', topic: 't' }] },
      'serviceCulture.sources: "a" is the id of two sources',
    ],
  ])('refuses %j in a sentence', (sources, message) => {
    expect(() => read(sources)).toThrow(message);
  });
});
