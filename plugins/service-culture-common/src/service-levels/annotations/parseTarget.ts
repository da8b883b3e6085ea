import { accept, Parsed, refuse, tidy } from '../../parsing';
import { parseDuration, printDuration } from '../../service-time';
import { Metric, Priority, Target, TIME_METRICS, TimeMetric } from '../Target';
import { parsePercentage, printPercentage } from './Percentage';

/** What a target is about, and the length of a service day. @public */
export interface TargetSubject {
  /** What is promised. */
  metric: Metric;
  /** Null: every priority without a target of its own. */
  priority: Priority | null;
  /** Minutes of one `d` (see {@link serviceDayMinutes}); null: service days are not equally long. */
  serviceDay: number | null;
}

function isTimeMetric(metric: Metric): metric is TimeMetric {
  return (TIME_METRICS as readonly string[]).includes(metric);
}

/** The first number that no unit of time follows, if it can be a percentage. */
function meantPercentage(text: string): string | undefined {
  const number = /(?<![\d.,])\d+(?:[.,]\d+)?(?! ?[dhm\d.,])/i.exec(text)?.[0];
  const percentage = `${number?.replace(',', '.')}%`;
  return parsePercentage(percentage).ok ? percentage : undefined;
}

/** All numbers that a unit of time follows, in whatever words. */
function meantDuration(text: string): string | undefined {
  const parts = text.matchAll(
    /(?<![\d.,])(\d+) ?(d|h|m)(?:ays?|ours?|rs?|in(?:ute)?s?)?\b/gi,
  );
  const duration = [...parts].map(([, count, unit]) => count + unit).join('');
  return parseDuration(duration, 1440).ok ? duration : undefined;
}

/** A right target as near to what was written as can be told. */
function example(text: string, metric: Metric): string {
  const percentage = meantPercentage(text) ?? '95%';
  if (!isTimeMetric(metric)) {
    return percentage;
  }
  const duration = meantDuration(text) ?? '8h';
  const suffix = /around|clock|24\/7/i.test(text) ? ' around the clock' : '';
  return `${percentage} within ${duration}${suffix}`;
}

/**
 * Reads the value of a target annotation: `PERCENT within DURATION [around the clock]` for times, `PERCENT` alone for
 * shares; docs/services.md explains it to service owners.
 *
 * @returns the target, or why the text is none
 * @public
 */
export function parseTarget(
  text: string,
  subject: TargetSubject,
): Parsed<Target> {
  const { metric, priority, serviceDay } = subject;
  const asWritten = tidy(text);
  const notATarget = refuse(
    `"${asWritten}" is not a target; write it like "${example(
      asWritten,
      metric,
    )}"`,
  );
  const match =
    /^([\d.]+ ?%)(?: within ((?:\d+ ?[dhm] ?)+?)( around the clock)?)?$/i.exec(
      asWritten,
    );
  if (!match) {
    return notATarget;
  }
  const [, percent, duration, suffix] = match;
  if (isTimeMetric(metric) !== (duration !== undefined)) {
    return notATarget;
  }
  const thousandths = parsePercentage(percent);
  if (!thousandths.ok) {
    return thousandths;
  }
  const hours = suffix ? 'around-the-clock' : 'service';
  let minutes: number | null = null;
  if (duration !== undefined) {
    const parsed = parseDuration(duration, suffix ? 1440 : serviceDay);
    if (!parsed.ok) {
      return parsed;
    }
    minutes = parsed.value;
  }
  return accept({
    metric,
    priority,
    thousandths: thousandths.value,
    minutes,
    hours,
    asWritten,
  });
}

/**
 * A target as one writes it in an annotation, days as hours.
 *
 * @public
 */
export function printTarget(
  target: Pick<Target, 'thousandths' | 'minutes' | 'hours'>,
): string {
  const percent = printPercentage(target.thousandths);
  if (target.minutes === null) {
    return percent;
  }
  const suffix = target.hours === 'around-the-clock' ? ' around the clock' : '';
  return `${percent} within ${printDuration(target.minutes)}${suffix}`;
}
