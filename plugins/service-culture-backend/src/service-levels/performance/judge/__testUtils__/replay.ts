import {
  openRanges,
  PRIORITIES,
  type Priority,
  type Target,
} from '@service-culture/plugin-service-culture-common';
import type { Agreement } from '../../../agreements/Agreement';
import type { JudgeOptions } from '../tenures';
import type { ClockMetric, Outcome } from '../Outcome';
import type { Happening, History } from './History';

const MINUTE = 60_000;
/** How far the reference looks ahead for a due that is not reached yet. */
export const LOOK_AHEAD = 45 * 24 * 60 * MINUTE;

const openMinutes = new WeakMap<Agreement, Set<number>>();

/** Whether the minute that begins at `t` is within service hours; the worlds of the tests lie in autumn 2026. */
export function isOpen(agreement: Agreement, t: number): boolean {
  let minutes = openMinutes.get(agreement);
  if (!minutes) {
    minutes = new Set();
    const from = Date.parse('2026-10-01T00:00:00Z');
    const to = Date.parse('2027-03-01T00:00:00Z');
    for (const range of openRanges(agreement.calendar, from, to)) {
      for (let m = range.from; m < range.to; m += MINUTE) minutes.add(m);
    }
    openMinutes.set(agreement, minutes);
  }
  return minutes.has(t);
}

/** A target that is counted down from the opening, a move or a raise. */
interface Countdown {
  priority: Priority;
  target: Target;
  passed: number;
  riskAt: number | null;
  dueAt: number | null;
}

/** What the service that holds the ticket has on its hands. */
interface Desk {
  agreement: Agreement | undefined;
  service: string;
  from: number;
  countdowns: Countdown[];
  passed: { service: number; 'around-the-clock': number };
}

const rank = (priority: Priority) => PRIORITIES.indexOf(priority);

function dueOf(desk: Desk): number | null {
  const known = desk.countdowns.flatMap(c => c.dueAt ?? []);
  return known.length > 0 ? Math.min(...known) : null;
}

function countDown(desk: Desk, metric: ClockMetric, priority: Priority) {
  const targets = (desk.agreement?.targets ?? []).filter(
    t => t.metric === metric,
  );
  const target =
    targets.find(t => t.priority === priority) ??
    targets.find(t => t.priority === null);
  if (!target) return;
  const countdown = { priority, target, passed: 0, riskAt: null, dueAt: null };
  desk.countdowns.push(countdown);
}

/** Lets one minute pass from `t` on. */
function tick(desk: Desk, t: number, atRiskShare: number) {
  if (!desk.agreement) return;
  const open = isOpen(desk.agreement, t);
  if (open) desk.passed.service += 1;
  desk.passed['around-the-clock'] += 1;
  for (const countdown of desk.countdowns) {
    const { target } = countdown;
    if (!open && target.hours === 'service') continue;
    countdown.passed += 1;
    if (countdown.passed === target.minutes! * atRiskShare) {
      countdown.riskAt = t + MINUTE;
    }
    if (countdown.passed === target.minutes) countdown.dueAt = t + MINUTE;
  }
}

/** When the clock stops and when the ticket ends without stopping it, of what is known. */
function finish(metric: ClockMetric, history: History, known: Happening[]) {
  const last = (...whats: Happening['what'][]) =>
    known.filter(h => whats.includes(h.what)).at(-1);
  const resolution = last('resolve', 'reopen');
  const resolvedAt = resolution?.what === 'resolve' ? resolution.at : null;
  const cancelledAt = last('cancel')?.at ?? null;
  if (metric === 'resolution') {
    return { stop: resolvedAt, end: cancelledAt, cancelledAt };
  }
  const stop =
    known.find(
      h => h.what === 'respond' || (h.what === 'resolve' && !history.automatic),
    )?.at ?? null;
  const robotEnd = stop === null ? resolvedAt : null;
  return { stop, end: cancelledAt ?? robotEnd, cancelledAt };
}

/**
 * What became of one metric of a ticket, found by living through its life minute by minute: the slow reference for
 * `judge`. All instants have to be whole minutes.
 */
export function replay(
  history: History,
  metric: ClockMetric,
  options: JudgeOptions,
): Omit<Outcome, 'nextChangeAt' | 'atRiskAt'> | undefined {
  const { now, atRiskShare } = options;
  const known = history.happenings.filter(h => h.at <= now);
  const { stop, end, cancelledAt } = finish(metric, history, known);

  let { service, priority } = history;
  let waiting = false;
  let resolved = false;
  let desk: Desk | undefined;
  let breachedAt: number | null = null;

  const report = (
    outcome: Outcome['outcome'],
    decidedAt: number | null,
    seenAt: number,
    goesOn: boolean,
  ) => {
    if (!desk?.agreement || desk.countdowns.length === 0) return undefined;
    const counted = [...desk.countdowns].sort(
      (a, b) => rank(a.priority) - rank(b.priority),
    )[0].target;
    const elapsed = desk.passed[counted.hours] * MINUTE;
    // Wait for a due that is still to come, nothing else happening.
    let ahead = seenAt;
    while (goesOn && dueOf(desk) === null && ahead < seenAt + LOOK_AHEAD) {
      tick(desk, ahead, atRiskShare);
      ahead += MINUTE;
    }
    return {
      metric,
      priority: counted.priority,
      service: desk.service,
      agreementFrom: desk.agreement.from,
      outcome,
      startAt: desk.from,
      stoppedAt: stop,
      dueAt: dueOf(desk),
      decidedAt,
      elapsed,
    };
  };

  for (let t = history.openedAt; ; t += MINUTE) {
    const due = desk ? dueOf(desk) : null;
    if (breachedAt === null && due !== null && due < t) breachedAt = due;
    const isStopped = stop !== null && stop <= t;
    const isEnded = end !== null && end <= t;
    if (breachedAt !== null) {
      if (isStopped || isEnded || t === now) {
        return report('breached', breachedAt, t, false);
      }
    } else if (desk && isStopped) {
      return cancelledAt === null ? report('met', stop, t, true) : undefined;
    } else if (desk && isEnded) {
      return undefined;
    }

    let moved = false;
    const before = priority;
    for (const happening of known.filter(h => h.at === t)) {
      if (happening.what === 'pause') waiting = true;
      if (happening.what === 'resume') waiting = false;
      if (happening.what === 'resolve') resolved = true;
      if (happening.what === 'reopen') resolved = false;
      if (happening.what === 'priority') priority = happening.to;
      if (happening.what === 'move') {
        service = happening.to;
        moved = true;
      }
    }
    if (breachedAt === null) {
      if (!desk || moved) {
        desk = {
          agreement: options.agreementAt(service, t),
          service,
          from: t,
          countdowns: [],
          passed: { service: 0, 'around-the-clock': 0 },
        };
        countDown(desk, metric, priority);
      } else if (rank(priority) < rank(before) && (due === null || due > t)) {
        countDown(desk, metric, priority);
      }
    }
    // What happens in the instant in which a ticket is opened can stop it as well.
    if (t === history.openedAt && breachedAt === null) {
      if (stop === t) {
        return cancelledAt === null ? report('met', stop, t, true) : undefined;
      }
      if (end === t) return undefined;
    }
    if (t === now) {
      const isAtRisk = desk!.countdowns.some(
        c => c.riskAt !== null && c.riskAt <= t,
      );
      const goesOn = metric === 'first-response' || !waiting;
      return report(isAtRisk ? 'at-risk' : 'running', null, t, goesOn);
    }
    const runs = metric === 'first-response' || !(waiting || resolved);
    if (runs) tick(desk!, t, atRiskShare);
  }
}
