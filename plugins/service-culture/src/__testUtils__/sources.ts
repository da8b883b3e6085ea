import type {
  SourceReport,
  SourcesPage,
} from '@service-culture/plugin-service-culture-common';

/** A source that delivers, changed by what a test is about. */
export function sourceReport(
  changes: Partial<SourceReport> = {},
): SourceReport {
  return {
    source: 'helpdesk',
    status: 'ok',
    writer: { kind: 'module', name: 'helpdesk' },
    lateAfter: 3_600_000,
    lastDeliveredAt: new Date(Date.now() - 120_000).toISOString(),
    message: null,
    lastAskedAt: new Date(Date.now() - 20_000).toISOString(),
    failures: 0,
    error: null,
    retryAt: null,
    refused: 0,
    refusals: [],
    unknownServices: [],
    ...changes,
  };
}

/** What `GET /sources` answers. */
export function sourcesPage(items: SourceReport[]): SourcesPage {
  return { items, totalItems: items.length, asOf: new Date().toISOString() };
}
