import { PRIORITIES } from './Target';
import type { Ticket } from './Ticket';

/** By how much the clock of a source may be ahead of ours, in milliseconds: figures.md, "A ticket". */
const AHEAD = 5 * 60_000;

/** Why a ticket is refused. @public */
export interface TicketProblem {
  /** As in the ticket: `resolvedAt`, `pauses[1].to`. */
  field: string;
  /** A sentence that quotes the value and says what would be right. */
  reason: string;
}

/** A time of a ticket, with its name. */
interface NamedTime {
  field: string;
  value: string;
  /** Milliseconds since 1970. */
  at: number;
}

type Rule = (ticket: Ticket) => TicketProblem[];

function named(field: string, value: string): NamedTime {
  return { field, value, at: Date.parse(value) };
}

function time(field: string, value: string | undefined): NamedTime[] {
  return value === undefined ? [] : [named(field, value)];
}

/** Everything that happened to a ticket after it was opened. */
function timesOf(ticket: Ticket): NamedTime[] {
  const times: NamedTime[] = [];
  const add = (field: string, value: string | undefined) => {
    if (value !== undefined) times.push(named(field, value));
  };
  add('firstResponseAt', ticket.firstResponseAt);
  add('resolvedAt', ticket.resolvedAt);
  add('cancelledAt', ticket.cancelledAt);
  ticket.pauses.forEach((pause, index) => {
    add(`pauses[${index}].from`, pause.from);
    add(`pauses[${index}].to`, pause.to);
  });
  ticket.reopens.forEach((reopen, index) => {
    add(`reopens[${index}].resolvedAt`, reopen.resolvedAt);
    add(`reopens[${index}].reopenedAt`, reopen.reopenedAt);
  });
  ticket.changes.forEach((change, index) => {
    add(`changes[${index}].at`, change.at);
  });
  return times;
}

/** The complaint that `later` is not at or after `earlier`, if so. */
function inOrder(
  earlier: NamedTime,
  later: NamedTime,
  rule: string,
): TicketProblem[] {
  if (later.at >= earlier.at) return [];
  return [
    {
      field: later.field,
      reason: `"${later.value}" is before ${earlier.field} "${earlier.value}"; ${rule}`,
    },
  ];
}

/** What no time of a ticket may do, told of all of them at once since each is read only once. */
function timesLieInItsLife(ticket: Ticket, now: number): TicketProblem[] {
  const opened = named('openedAt', ticket.openedAt);
  const later = timesOf(ticket);
  const problems: TicketProblem[] = [];
  for (const moment of [
    opened,
    ...later,
    named('updatedAt', ticket.updatedAt),
  ]) {
    if (moment.at > now + AHEAD) {
      problems.push({
        field: moment.field,
        reason: `"${
          moment.value
        }" is in the future; it must not be more than five minutes after now, "${new Date(
          now,
        ).toISOString()}"`,
      });
    }
  }
  for (const moment of later) {
    problems.push(
      ...inOrder(
        opened,
        moment,
        'nothing can happen to a ticket before it was opened',
      ),
    );
  }
  return problems;
}

const stateAgreesWithTimes: Rule = ticket => {
  const problems: TicketProblem[] = [];
  const ends = [
    { state: 'resolved', field: 'resolvedAt', value: ticket.resolvedAt },
    { state: 'cancelled', field: 'cancelledAt', value: ticket.cancelledAt },
  ] as const;
  for (const { state, field, value } of ends) {
    if (ticket.state === state && value === undefined) {
      problems.push({
        field,
        reason: `is missing though the state is "${state}"; give the time, or another state`,
      });
    }
    if (ticket.state !== state && value !== undefined) {
      problems.push({
        field,
        reason: `"${value}" is given though the state is "${ticket.state}"; leave it out unless the state is "${state}"`,
      });
    }
  }
  const last = ticket.pauses.at(-1);
  const waiting = last !== undefined && last.to === undefined;
  if (ticket.state === 'paused' && !waiting) {
    problems.push({
      field: 'pauses',
      reason: last
        ? `the last pause ends at "${last.to}" though the state is "paused"; leave its end out, or give another state`
        : 'are empty though the state is "paused"; give a pause without an end, or another state',
    });
  }
  if (ticket.state !== 'paused' && waiting) {
    problems.push({
      field: `pauses[${ticket.pauses.length - 1}].to`,
      reason: `is missing though the state is "${ticket.state}"; give the end of the pause that began at "${last.from}", or the state "paused"`,
    });
  }
  return problems;
};

