import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Turns times on the wall of one time zone into instants.
 *
 * Where the wall shows an hour twice in autumn, the first is meant: an export cannot tell which. A time that the wall
 * never showed in spring has no instant; it can only come from another zone than the configured one.
 */
export class LocalTime {
  readonly #zone: IANAZone;
  /** Offset in minutes of days on which it does not change; a year of exports needs 365 of them. */
  readonly #steadyDays = new Map<number, number | null>();

  constructor(readonly name: string) {
    this.#zone = IANAZone.create(name);
  }

  /**
   * @param wall - what the wall shows, in milliseconds, as if it were UTC
   * @returns milliseconds since the epoch, or undefined for a time that was skipped
   */
  toInstant(wall: number): number | undefined {
    const day = Math.floor(wall / DAY);
    let steady = this.#steadyDays.get(day);
    if (steady === undefined) {
      const before = this.#zone.offset((day - 1) * DAY);
      const after = this.#zone.offset((day + 2) * DAY);
      steady = before === after ? before : null;
      this.#steadyDays.set(day, steady);
    }
    if (steady !== null) {
      return wall - steady * MINUTE;
    }
    const offsets = [
      this.#zone.offset(wall - DAY),
      this.#zone.offset(wall + DAY),
    ];
    const instants = offsets
      .map(offset => ({ offset, instant: wall - offset * MINUTE }))
      .filter(({ offset, instant }) => this.#zone.offset(instant) === offset)
      .map(({ instant }) => instant);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }
}
