import type { SourceStatus } from '@service-culture/plugin-service-culture-common';
import type { SourceState } from './SourceStore';

/**
 * What a figure says of a source. The reason of a failure stays with the operators: it can name hosts and paths.
 *
 * @param state - undefined: no source of this name is installed
 */
export function sourceStatus(
  source: string,
  state: SourceState | undefined,
  now: number,
): SourceStatus {
  const lastDeliveredAt =
    state && state.deliveredAt !== null
      ? new Date(state.deliveredAt).toISOString()
      : null;
  const status = (
    name: SourceStatus['status'],
    message: string | null,
  ): SourceStatus => ({ source, status: name, lastDeliveredAt, message });

  if (!state?.writer) {
    return status('waiting', `No source "${source}" is installed.`);
  }
  if (state.error !== null) {
    return status(
      'failed',
      state.writer.kind === 'module'
        ? 'The last attempt to read it failed.'
        : 'What it last sent was lost.',
    );
  }
  if (state.deliveredAt === null) {
    return status('waiting', 'It has not delivered yet.');
  }
  if (state.lateAfter > 0 && now - state.deliveredAt > state.lateAfter) {
    return status('late', 'It should have delivered by now.');
  }
  return status('ok', null);
}
