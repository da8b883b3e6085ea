import { FEWEST_COMPLAINTS } from '@service-culture/plugin-service-culture-common';

/**
 * Numbers of a breakdown that may be told, in their order; null: fewer than 5, so that a person could be recognised. Where
 * a single number is withheld it could be worked out from the sum, so the smallest of the others is withheld with it.
 */
export function withheld(received: readonly number[]): (number | null)[] {
  const small = received.filter(
    count => count > 0 && count < FEWEST_COMPLAINTS,
  );
  const told = received.filter(count => count >= FEWEST_COMPLAINTS);
  const also =
    small.length === 1 && told.length > 0 ? Math.min(...told) : undefined;
  const alsoAt = also === undefined ? -1 : received.lastIndexOf(also);
  return received.map((count, index) =>
    (count > 0 && count < FEWEST_COMPLAINTS) || index === alsoAt ? null : count,
  );
}
