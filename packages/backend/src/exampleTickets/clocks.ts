import {
  serviceDeadline,
  type Priority,
  type ServiceCalendar,
  type TimeMetric,
} from '@service-culture/plugin-service-culture-common';
import type { ExampleService } from './Company';
import type { Span } from './TicketLife';

export const MINUTE = 60_000;

/** What is promised for a ticket: so many minutes on this calendar. */
export interface Clock {
  minutes: number;
  calendar: ServiceCalendar;
}

const ALWAYS: ServiceCalendar = {
  zone: 'UTC',
  hours: 'around-the-clock',
  holidays: [],
  closed: [],
};

/** What the service promises for a priority; a day of service where it promises nothing. */
export function clockOf(
  service: ExampleService,
  metric: TimeMetric,
  priority: Priority,
): Clock {
  const targets = service.targets.filter(target => target.metric === metric);
  const target =
    targets.find(candidate => candidate.priority === priority) ??
    targets.find(candidate => candidate.priority === null);
  return {
    minutes: target?.minutes ?? 600,
    calendar: target?.hours === 'around-the-clock' ? ALWAYS : service.calendar,
  };
}

/** When so many minutes of service have passed since `from`, less the spans taken out; in whole seconds. */
export function after(
  calendar: ServiceCalendar,
  from: number,
  minutes: number,
  takenOut: Span[] = [],
): number {
  const instant = serviceDeadline(calendar, from, minutes * MINUTE, takenOut);
  if (instant === null) {
    throw new Error(
      `The calendar in ${calendar.zone} is not open for ${minutes} minutes within ten years`,
    );
  }
  return Math.floor(instant / 1000) * 1000;
}
