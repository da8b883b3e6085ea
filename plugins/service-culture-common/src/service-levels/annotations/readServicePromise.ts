import type { Entity } from '@backstage/catalog-model';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  accept,
  ANNOTATION_PREFIX,
  AnnotationProblem,
  AnnotationReader,
  keepLastValid,
  Parsed,
  refuse,
  tidy,
} from '../../parsing';
import { serviceDayMinutes } from '../../service-time';
import type { ServiceHours, ServicePromise } from '../ServicePromise';
import type { Target } from '../Target';
import { checkAnnotationNames, TARGET_ANNOTATIONS } from './AnnotationNames';
import { parseClosings } from './closings';
import { contradictions } from './contradictions';
import { parseTarget } from './parseTarget';
import {
  parseAgreedWith,
  parseEscalation,
  parseServiceOwner,
  parseSynonyms,
} from './people';
import { parseServiceHours } from './serviceHours';
import { parseSourceKey, parseSourceKeys } from './sources';

/**
 * What the organisation brings to the meaning of annotations.
 *
 * @public
 */
export interface AnnotationContext {
  /** IANA time zone of services that do not name one. */
  defaultTimeZone: string;
  /** Whether public holidays of `country[-region]` are known; service-culture-node has it. */
  isHolidayRegion(code: string): boolean;
}

/**
 * What the annotations of a service say.
 *
 * @public
 */
export interface ServicePromiseReading {
  /** What is in force. */
  promise: ServicePromise;
  /** What is wrong in the entity as it is written now. */
  problems: AnnotationProblem[];
  /** The annotations that are in force, by full name: what to hand in as `lastValid` next time. */
  inForce: Record<string, string>;
}

function parseHolidayRegion(
  text: string,
  context: AnnotationContext,
): Parsed<string> {
  const code = tidy(text);
  if (context.isHolidayRegion(code)) {
    return accept(code.toUpperCase());
  }
  const [country, ...region] = code.split('-');
  if (region.length > 0 && context.isHolidayRegion(country)) {
    return refuse(
      `"${code}" is not a holiday region: "${country}" has no region "${region.join(
        '-',
      )}"; write "${country.toUpperCase()}" or one of its regions`,
    );
  }
  return refuse(
    `"${code}" is not a holiday region; write a country, like "DE", or a country and its region, like "DE-BE"`,
  );
}

function readHours(
  reader: AnnotationReader,
  context: AnnotationContext,
): ServiceHours {
  const hours = reader.read('service-hours', value => parseServiceHours(value));
  const holidayRegion = reader.read('holidays', value =>
    parseHolidayRegion(value, context),
  );
  const closed = reader.read('closed', parseClosings);
  const read: ServiceHours = {
    zone: hours?.zone ?? context.defaultTimeZone,
    hours: hours?.hours ?? 'around-the-clock',
    holidayRegion: holidayRegion ?? null,
    closed: closed ?? [],
  };
  if (read.hours === 'around-the-clock' && !reader.isWrong('service-hours')) {
    for (const name of ['holidays', 'closed']) {
      if (reader.has(name) && !reader.isWrong(name)) {
        reader.report(
          name,
          `"${reader.valueOf(
            name,
          )}" has no effect, because the service is open around the clock; give it ${ANNOTATION_PREFIX}service-hours or remove the line`,
        );
      }
    }
    return { ...read, holidayRegion: null, closed: [] };
  }
  return read;
}

function readTargets(
  reader: AnnotationReader,
  { hours, holidayRegion, closed }: ServiceHours,
): Target[] {
  const hoursAreWrong = reader.isWrong('service-hours');
  const serviceDay = serviceDayMinutes(hours);
  const targets: Target[] = [];
  for (const { name, metric, priority } of TARGET_ANNOTATIONS) {
    const target = reader.read(name, value =>
      parseTarget(value, { metric, priority, serviceDay }),
    );
    if (!target) {
      continue;
    }
    const needsHours = !parseTarget(target.asWritten, {
      metric,
      priority,
      serviceDay: null,
    }).ok;
    if (hoursAreWrong && needsHours) {
      // How long a day is will be known when the hours are mended; until then it is no mistake of the target's.
      reader.setAside(name);
    } else {
      targets.push(target);
    }
  }
  if (hoursAreWrong) {
    return targets;
  }
  const hasClosedDays = holidayRegion !== null || closed.length > 0;
  const contradicting = contradictions(targets, { hours, hasClosedDays });
  for (const { name, message } of contradicting) {
    reader.report(name, message);
  }
  return targets.filter(target =>
    contradicting.every(contradiction => contradiction.target !== target),
  );
}

function readPromise(
  reader: AnnotationReader,
  namespace: string,
  context: AnnotationContext,
): ServicePromise {
  const hours = readHours(reader, context);
  return {
    hours,
    targets: readTargets(reader, hours),
    serviceOwner:
      reader.read('service-owner', value =>
        parseServiceOwner(value, namespace),
      ) ?? null,
    agreedWith:
      reader.read('agreed-with', value => parseAgreedWith(value, namespace)) ??
      [],
    escalation:
      reader.read('escalation', value => parseEscalation(value, namespace)) ??
      [],
    tickets: reader.read('tickets', parseSourceKeys) ?? [],
    availabilitySource:
      reader.read('availability-source', parseSourceKey) ?? null,
    synonyms: reader.read('synonyms', parseSynonyms) ?? [],
  };
}

/**
 * Reads all that the annotations of a service promise. A wrong annotation is left out and told among the problems; all
 * others are as if it were not there.
 *
 * @param entity - a service (see {@link isService})
 * @param context - what the organisation brings
 * @param lastValid - `inForce` of the reading before: where an annotation is wrong now, its last valid value stays in
 *   force (figures.md, "The clock of a target")
 * @public
 */
export function readServicePromise(
  entity: Entity,
  context: AnnotationContext,
  lastValid: Record<string, string> = {},
): ServicePromiseReading {
  const namespace = entity.metadata.namespace ?? DEFAULT_NAMESPACE;
  const { value, problems, inForce } = keepLastValid(
    entity.metadata.annotations ?? {},
    lastValid,
    reader => readPromise(reader, namespace, context),
  );
  return {
    promise: value,
    problems: [...checkAnnotationNames(entity), ...problems],
    inForce,
  };
}
