import type {
  SourceReport,
  SourcesPage,
} from '@service-culture/plugin-service-culture-common';
import { sourceStatus } from './sourceStatus';
import type { SourceState, SourceStore } from './SourceStore';

/** Refusals and unknown services told of one source. */
const MOST_TOLD = 50;

/** How the sources are doing; knows no HTTP, no SQL and no permissions. */
export class SourcesService {
  constructor(
    private readonly options: { sources: SourceStore; now: () => number },
  ) {}

  /** Every source that is configured or ever wrote a ticket, by name. */
  async sources(): Promise<SourcesPage> {
    const { sources, now } = this.options;
    const at = now();
    const counts = await sources.refusedCounts();
    const items: SourceReport[] = [];
    for (const state of await sources.all()) {
      items.push(await this.report(state, counts.get(state.source) ?? 0, at));
    }
    return {
      items,
      totalItems: items.length,
      asOf: new Date(at).toISOString(),
    };
  }

  private async report(
    state: SourceState,
    refused: number,
    at: number,
  ): Promise<SourceReport> {
    const { sources } = this.options;
    const { source, writer, askedAt, failures, error, retryAt } = state;
    const refusals = await sources.refusals(source, MOST_TOLD);
    return {
      ...sourceStatus(source, state, at),
      writer,
      lateAfter: state.lateAfter || null,
      lastAskedAt: toInstant(askedAt),
      failures,
      error,
      retryAt: toInstant(retryAt),
      refused,
      refusals: refusals.map(({ refusedAt, at: place, ...refusal }) => ({
        ...refusal,
        place,
        refusedAt: new Date(refusedAt).toISOString(),
      })),
      unknownServices: await sources.unknownServices(source, MOST_TOLD),
    };
  }
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
