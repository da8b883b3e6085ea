import {
  elapsedServiceTime,
  type Priority,
} from '@service-culture/plugin-service-culture-common';
import type { Asked } from './asked';
import { after, clockOf, MINUTE } from './clocks';
import type { ExampleService } from './Company';
import type { Profile } from './Profile';
import type { Random } from './Random';
import type { Span, TicketLife } from './TicketLife';

/** Decided beforehand for a ticket, so that the shares of a profile hold on any few days. */
export interface Fate {
  priority: Priority;
  lateResponse: boolean;
  lateResolution: boolean;
}

/** Where a ticket is worked on. */
export interface Workplace {
  service: ExampleService;
  profile: Profile;
  /** The export tells of pauses, reopenings and moves. */
  detailed: boolean;
  /** A service to which tickets for this one are sent by mistake. */
  mistakenFor: ExampleService | undefined;
}

/** Part of what is promised that a piece of work takes: mostly a third, at most nine tenths; or clearly too much. */
function partOfTarget(late: boolean, random: Random): number {
  return late
    ? Math.min(1.15 + random.duration(0.3, 0.8), 2.5)
    : Math.min(random.duration(0.3, 0.65), 0.88);
}

function feedback(
  resolvedAt: number,
  late: boolean,
  profile: Profile,
  random: Random,
): TicketLife['feedback'] {
  const stars = (share: number) =>
    random.chance(share) ? random.pick([4, 5, 5]) : random.pick([1, 2, 3, 3]);
  return {
    at: resolvedAt + Math.ceil(random.duration(300, 0.9)) * MINUTE,
    rating: stars(late ? profile.satisfied * 0.85 : profile.satisfied),
    respect: stars(profile.respected),
  };
}

type Beginning = Pick<
  TicketLife,
  | 'source'
  | 'service'
  | 'priority'
  | 'type'
  | 'title'
  | 'department'
  | 'requester'
  | 'openedAt'
  | 'moved'
>;

function begin(
  asked: Asked,
  fate: Fate,
  { service, profile, mistakenFor, detailed }: Workplace,
  random: Random,
): Beginning {
  const wrongFirst = random.chance(0.015) && detailed;
  const moved =
    wrongFirst && mistakenFor
      ? {
          at: after(mistakenFor.calendar, asked.at, random.between(2, 9)),
          from: mistakenFor.key,
        }
      : undefined;
  return {
    source: service.source,
    service: service.key,
    priority: fate.priority,
    type: random.chance(profile.incidents) ? 'incident' : 'request',
    title: random.pick(profile.titles),
    department: asked.department,
    ...(asked.requester ? { requester: asked.requester } : {}),
    openedAt: asked.at,
    ...(moved ? { moved } : {}),
  };
}

/** Work that IT goes on with: questions to the person, a solution that does not hold, the end. */
function solve(
  start: number,
  firstResponseAt: number,
  fate: Fate,
  { service, profile, detailed }: Workplace,
  random: Random,
): Pick<TicketLife, 'pauses' | 'reopened' | 'resolvedAt'> {
  const { calendar, minutes } = clockOf(service, 'resolution', fate.priority);
  const answered =
    elapsedServiceTime(calendar, start, firstResponseAt) / MINUTE;
  const needed = Math.max(
    minutes * partOfTarget(fate.lateResolution, random),
    answered * 1.05 + 2,
  );

  let worked = answered;
  const pauses: Span[] = [];
  if (detailed && random.chance(profile.asksBack)) {
    worked += (needed - worked) * random.between(0.1, 0.6);
    const from = after(calendar, start, worked);
    const wait = Math.min(random.duration(200, 0.9), 1500);
    pauses.push({ from, to: after(calendar, from, wait) });
  }
  if (!detailed || !random.chance(0.06)) {
    return { pauses, resolvedAt: after(calendar, start, needed, pauses) };
  }
  worked += (needed - worked) * 0.6;
  const resolvedAt = after(calendar, start, worked, pauses);
  const reopenedAt = after(calendar, resolvedAt, random.duration(240, 0.8));
  return {
    pauses,
    reopened: { resolvedAt, reopenedAt },
    resolvedAt: after(calendar, start, needed, [
      ...pauses,
      { from: resolvedAt, to: reopenedAt },
    ]),
  };
}

/** A ticket that somebody takes back: a duplicate, a mistake, no longer needed. Nothing is late before that. */
export function liveCancelled(
  asked: Asked,
  fate: Fate,
  workplace: Workplace,
  random: Random,
): Omit<TicketLife, 'externalId'> {
  const response = clockOf(workplace.service, 'first-response', fate.priority);
  const { moved, ...beginning } = begin(asked, fate, workplace, random);
  return {
    ...beginning,
    pauses: [],
    automatic: false,
    cancelledAt: after(
      response.calendar,
      asked.at,
      response.minutes * random.between(0.05, 0.6),
    ),
    assignments: 0,
  };
}

/** A ticket that a computer opened and closed again, in time. */
export function liveAutomatic(
  asked: Asked,
  fate: Fate,
  workplace: Workplace,
  random: Random,
): Omit<TicketLife, 'externalId'> {
  const response = clockOf(workplace.service, 'first-response', fate.priority);
  const { moved, requester, ...beginning } = begin(
    asked,
    fate,
    workplace,
    random,
  );
  const minutes = Math.ceil(response.minutes * random.between(0.1, 0.7));
  return {
    ...beginning,
    type: 'incident',
    title: 'Seen by monitoring, gone again',
    pauses: [],
    resolvedAt: asked.at + minutes * MINUTE,
    automatic: true,
    assignments: 0,
  };
}

/** A ticket that people work on, from asking to the last word. */
export function live(
  asked: Asked,
  fate: Fate,
  workplace: Workplace,
  random: Random,
): Omit<TicketLife, 'externalId'> {
  const { service, profile } = workplace;
  const beginning = begin(asked, fate, workplace, random);
  const start = beginning.moved?.at ?? asked.at;

  const response = clockOf(service, 'first-response', fate.priority);
  const firstResponseAt = after(
    response.calendar,
    start,
    response.minutes * partOfTarget(fate.lateResponse, random),
  );

  const atOnce = !fate.lateResolution && random.chance(profile.solvedAtOnce);
  const work = atOnce
    ? {
        pauses: [],
        resolvedAt: firstResponseAt + random.pick([1, 2, 3, 5, 8]) * MINUTE,
      }
    : solve(start, firstResponseAt, fate, workplace, random);

  const resolvedAt = work.resolvedAt!;
  const raised =
    !atOnce && fate.priority === 'medium' && random.chance(0.03)
      ? {
          at:
            firstResponseAt +
            Math.floor((resolvedAt - firstResponseAt) / 3000) * 1000,
          from: 'medium' as const,
        }
      : undefined;
  return {
    ...beginning,
    ...(raised && workplace.detailed ? { priority: 'high', raised } : {}),
    firstResponseAt,
    ...work,
    automatic: false,
    assignments: atOnce ? 1 : random.pick([1, 1, 2, 2, 2, 3]),
    ...(random.chance(0.28)
      ? { feedback: feedback(resolvedAt, fate.lateResolution, profile, random) }
      : {}),
  };
}
