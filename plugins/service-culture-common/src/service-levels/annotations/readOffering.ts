import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { AnnotationProblem, nearest } from '../../parsing';
import {
  Channel,
  CHANNEL_TYPES,
  channelSchema,
  Offering,
  offeringSchema,
} from '../Offering';
import { parseServiceHours } from './serviceHours';

type Path = (string | number)[];

const LISTS = ['includes', 'excludes', 'emergencies'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What one finds at a path, to quote it. */
function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text ?? ''}"`;
}

function printPath(path: Path): string {
  return path.reduce<string>(
    (printed, part) =>
      typeof part === 'number' ? `${printed}[${part}]` : `${printed}.${part}`,
    'spec.offering',
  );
}

function problem(path: Path, value: unknown, what: string): AnnotationProblem {
  const annotation = printPath(path);
  return {
    annotation,
    value: typeof value === 'string' ? value : JSON.stringify(value) ?? '',
    message: `${annotation}: ${quote(value)} ${what}`,
  };
}

/** Keys that no one reads, most likely mistyped. */
function unknownKeys(
  path: Path,
  value: Record<string, unknown>,
  known: string[],
): AnnotationProblem[] {
  return Object.keys(value)
    .filter(key => !known.includes(key))
    .map(key => {
      const meant = nearest(key, known);
      const advice = meant
        ? `did you mean "${meant}"?`
        : `write one of ${known.join(', ')}`;
      return problem(
        [...path, key],
        value[key],
        `has no effect, because there is no field of this name; ${advice}`,
      );
    });
}

function readTexts(
  path: Path,
  value: unknown,
  problems: AnnotationProblem[],
): string[] | undefined {
  if (!Array.isArray(value)) {
    problems.push(
      problem(path, value, 'is not a list; begin each line with "- "'),
    );
    return undefined;
  }
  return value.filter((item, index) => {
    if (typeof item === 'string') {
      return true;
    }
    problems.push(
      problem([...path, index], item, 'is not a text; put it in quotes'),
    );
    return false;
  });
}

function channelProblems(path: Path, value: unknown): AnnotationProblem[] {
  if (!isObject(value)) {
    return [
      problem(
        path,
        value,
        'is not a channel; write it like { type: email, value: help@example.com }',
      ),
    ];
  }
  const problems = unknownKeys(path, value, Object.keys(channelSchema.shape));
  const parsed = channelSchema.safeParse(value);
  const wrong = new Set(
    parsed.success ? [] : parsed.error.issues.map(issue => issue.path[0]),
  );
  if (wrong.has('type')) {
    problems.push(
      problem(
        [...path, 'type'],
        value.type,
        `is not a way of getting help; write one of ${CHANNEL_TYPES.join(
          ', ',
        )}`,
      ),
    );
  }
  if (wrong.has('value')) {
    problems.push(
      problem(
        [...path, 'value'],
        value.value,
        'is not an address, number, link or place; write it as a text',
      ),
    );
  }
  if (typeof value.hours === 'string') {
    // Any zone will do: what the text says is read again where the zone of the service is known.
    const hours = parseServiceHours(value.hours, 'UTC');
    if (!hours.ok) {
      const annotation = printPath([...path, 'hours']);
      problems.push({
        annotation,
        value: value.hours,
        message: `${annotation}: ${hours.message}`,
      });
    }
  } else if (wrong.has('hours')) {
    problems.push(
      problem(
        [...path, 'hours'],
        value.hours,
        'are not hours; write them like "Mon-Fri 08:00-18:00"',
      ),
    );
  }
  return problems;
}

function readChannels(
  value: unknown,
  problems: AnnotationProblem[],
): Channel[] | undefined {
  if (!Array.isArray(value)) {
    problems.push(
      problem(['channels'], value, 'is not a list; begin each line with "- "'),
    );
    return undefined;
  }
  const channels: Channel[] = [];
  value.forEach((item, index) => {
    const found = channelProblems(['channels', index], item);
    problems.push(...found);
    const parsed = channelSchema.safeParse(item);
    if (parsed.success && found.length === 0) {
      channels.push(parsed.data);
    }
  });
  return channels;
}

/**
 * Reads `spec.offering` of a service. What is wrong in it is left out and told among the problems, whose `annotation`
 * is the path of the field; the rest holds.
 *
 * @returns the offering, null where the entity has none
 * @public
 */
export function readOffering(entity: Entity): {
  offering: Offering | null;
  problems: AnnotationProblem[];
} {
  const written: JsonValue | undefined = entity.spec?.offering;
  if (written === undefined || written === null) {
    return { offering: null, problems: [] };
  }
  if (!isObject(written)) {
    return {
      offering: null,
      problems: [
        problem(
          [],
          written,
          'is not an offering; write fields like outcome, includes and channels',
        ),
      ],
    };
  }
  const problems = unknownKeys([], written, Object.keys(offeringSchema.shape));
  const offering: Offering = {};
  if (typeof written.outcome === 'string') {
    offering.outcome = written.outcome;
  } else if (written.outcome !== undefined) {
    problems.push(
      problem(['outcome'], written.outcome, 'is not a text; put it in quotes'),
    );
  }
  for (const list of LISTS) {
    if (written[list] !== undefined) {
      offering[list] = readTexts([list], written[list], problems);
    }
  }
  if (written.channels !== undefined) {
    offering.channels = readChannels(written.channels, problems);
  }
  return { offering, problems };
}
