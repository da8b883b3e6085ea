import type {
  Window,
  WindowName,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';

/** The windows a page offers, in the order of its menu. */
export const OFFERED_WINDOWS = ['month', 'last-month', '30d'] as const;

/** One of the windows a page offers. */
export type OfferedWindow = (typeof OFFERED_WINDOWS)[number];

/** How a menu calls them. */
export const WINDOW_WORDS: Record<WindowName, string> = {
  month: 'This month',
  'last-month': 'Last month',
  '30d': 'Last 30 days',
  quarter: 'This quarter',
  year: 'This year',
};

/** A window with its month by name, where it is one: "November so far", "October 2026". */
export function windowInWords(window: Window): string {
  const from = DateTime.fromISO(window.from, {
    zone: window.timeZone,
  }).setLocale('en');
  switch (window.name) {
    case 'month':
      return `${from.toFormat('LLLL')} so far`;
    case 'last-month':
      return from.toFormat('LLLL yyyy');
    case null: {
      const to = DateTime.fromISO(window.to, { zone: window.timeZone })
        .minus(1)
        .setLocale('en');
      return `${from.toFormat('d LLLL yyyy')} to ${to.toFormat('d LLLL yyyy')}`;
    }
    default:
      return WINDOW_WORDS[window.name];
  }
}

/** What is written in a URL as a window, or the month, which is what a promise is made for. */
export function windowFrom(value: string | null): OfferedWindow {
  return OFFERED_WINDOWS.find(name => name === value) ?? 'month';
}
