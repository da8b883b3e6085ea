import type {
  Change,
  DefinedFigure,
  DurationFigure,
  Performance,
  ShareFigure,
  TicketsMetric,
  TrendQuery,
} from '@service-culture/plugin-service-culture-common';
import type { Figure } from '../../cases';
import { count, percent, percentOf } from '../../words/percent';
import { partsInWords, promiseInWords } from '../../words/promise';
import { about, spreadInWords } from '../../words/times';

/** One line of the section: a figure, what it was before, and what it opens. */
export interface FigureRow {
  title: string;
  help: DefinedFigure;
  /** The figure itself, large; null: no data. */
  value: string | null;
  /** What it is made of: "171 of 200". */
  of: string;
  /** Beside it, smaller. */
  detail?: string;
  /** The window before; null: no data. */
  before: string | null;
  /** Undefined: it is a mere number, of which no change is called one. */
  change?: Change;
  /** The list behind it; undefined: none is shown. */
  cases?: Figure;
  /** How it went over time; undefined: that is not kept. */
  trend?: Pick<TrendQuery, 'figure' | 'priority'>;
}

const numbers = (part: number, whole: number) =>
  `${part.toLocaleString('en')} of ${whole.toLocaleString('en')}`;

function promiseRows({ levels }: Performance): FigureRow[] {
  return levels
    .filter(
      ({ metric }) => metric === 'first-response' || metric === 'resolution',
    )
    .map(level => {
      const { metric, priority, met, breached, before } = level;
      const of = metric as 'first-response' | 'resolution';
      const all = met + breached;
      const allBefore = before.met + before.breached;
      const title = promiseInWords(level);
      const which = { priority: priority ?? ('none' as const) };
      return {
        title,
        help: 'attainment',
        value: all === 0 ? null : percentOf(met, all),
        of: numbers(met, all),
        before:
          allBefore === 0
            ? null
            : `${percentOf(before.met, allBefore)} (${numbers(
                before.met,
                allBefore,
              )})`,
        change: level.change,
        cases: {
          title,
          metric: of,
          ...which,
          outcome: breached > 0 ? 'breached' : 'met',
        },
        trend: { figure: of, ...which },
      };
    });
}

function timeRow(
  title: string,
  help: 'time-to-respond' | 'time-to-resolve' | 'wait',
  figure: DurationFigure,
  metric: TicketsMetric,
): FigureRow {
  const { mean, median, p90, before } = figure;
  return {
    title,
    help,
    value: median === null ? null : about(median),
    of: count(figure.count, 'case'),
    detail:
      p90 === null || mean === null
        ? undefined
        : `half of them; nine in ten within ${about(p90)}, ${about(
            mean,
          )} on average`,
    before:
      before.count === 0
        ? null
        : `${spreadInWords(before)} (${count(before.count, 'case')})`,
    change: figure.change,
    cases: {
      title,
      metric,
      outcome: metric === 'resolved' ? 'met' : 'counted',
    },
    trend: { figure: help },
  };
}

function availabilityRow(
  availability: NonNullable<Performance['availability']>,
): FigureRow {
  const { good, measured, coverage, share, before } = availability;
  const covered =
    coverage === null ? '' : `${percent(coverage)} of the time was measured`;
  return {
    title: 'Available',
    help: 'availability',
    value: share === null ? null : percent(share),
    of:
      share === null
        ? covered
        : partsInWords(
            { met: good, breached: measured - good },
            'milliseconds',
          ),
    detail: share === null ? undefined : covered,
    before: before.share === null ? null : percent(before.share),
    trend: { figure: 'availability' },
  };
}

function shareRow(
  title: string,
  help: 'first-contact-resolution' | 'reopen-rate' | 'satisfaction' | 'respect',
  figure: ShareFigure,
  cases?: Omit<Figure, 'title'>,
): FigureRow {
  const { good, total, share, interval, before } = figure;
  const isAnswers = !cases;
  const ofAnswers = count(total, 'answer');
  return {
    title,
    help,
    value: share === null ? null : percent(share),
    of: isAnswers
      ? `${share === null && total > 0 ? 'only ' : ''}${ofAnswers}`
      : numbers(good, total),
    detail: interval
      ? `likely between ${percent(interval.from)} and ${percent(interval.to)}`
      : undefined,
    before:
      before.share === null
        ? null
        : `${percent(before.share)} (${
            isAnswers
              ? count(before.total, 'answer')
              : numbers(before.good, before.total)
          })`,
    change: figure.change,
    ...(cases && { cases: { title, ...cases } }),
    trend: { figure: help },
  };
}

/** Every figure of a service, promises first. */
export function figureRows(performance: Performance): FigureRow[] {
  const { durations, volumes } = performance;
  return [
    ...promiseRows(performance),
    timeRow(
      'Time to the first answer',
      'time-to-respond',
      durations.firstResponse,
      'time-to-respond',
    ),
    timeRow(
      'Time to the solution',
      'time-to-resolve',
      durations.resolution,
      'time-to-resolve',
    ),
    timeRow('The whole wait', 'wait', durations.wait, 'resolved'),
    shareRow(
      'Solved at the first contact',
      'first-contact-resolution',
      performance.firstContactResolution,
      { metric: 'first-contact-resolution', outcome: 'met' },
    ),
    shareRow('Opened again', 'reopen-rate', performance.reopenRate, {
      metric: 'resolved',
      outcome: 'breached',
    }),
    ...(performance.availability
      ? [availabilityRow(performance.availability)]
      : []),
    shareRow('Satisfied', 'satisfaction', performance.satisfaction),
    shareRow('Treated with respect', 'respect', performance.respect),
    {
      title: 'Requests',
      help: 'requests',
      value: volumes.requests.toLocaleString('en'),
      of: '',
      before: volumes.requestsBefore.toLocaleString('en'),
      cases: { title: 'Requests', metric: 'requests', outcome: 'counted' },
      trend: { figure: 'requests' },
    },
  ];
}
