import { NotFoundError } from '@backstage/errors';
import {
  targetInWords,
  type AnnotationContext,
  type Tally,
  type Target,
  type Trial,
  type TrialOutcome,
  type TrialResult,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { ProjectedService, ProjectionStore } from '../../projection';
import {
  agreementAt,
  type Agreement,
  type AgreementStore,
  type Level,
} from '../agreements';
import {
  composeLeftOut,
  dayOf,
  judge,
  tally,
  tallyLevel,
  toTicketRecord,
  Totals,
  type Days,
  type FiguresStore,
  type TicketStore,
} from '../performance';
import { candidates } from './candidates';
import { readTrial } from './readTrial';

/** Calendar months that are looked back at. */
const MONTHS = 3;

/** Tries a promise on what happened before it is made; knows no HTTP, no SQL and no permissions. */
export class TrialService {
  constructor(
    private readonly options: {
      projection: ProjectionStore;
      agreements: AgreementStore;
      figures: FiguresStore;
      tickets: Pick<TicketStore, 'read'>;
      context: AnnotationContext;
      atRiskShare: number;
      now: () => number;
    },
  ) {}

  /** @throws NotFoundError, InputError where it is no promise, ConflictError where there is too much to judge */
  async simulate(ref: string, trial: Trial): Promise<TrialResult> {
    const { projection, agreements, figures, now } = this.options;
    const service = await projection.service(ref);
    if (!service) {
      throw new NotFoundError(`"${ref}" is not a service in the catalog`);
    }
    const at = now();
    const tried = readTrial(service, trial, this.options.context, at);
    const { zone } = tried.agreement.calendar;
    const spans = spansAt(at, zone);
    const levels = await agreements.levels([ref]);
    const totals = new Totals(await figures.totals(ref, spans.all));
    const { metric } = tried.target;
    const timed = metric === 'first-response' || metric === 'resolution';
    const judged = timed
      ? await this.judgeAll(ref, tried.agreement, tried.target, spans.all)
      : null;
    return {
      tried: outcomeOf(tried.target, spans, days =>
        judged
          ? judged.tally(days)
          : tallyLevel(levelOf(service, tried.target), totals, days),
      ),
      present: present(levels, tried.target, spans, totals),
      leftOut: composeLeftOut({
        service,
        levels,
        totals,
        window: spans.last90Days,
      }),
      tickets: judged?.tickets ?? 0,
      yaml: tried.yaml,
      timeZone: zone,
    };
  }

  /** What the judge says of every ticket, had the agreement been in force all the time. */
  private async judgeAll(
    ref: string,
    agreement: Agreement,
    target: Target,
    days: Days,
  ) {
    const { figures, tickets, agreements, atRiskShare, now } = this.options;
    const metric = target.metric as 'first-response' | 'resolution';
    const byDay = new Map<string, { met: number; breached: number }>();
    let count = 0;
    for await (const ids of candidates(figures, ref, metric, days)) {
      const known = await tickets.read(ids);
      const others = await agreements.histories(
        known.flatMap(({ ticket }) =>
          ticket.changes.flatMap(({ field, from, to }) =>
            field === 'service' ? [from, to] : [],
          ),
        ),
      );
      for (const { ticket } of known) {
        count++;
        const outcome = judge(toTicketRecord(ticket), {
          now: now(),
          atRiskShare,
          agreementAt: (service, at) =>
            service === ref
              ? agreement
              : agreementAt(others.get(service) ?? [], at),
        }).find(each => each.metric === metric && each.service === ref);
        if (
          !outcome ||
          outcome.decidedAt === null ||
          outcome.priority !== target.priority
        ) {
          continue;
        }
        const day = dayOf(outcome.decidedAt, agreement.calendar.zone);
        const counted = byDay.get(day) ?? { met: 0, breached: 0 };
        counted[outcome.outcome === 'met' ? 'met' : 'breached']++;
        byDay.set(day, counted);
      }
    }
    return {
      tickets: count,
      tally({ first, last }: Days): Tally {
        let met = 0;
        let breached = 0;
        for (const [day, counted] of byDay) {
          if (day >= first && day <= last) {
            met += counted.met;
            breached += counted.breached;
          }
        }
        return tally(met, breached, target.thousandths);
      },
    };
  }
}

/** The days that a trial is told for. */
interface Spans {
  last90Days: Days;
  /** Newest first. */
  months: { month: string; days: Days }[];
  /** From the first of all these to today. */
  all: Days;
}

function spansAt(now: number, zone: string): Spans {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  const day = (of: DateTime) => of.toISODate()!;
  const last90Days = {
    first: day(today.minus({ days: 89 })),
    last: day(today),
  };
  const months = Array.from({ length: MONTHS }, (_, back) => {
    const month = today.startOf('month').minus({ months: back + 1 });
    return {
      month: month.toFormat('yyyy-MM'),
      days: { first: day(month), last: day(month.endOf('month')) },
    };
  });
  const oldest = months[MONTHS - 1].days.first;
  return {
    last90Days,
    months,
    all: {
      first: oldest < last90Days.first ? oldest : last90Days.first,
      last: last90Days.last,
    },
  };
}

function outcomeOf(
  target: Target,
  { last90Days, months }: Spans,
  count: (days: Days) => Tally,
): TrialOutcome {
  return {
    sentence: targetInWords({
      ...target,
      percent: target.thousandths / 1000,
    }),
    last90Days: count(last90Days),
    months: months.map(({ month, days }) => ({ month, ...count(days) })),
  };
}

/** The promise in force in the place of the tried one. */
function present(
  levels: readonly Level[],
  { metric, priority }: Target,
  spans: Spans,
  totals: Totals,
): TrialOutcome | null {
  const level = levels.find(
    ({ to, target }) =>
      to === null && target.metric === metric && target.priority === priority,
  );
  return level
    ? outcomeOf(level.target, spans, days => tallyLevel(level, totals, days))
    : null;
}

/** A share is counted whichever promise was in force, so the level has no number of its own. */
function levelOf({ ref }: ProjectedService, target: Target): Level {
  return { id: 0, service: ref, target, from: 0, to: null };
}
