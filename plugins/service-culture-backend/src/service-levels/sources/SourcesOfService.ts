import type { SourceStatus } from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../projection';
import type { FiguresStore } from '../performance';
import { sourceStatus } from './sourceStatus';
import type { SourceStore } from './SourceStore';

/** What is said of a source whose tickets were not all given to the service yet: its figures are too small. */
const COUNTING = {
  status: 'counting',
  message: 'Its tickets are still being counted for this service.',
} as const;

/** Where the figures of a service come from, so that a source that is late or failed is named on each of them. */
export class SourcesOfService {
  constructor(
    private readonly options: { figures: FiguresStore; sources: SourceStore },
  ) {}

  /** The sources of a service as they are now. */
  async of(service: ProjectedService, at: number): Promise<SourceStatus[]> {
    const { figures } = this.options;
    const { tickets, availabilitySource } = service.promise;
    const names = new Set([
      ...tickets.map(({ source }) => source),
      ...(await figures.sourcesOf(service.ref)),
      ...(availabilitySource ? [availabilitySource.source] : []),
    ]);
    const counting = await figures.countingFor(service.ref);
    return this.renew(
      [...names].map(source => ({
        ...sourceStatus(source, undefined, at),
        ...(counting.includes(source) && COUNTING),
      })),
      at,
    );
  }

  /** The same sources as they are now; whether they are still counted is part of the figures, and stays as it was. */
  async renew(
    known: readonly SourceStatus[],
    at: number,
  ): Promise<SourceStatus[]> {
    const states = new Map(
      (await this.options.sources.all()).map(state => [state.source, state]),
    );
    return known.map(({ source, status }) => ({
      ...sourceStatus(source, states.get(source), at),
      ...(status === 'counting' && COUNTING),
    }));
  }
}
