import type { ComplaintChange } from '@service-culture/plugin-service-culture-common';

/** The fields that differ, in their order; '' reads as "none". */
export function changesBetween(
  before: Record<string, string>,
  after: Record<string, string>,
): ComplaintChange[] {
  return Object.keys(after).flatMap(field =>
    before[field] === after[field]
      ? []
      : [{ field, from: before[field] || null, to: after[field] || null }],
  );
}
