import type { CountedOutcome } from '../totals';
import type { Days } from './resolveWindow';
import type { SpreadPart } from './TimeSpread';

/** Times that are counted by how long they were. */
export type SpreadFigure = 'first-response' | 'resolution' | 'wait';

/** What is asked of the spreads of a service. */
export interface SpreadQuery {
  service: string;
  days: Days;
  /** What to tell apart; absent: nothing. */
  by?: 'day' | 'department';
  /** Group entity ref; '' unknown; absent: all. */
  department?: string;
}

/** A number of the spreads. */
export interface SpreadRow extends SpreadPart {
  figure: SpreadFigure;
  /** '' unless it was asked for by day. */
  day: string;
  /** '' unless it was asked for by department, or unknown. */
  department: string;
}

/** Of what is open now. */
export interface OpenedDay {
  day: string;
  /** Group entity ref; '' unknown. */
  department: string;
  outcome: CountedOutcome['outcome'];
  count: number;
}

/** Reads how long things took and how old is what is open: nothing here scans tickets. */
export interface SpreadStore {
  spreads(query: SpreadQuery): Promise<SpreadRow[]>;
  /** What is open now, by the day on which it was opened. */
  opened(service: string): Promise<OpenedDay[]>;
}
