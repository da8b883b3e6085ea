import type { ComplaintEvents } from '@service-culture/plugin-service-culture-common';
import type { ComplaintRecord, StoredEvent } from '../ComplaintRecord';
import type { ComplaintReader } from '../readers/ComplaintReader';
import { isStaff, maySeeName, relationsOf } from '../readers/baseline';
import { printInstant } from '../rules/situationOf';
import type { Names } from './Names';
import { isNameable } from './toComplaint';

/** Fields whose values are refs, several with commas. */
const REF_FIELDS = [
  'owner',
  'service',
  'department',
  'subjects',
  'escalatedTo',
  'who',
];

/** Refs that a history names. */
export function namedInEvents(events: readonly StoredEvent[]): string[] {
  return events.flatMap(({ actor, changes }) => [
    actor.ref,
    ...changes
      .filter(({ field }) => REF_FIELDS.includes(field))
      .flatMap(({ from, to }) =>
        [from, to].flatMap(refs => (refs === null ? [] : refs.split(', '))),
      ),
  ]);
}

/** The history of a complaint as the reader may see it: what is internal only for those who work on it. */
export function toEvents(
  complaint: ComplaintRecord,
  events: readonly StoredEvent[],
  reader: ComplaintReader,
  names: Names,
): ComplaintEvents {
  const staff = isStaff(relationsOf(complaint, reader));
  const seesName = maySeeName(complaint, reader);
  const shown = events.filter(({ internal }) => staff || !internal);
  const refs = new Set(namedInEvents(shown).filter(ref => ref !== ''));
  if (!seesName) {
    refs.delete(complaint.complainant);
  }
  return {
    items: shown.map(event => ({
      id: String(event.id),
      at: printInstant(event.at),
      type: event.type,
      by: isNameable(event.role, seesName) ? names.person(event.actor) : null,
      as: event.role || null,
      text: event.text || null,
      changes: event.changes,
      internal: event.internal,
    })),
    totalItems: shown.length,
    titles: Object.fromEntries([...refs].map(ref => [ref, names.title(ref)])),
  };
}
