import type { SourceStatus } from '@service-culture/plugin-service-culture-common';

/** How a source is doing, after its name: "helpdesk is late". */
export const SOURCE_WORDS: Record<SourceStatus['status'], string> = {
  ok: 'delivers',
  late: 'is late',
  failed: 'failed',
  waiting: 'has not delivered yet',
  counting: 'is still being counted',
};
