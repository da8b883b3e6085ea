import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogReader } from './CatalogReader';
import type { ProjectedService, ProjectionStore } from './ProjectionStore';

/** What happens when the catalog shows something else than before. */
export type ProjectionListener = (
  services: ProjectedService[],
) => Promise<void>;

/**
 * The scheduled job that brings the projection up to date. The catalog has no change events, so it reads everything it
 * needs each time, and writes only what differs.
 */
export class CatalogProjector {
  private settled = false;
  private ready = false;

  constructor(
    private readonly options: {
      reader: CatalogReader;
      store: ProjectionStore;
      logger: LoggerService;
      now: () => number;
      /**
       * Called with all services when something changed, and once after a start: before the change is saved, so that
       * nobody meets a service whose promises are not known yet.
       */
      beforeChange: ProjectionListener;
      /** The same, after it was saved. */
      onChange: ProjectionListener;
    },
  ) {}

  /** Whether the catalog was read and has services, so that tickets find theirs. Once true it stays true. */
  async isReady(): Promise<boolean> {
    this.ready ||= (await this.options.store.services()).length > 0;
    return this.ready;
  }

  /** @throws when the catalog cannot be read; the projection then stays as it was. */
  async refresh(): Promise<void> {
    const { reader, store, logger, now, beforeChange, onChange } = this.options;
    const lastValid = new Map(
      [...(await store.services()), ...(await store.departments())].map(
        ({ ref, values }) => [ref, values],
      ),
    );
    const snapshot = await reader.read(lastValid);
    this.settled &&= !(await store.differs(snapshot));
    if (!this.settled) {
      await beforeChange(snapshot.services);
    }
    await store.save(snapshot, now());
    if (!this.settled) {
      await onChange(snapshot.services);
      // Only now: if a listener fails, the next refresh tells it again although the catalog has not changed since.
      this.settled = true;
      logger.debug(
        `Read ${snapshot.services.length} services and ${snapshot.departments.length} departments from the catalog`,
      );
    }
  }
}
