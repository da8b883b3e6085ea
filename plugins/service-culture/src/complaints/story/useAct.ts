import type {
  ClaimedComplaint,
  Complaint,
  ComplaintActionInput,
} from '@service-culture/plugin-service-culture-common';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { statusOf } from '../words';

/** How a shown complaint is changed and read again: by its number, or by a claim code. */
export interface ComplaintAccess {
  act(action: ComplaintActionInput, etag: string): Promise<unknown>;
  read(): Promise<ClaimedComplaint>;
}

/** Somebody else was faster. */
export interface Conflict {
  action: ComplaintActionInput;
  before: Complaint;
  now: Complaint;
}

/** Does something to the complaint as it is shown; when somebody else was faster, says what they changed. */
export function useAct(complaint: Complaint, access: ComplaintAccess) {
  const [conflict, setConflict] = useState<Conflict>();
  // A form is about the complaint as it was when it was opened, though the page shows newer states beside it.
  const seen = useRef<Complaint>();
  const acting = useMutation({
    networkMode: 'always',
    mutationFn: async (sent: {
      action: ComplaintActionInput;
      before: Complaint;
    }): Promise<boolean> => {
      try {
        await access.act(sent.action, sent.before.etag);
        setConflict(undefined);
        seen.current = undefined;
        await access.read();
        return true;
      } catch (error) {
        if (statusOf(error) !== 412) throw error;
        const { complaint: now } = await access.read();
        setConflict({ ...sent, now });
        return false;
      }
    },
  });
  return {
    /** Called when a form is opened. */
    see: () => {
      seen.current = complaint;
      setConflict(undefined);
      acting.reset();
    },
    /** @returns whether it was done; a conflict or an error is shown instead */
    act: (action: ComplaintActionInput) =>
      acting
        .mutateAsync({ action, before: seen.current ?? complaint })
        .catch(() => false),
    again: () =>
      conflict
        ? acting
            .mutateAsync({ action: conflict.action, before: conflict.now })
            .catch(() => false)
        : Promise.resolve(false),
    drop: () => {
      if (seen.current && conflict) seen.current = conflict.now;
      setConflict(undefined);
      acting.reset();
    },
    conflict,
    isPending: acting.isPending,
    error: acting.error,
  };
}

/** What {@link useAct} gives. */
export type Act = ReturnType<typeof useAct>;
