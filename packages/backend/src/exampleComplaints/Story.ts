import type {
  ComplaintActionInput,
  NewComplaintInput,
} from '@service-culture/plugin-service-culture-common';

/** What somebody of the example company does. */
export type Step = ComplaintActionInput & { by: string };

/** A complaint of the example company, and what became of it. Nobody in it exists. */
export interface Story {
  /** Name of who makes it, as in their User entity. */
  by: string;
  complaint: Omit<NewComplaintInput, 'onBehalfOf'>;
  /** Written down by `by` for someone who called or was met so many hours ago. */
  heard?: { from: string; channel: 'phone' | 'in-person'; hoursAgo: number };
  steps: Step[];
}
