import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { House } from './house';
import type { InstalledSource } from './service-levels';

/**
 * The backend's regular work. Jobs run on one replica at a time, and the next one follows where a replica stops; only
 * what has to happen within seconds runs on all of them.
 */
export async function scheduleJobs(options: {
  scheduler: SchedulerService;
  sources: readonly InstalledSource[];
  house: House;
}): Promise<void> {
  const { scheduler, sources, house } = options;
  await scheduler.scheduleTask({
    id: 'read-catalog',
    // A change of YAML is on the page within the catalog's own processing time plus 30 s.
    frequency: { seconds: 20 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 1 },
    fn: async () => {
      const wasReady = await house.projector.isReady();
      await house.readCatalog();
      if (!wasReady && (await house.projector.isReady())) {
        await askNow(scheduler, sources);
      }
    },
  });
  // On every replica, so that a deadline does not wait for the timeout of one that was killed. They share the work by
  // locks and claims in the database.
  const everywhere = {
    frequency: { seconds: 2 },
    timeout: { minutes: 10 },
    scope: 'local',
  } as const;
  await scheduler.scheduleTask({
    id: 'decide-deadlines',
    ...everywhere,
    fn: signal => house.sweep.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'publish-decisions',
    ...everywhere,
    fn: signal => house.publisher.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'complaints-pass-time',
    ...everywhere,
    fn: signal => house.complaints.sweep.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'complaints-find-owners',
    frequency: { minutes: 5 },
    timeout: { minutes: 10 },
    fn: signal => house.complaints.ownerKeeper.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'complaints-forget',
    frequency: { hours: 6 },
    timeout: { minutes: 30 },
    fn: signal => house.complaints.retention.run(signal),
  });
  await scheduler.scheduleTask({
    id: 'keep-accounts',
    frequency: { minutes: 1 },
    timeout: { minutes: 30 },
    // By then the sources of a first start have mostly delivered.
    initialDelay: { seconds: 30 },
    fn: signal => house.accountKeeper.run(signal),
  });
  for (const source of sources) {
    const runner = house.runnerOf(source);
    await scheduler.scheduleTask({
      id: taskOf(source),
      ...source.source.schedule,
      fn: signal => runner.run(signal),
    });
  }
}

function taskOf({ source }: InstalledSource): string {
  return `read-source-${source.id}`;
}

/** Sources wait for the first reading of the catalog; on the day of the first start that should not cost a round more. */
async function askNow(
  scheduler: SchedulerService,
  sources: readonly InstalledSource[],
) {
  for (const source of sources) {
    await scheduler.triggerTask(taskOf(source)).catch(error => {
      // It is being asked already.
      if (error.name !== 'ConflictError') {
        throw error;
      }
    });
  }
}
