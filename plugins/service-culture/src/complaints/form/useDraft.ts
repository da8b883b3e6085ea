import type { NewComplaintInput } from '@service-culture/plugin-service-culture-common';
import { useCallback, useMemo, useState } from 'react';

/** A complaint that is not sent yet. */
export interface Draft {
  /** Sent with it, so that sending it twice makes one complaint. */
  key: string;
  values: Partial<NewComplaintInput>;
}

/** `randomUUID` is not there for portals without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function read(place: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null');
    return typeof draft?.key === 'string' && typeof draft.values === 'object'
      ? draft
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a person has written so far, kept by this browser alone, so that neither a reload nor the end of a session loses it.
 * On the machine, not the server: nothing is told to anybody before it is sent.
 *
 * @param reader - user entity ref; drafts of different people are kept apart
 */
export function useDraft(reader: string) {
  const place = `service-culture/complaint-draft/${reader}`;
  const kept = useMemo(() => read(place), [place]);
  const [key] = useState(() => kept?.key ?? newKey());
  const keep = useCallback(
    (values: Partial<NewComplaintInput>) => {
      try {
        localStorage.setItem(place, JSON.stringify({ key, values }));
      } catch {
        // No room, or a browser that keeps nothing: the form works as it is.
      }
    },
    [place, key],
  );
  const forget = useCallback(() => localStorage.removeItem(place), [place]);
  return { kept: kept?.values, key, keep, forget };
}