const pausesFollowEachOther: Rule = ticket =>
  ticket.pauses.flatMap((pause, index) => {
    const from = named(`pauses[${index}].from`, pause.from);
    const problems = time(`pauses[${index}].to`, pause.to).flatMap(to =>
      inOrder(from, to, 'a pause cannot end before it begins'),
    );
    if (index === 0) return problems;
    const before = ticket.pauses[index - 1];
    const endBefore = time(`pauses[${index - 1}].to`, before.to);
    if (endBefore.length === 0) {
      problems.push({
        field: `pauses[${index - 1}].to`,
        reason: `is missing though another pause begins at "${pause.from}"; only the last pause may have no end`,
      });
    }
    return problems.concat(
      endBefore.flatMap(end =>
        inOrder(
          end,
          from,
          'pauses are listed oldest first and must not overlap',
        ),
      ),
    );
  });

const reopensLieInItsLife: Rule = ticket => {
  const problems = ticket.reopens.flatMap((reopen, index) => {
    const resolved = named(`reopens[${index}].resolvedAt`, reopen.resolvedAt);
    const reopened = named(`reopens[${index}].reopenedAt`, reopen.reopenedAt);
    const before = ticket.reopens[index - 1];
    return [
      ...inOrder(
        resolved,
        reopened,
        'a ticket cannot be reopened before it was resolved',
      ),
      ...time(`reopens[${index - 1}].reopenedAt`, before?.reopenedAt).flatMap(
        previous =>
          inOrder(
            previous,
            resolved,
            'reopenings are listed oldest first and must not overlap',
          ),
      ),
    ];
  });
  const last = ticket.reopens.at(-1);
  if (!last) return problems;
  const lastReopening = time(
    `reopens[${ticket.reopens.length - 1}].reopenedAt`,
    last.reopenedAt,
  );
  const ends = [
    ...time('resolvedAt', ticket.resolvedAt),
    ...time('cancelledAt', ticket.cancelledAt),
  ];
  return problems.concat(
    lastReopening.flatMap(reopening =>
      ends.flatMap(end =>
        inOrder(
          reopening,
          end,
          'it is the end of the ticket, after its last reopening',
        ),
      ),
    ),
  );
};

const changesLeadToWhatItIs: Rule = ticket => {
  const problems = ticket.changes.flatMap((change, index) => {
    const before = ticket.changes[index - 1];
    return time(`changes[${index - 1}].at`, before?.at).flatMap(previous =>
      inOrder(
        previous,
        named(`changes[${index}].at`, change.at),
        'changes are listed oldest first',
      ),
    );
  });
  ticket.changes.forEach((change, index) => {
    if (change.field !== 'priority') return;
    for (const side of ['from', 'to'] as const) {
      if (!PRIORITIES.some(priority => priority === change[side])) {
        problems.push({
          field: `changes[${index}].${side}`,
          reason: `"${
            change[side]
          }" is not a priority; write one of ${PRIORITIES.join(', ')}`,
        });
      }
    }
  });
  for (const field of ['priority', 'service'] as const) {
    const last = ticket.changes.findLastIndex(change => change.field === field);
    const value = ticket.changes[last]?.to;
    // Entity refs do not tell capitals from small letters.
    if (last >= 0 && value.toLowerCase() !== ticket[field].toLowerCase()) {
      problems.push({
        field: `changes[${last}].to`,
        reason: `"${value}" is what the ${field} was last changed to, but ${field} is "${ticket[field]}"; they must be the same`,
      });
    }
  }
  return problems;
};

const RULES: Rule[] = [
  stateAgreesWithTimes,
  pausesFollowEachOther,
  reopensLieInItsLife,
  changesLeadToWhatItIs,
];

/**
 * What contradicts itself in a ticket: the invariants of figures.md, "A ticket". Empty: it can be stored. The form of
 * the fields is checked before, by `ticketSchema`.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function checkTicket(ticket: Ticket, now: number): TicketProblem[] {
  return [
    ...timesLieInItsLife(ticket, now),
    ...RULES.flatMap(rule => rule(ticket)),
  ];
}
