import type { Priority } from '@service-culture/plugin-service-culture-common';

/** A span in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** All that ever happens to a ticket, also what has not happened yet. Times in milliseconds since 1970. */
export interface TicketLife {
  externalId: string;
  source: string;
  /** Key of the service that solves it. */
  service: string;
  priority: Priority;
  type: 'incident' | 'request';
  title: string;
  /** Entity refs. */
  department: string;
  requester?: string;
  openedAt: number;
  /** It was first sent to another service, by its key. */
  moved?: { at: number; from: string };
  raised?: { at: number; from: Priority };
  firstResponseAt?: number;
  /** IT waits for the person. */
  pauses: Span[];
  /** Solved, until the person says that it is not. */
  reopened?: { resolvedAt: number; reopenedAt: number };
  resolvedAt?: number;
  automatic: boolean;
  cancelledAt?: number;
  assignments: number;
  feedback?: { at: number; rating: number; respect: number };
}
