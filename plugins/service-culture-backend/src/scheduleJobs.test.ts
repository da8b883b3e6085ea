import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import type { TicketSource } from '@service-culture/plugin-service-culture-node';
import type { House } from './house';
import { scheduleJobs } from './scheduleJobs';

const source = (id: string): TicketSource => ({
  id,
  schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
  lateAfter: 3_600_000,
  async *read() {},
});

/** The jobs of a house whose catalog has services from the second reading on. */
async function start(triggerTask: jest.Mock = jest.fn(async () => {})) {
  const jobs = new Map<string, () => Promise<void>>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async task => {
      jobs.set(task.id, task.fn as () => Promise<void>);
    },
    triggerTask,
  });
  let readings = 0;
  const house = {
    projector: { isReady: async () => readings > 1 },
    readCatalog: async () => {
      readings++;
    },
    runnerOf: () => ({ run: async () => {} }),
    sweep: { run: async () => {} },
    publisher: { run: async () => {} },
  } as unknown as House;
  await scheduleJobs({
    scheduler,
    sources: ['helpdesk', 'servicenow'].map(id => ({
      kind: 'tickets' as const,
      source: source(id),
    })),
    house,
  });
  return { jobs, triggerTask, readCatalog: jobs.get('read-catalog')! };
}

describe('scheduleJobs', () => {
  it('asks the sources as soon as the catalog was read for the first time, and then by their own schedule', async () => {
    const { triggerTask, readCatalog } = await start();
    await readCatalog();
    expect(triggerTask).not.toHaveBeenCalled();
    await readCatalog();
    await readCatalog();
    expect(triggerTask.mock.calls).toEqual([
      ['read-source-helpdesk'],
      ['read-source-servicenow'],
    ]);
  });

  it('leaves a source alone that is being asked already', async () => {
    const { triggerTask, readCatalog } = await start(
      jest.fn(async () => {
        throw new ConflictError('running');
      }),
    );
    await readCatalog();
    await readCatalog();
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });
});
