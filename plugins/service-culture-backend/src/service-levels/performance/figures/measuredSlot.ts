import type { ProjectedService } from '../../../projection';

const SLOT = 10 * 60_000;

/**
 * Part of the stamp of kept figures: of what is measured, coverage falls with time though nothing arrives, and a source that
 * has stopped must not leave its last figures green.
 */
export function measuredSlot(
  { promise }: ProjectedService,
  now: number,
): number | null {
  return promise.availabilitySource && Math.floor(now / SLOT);
}
