import {
  AGE_DAYS,
  AGES,
  type Age,
  type AgeCount,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { Days } from './resolveWindow';
import type { OpenedDay } from './SpreadStore';

/** A day before everything. */
const FIRST_DAY = '0000-01-01';
/** What a source's clock says may be ahead of ours. */
const LAST_DAY = '9999-12-31';

/** The days on which tickets of this age were opened. */
export function daysOfAge(age: Age, today: string): Days {
  const { from, to } = AGE_DAYS[age];
  const before = (days: number) =>
    DateTime.fromISO(today, { zone: 'utc' }).minus({ days }).toISODate()!;
  return {
    first: to === null ? FIRST_DAY : before(to),
    last: from === 0 ? LAST_DAY : before(from),
  };
}

/** How old is what is open: figures.md, "The others". */
export function composeAges(
  opened: readonly OpenedDay[],
  today: string,
): AgeCount[] {
  return AGES.map(age => {
    const { first, last } = daysOfAge(age, today);
    const found = opened.filter(({ day }) => day >= first && day <= last);
    const count = (outcome?: OpenedDay['outcome']) =>
      found.reduce(
        (all, each) =>
          outcome === undefined || each.outcome === outcome
            ? all + each.count
            : all,
        0,
      );
    return {
      age,
      open: count(),
      atRisk: count('at-risk'),
      overdue: count('breached'),
    };
  });
}
