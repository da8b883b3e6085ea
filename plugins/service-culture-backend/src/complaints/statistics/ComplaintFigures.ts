/** Which complaints are counted; those about persons never are. */
export interface CountedComplaints {
  /** Made from here on, epoch ms. */
  from: number;
  /** Made before, epoch ms. */
  to: number;
  service?: string;
  department?: string;
  /** Services that the reader does not see. */
  hiddenServices: ReadonlySet<string>;
}

/** One clock over many complaints. */
export interface ClockCount {
  met: number;
  breached: number;
  /** Stopped. */
  stopped: number;
}

/** How many complaints went how. */
export interface ComplaintCounts {
  received: number;
  open: number;
  acknowledgement: ClockCount;
  resolution: ClockCount;
  unanswered: number;
  reopened: number;
  withdrawn: number;
  satisfied: number;
  notSatisfied: number;
  upheld: number;
  partly: number;
  notUpheld: number;
  repeats: number;
}

/** What complaints are broken down by. */
export type Breakdown = 'category' | 'service' | 'department' | 'channel';

/** A part of those received; '' where it is not known. */
export interface BreakdownRow {
  key: string;
  /** Last known. */
  title: string;
  received: number;
}

/** What changed because someone complained. */
export interface Lesson {
  what: string;
  service: string;
  serviceTitle: string;
  doneAt: number;
}

/** Counts complaints. */
export interface ComplaintFigures {
  counts(which: CountedComplaints): Promise<ComplaintCounts>;
  /** Service time in ms that a share of those stopped took at most (nearest rank); null: none was stopped. */
  percentile(
    which: CountedComplaints,
    clock: 'acknowledgement' | 'resolution',
    share: number,
    stopped: number,
  ): Promise<number | null>;
  breakdown(which: CountedComplaints, by: Breakdown): Promise<BreakdownRow[]>;
  /** When the first one was made; null: there is none. */
  firstMadeAt(which: CountedComplaints): Promise<number | null>;
  /** Newest first. */
  lessons(which: CountedComplaints, limit: number): Promise<Lesson[]>;
}
