import type {
  DepartmentFigures,
  ShareCount,
} from '@service-culture/plugin-service-culture-common';
import type { Level } from '../../agreements';
import { changeOfShare, shareCount } from './changes';
import type { DepartmentTotal } from './FiguresStore';
import type { Days } from './resolveWindow';
import type { SpreadFigure, SpreadRow } from './SpreadStore';
import { FEWEST_ANSWERS } from './tally';
import { tallyLevel, tallyLevels } from './tallyLevels';
import { TimeSpread } from './TimeSpread';
import { Totals } from './Totals';
import { wilson } from './wilson';

/** Everything the figures by department are made of. */
export interface DepartmentsParts {
  levels: readonly Level[];
  window: Days;
  /** By department. */
  totals: readonly DepartmentTotal[];
  /** By department. */
  spreads: readonly SpreadRow[];
  /** Titles of the departments that the reader may see. */
  titles: ReadonlyMap<string, string>;
}

const ANSWERS = ['satisfaction', 'respect'] as const;
type Answers = (typeof ANSWERS)[number];

/** Some of the departments as one. */
class Part {
  readonly totals: Totals;

  constructor(
    readonly department: string | null,
    readonly title: string,
    totals: readonly DepartmentTotal[],
    readonly spreads: readonly SpreadRow[],
    private readonly window: Days,
  ) {
    this.totals = new Totals(totals);
  }

  count(figure: string): number {
    return this.totals.count(figure, this.window);
  }

  share(good: string, rest: string): { good: number; total: number } {
    const count = this.count(good);
    return { good: count, total: count + this.count(rest) };
  }

  spread(figure: SpreadFigure) {
    return new TimeSpread(
      this.spreads.filter(row => row.figure === figure),
    ).toSpread();
  }
}

/** The same figures by department: `GET …/departments` of contracts.md. Pure. */
export function composeDepartments(parts: DepartmentsParts): {
  everyone: DepartmentFigures;
  departments: DepartmentFigures[];
} {
  const everyone = new Part(
    null,
    'Everyone',
    parts.totals,
    parts.spreads,
    parts.window,
  );
  const departments = splitUp(parts);
  const withheld = {
    satisfaction: withheldOf(departments, 'satisfaction'),
    respect: withheldOf(departments, 'respect'),
  };
  return {
    everyone: figuresOf(everyone, everyone, parts, {
      satisfaction: new Set<Part>(),
      respect: new Set<Part>(),
    }),
    departments: departments.map(part =>
      figuresOf(part, everyone, parts, withheld),
    ),
  };
}

/** By title; then those whose department is not known, then those the reader may not see. */
function splitUp({ totals, spreads, titles, window }: DepartmentsParts) {
  const part = (
    department: string | null,
    title: string,
    has: (ref: string) => boolean,
  ) =>
    new Part(
      department,
      title,
      totals.filter(each => has(each.department)),
      spreads.filter(each => has(each.department)),
      window,
    );
  const known = [...titles]
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([ref, title]) => part(ref, title, each => each === ref));
  return [
    ...known,
    part('none', 'Department not known', each => each === ''),
    part(null, 'Other departments', each => each !== '' && !titles.has(each)),
  ].filter(({ totals: of, spreads: rows }) => !of.isEmpty() || rows.length > 0);
}

function figuresOf(
  part: Part,
  everyone: Part,
  { levels, window }: DepartmentsParts,
  withheld: Record<Answers, ReadonlySet<Part>>,
): DepartmentFigures {
  const compared = (good: string, rest: string, of: ShareCount) => {
    const mine = part.share(good, rest);
    const all = everyone.share(good, rest);
    const others = wilson(all.good - mine.good, all.total - mine.total);
    return {
      ...of,
      difference: changeOfShare(
        of,
        { interval: others },
        good === 'resolved.breached' ? 'less' : 'more',
      ),
    };
  };
  const reopened = part.share('resolved.breached', 'resolved.met');
  const answers = (metric: Answers) => {
    const { good, total } = part.share(`${metric}.met`, `${metric}.breached`);
    const fewest = withheld[metric].has(part) ? Infinity : FEWEST_ANSWERS;
    return compared(
      `${metric}.met`,
      `${metric}.breached`,
      // How many answers there are is not told of those withheld either: it would tell the others by subtraction.
      total < fewest
        ? { good: 0, total: 0, share: null, interval: null }
        : shareCount(good, total),
    );
  };
  return {
    department: part.department,
    title: part.title,
    requests: part.count('requests.counted'),
    open: ['running', 'at-risk', 'breached'].reduce(
      (all, outcome) => all + part.totals.now(`open.${outcome}`),
      0,
    ),
    levels: tallyLevels(levels, everyone.totals, window)
      .filter(({ level }) => isByDepartment(level))
      .map(({ level, tally: all }) => {
        const mine = tallyLevel(level, part.totals, window);
        const { metric, priority, ...target } = level.target;
        return {
          ...mine,
          metric,
          priority,
          target: {
            percent: target.thousandths / 1000,
            minutes: target.minutes,
            hours: target.hours,
            asWritten: target.asWritten,
          },
          difference: changeOfShare(
            { interval: wilson(mine.met, mine.met + mine.breached) },
            {
              interval: wilson(
                all.met - mine.met,
                all.met + all.breached - mine.met - mine.breached,
              ),
            },
          ),
        };
      }),
    timeToRespond: part.spread('first-response'),
    timeToResolve: part.spread('resolution'),
    reopenRate: compared(
      'resolved.breached',
      'resolved.met',
      shareCount(reopened.good, reopened.total),
    ),
    satisfaction: answers('satisfaction'),
    respect: answers('respect'),
  };
}

/** What is measured for everyone at once has no departments, and answers stand beside the promises. */
function isByDepartment({ target: { metric } }: Level): boolean {
  return (
    metric === 'first-response' ||
    metric === 'resolution' ||
    metric === 'first-contact-resolution'
  );
}

/**
 * The parts whose answers are withheld: those with fewer than 5, and as many more, smallest first, as are needed so that
 * what is withheld cannot be had by subtraction.
 */
function withheldOf(parts: readonly Part[], metric: Answers): Set<Part> {
  const bySize = parts
    .map(part => ({
      part,
      ...part.share(`${metric}.met`, `${metric}.breached`),
    }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => a.total - b.total);
  const withheld = new Set<Part>();
  let answers = 0;
  for (const { part, total } of bySize) {
    if (total < FEWEST_ANSWERS || (answers > 0 && answers < FEWEST_ANSWERS)) {
      withheld.add(part);
      answers += total;
    }
  }
  return withheld;
}
