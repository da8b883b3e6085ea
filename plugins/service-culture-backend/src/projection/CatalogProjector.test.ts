import { mockServices } from '@backstage/backend-test-utils';
import { service, snapshotOf } from '../__testUtils__/company';
import { describeEachDatabase } from '../__testUtils__/databases';
import { CatalogProjector } from './CatalogProjector';
import { DatabaseProjectionStore } from './DatabaseProjectionStore';
import type { Snapshot } from './ProjectionStore';

describeEachDatabase('CatalogProjector', createDatabase => {
  const start = async () => {
    const store = new DatabaseProjectionStore(await createDatabase());
    const state = { snapshot: snapshotOf([]) as Snapshot, fails: false };
    const told: string[][] = [];
    const known: string[][] = [];
    const lastValid: unknown[] = [];
    const create = () =>
      new CatalogProjector({
        reader: {
          async read(values: Map<string, Record<string, string>>) {
            lastValid.push(Object.fromEntries(values));
            return state.snapshot;
          },
        } as any,
        store,
        logger: mockServices.logger.mock(),
        now: () => 1_000,
        beforeChange: async () => {
          known.push((await store.services()).map(({ title }) => title));
        },
        onChange: async services => {
          told.push(services.map(({ title }) => title));
          if (state.fails) {
            throw new Error('The database is away');
          }
        },
      });
    return {
      store,
      state,
      told,
      known,
      lastValid,
      create,
      projector: create(),
    };
  };

  it('is ready once there are services, not when the catalog is still empty', async () => {
    const { state, projector, store } = await start();
    expect(await projector.isReady()).toBe(false);
    await projector.refresh();
    expect(await store.refreshedAt()).toBe(1_000);
    expect(await projector.isReady()).toBe(false);
    state.snapshot = snapshotOf([service('email')]);
    await projector.refresh();
    expect(await projector.isReady()).toBe(true);
    // And stays so: the tickets that come belong to services that are known.
    state.snapshot = snapshotOf([]);
    await projector.refresh();
    expect(await projector.isReady()).toBe(true);
  });

  it('tells of a change once, and once after a start', async () => {
    const { state, told, projector, create } = await start();
    state.snapshot = snapshotOf([service('email')]);
    await projector.refresh();
    await projector.refresh();
    expect(told).toEqual([['email']]);
    state.snapshot = snapshotOf([service('email'), service('laptop')]);
    await projector.refresh();
    await projector.refresh();
    expect(told).toEqual([['email'], ['email', 'laptop']]);
    await create().refresh();
    expect(told).toHaveLength(3);
  });

  it('tells before anybody meets a new service, so that its promises are known by then', async () => {
    const { state, known, projector } = await start();
    state.snapshot = snapshotOf([service('email')]);
    await projector.refresh();
    state.snapshot = snapshotOf([service('email'), service('laptop')]);
    await projector.refresh();
    expect(known).toEqual([[], ['email']]);
  });

  it('tells again after a failure, although the catalog has not changed since', async () => {
    const { state, told, projector } = await start();
    state.snapshot = snapshotOf([service('email')]);
    state.fails = true;
    await expect(projector.refresh()).rejects.toThrow('The database is away');
    state.fails = false;
    await projector.refresh();
    await projector.refresh();
    expect(told).toEqual([['email'], ['email']]);
  });

  it('hands the values in force to the next reading', async () => {
    const { state, lastValid, projector } = await start();
    const values = { 'service-culture/respect': '90%' };
    state.snapshot = snapshotOf([service('email', {}, { values })]);
    await projector.refresh();
    await projector.refresh();
    expect(lastValid).toEqual([{}, { 'component:default/email': values }]);
  });
});
