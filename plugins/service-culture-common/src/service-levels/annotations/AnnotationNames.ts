import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_PREFIX,
  AnnotationProblem,
  nearest,
  tidy,
} from '../../parsing';
import {
  Metric,
  PRIORITIES,
  Priority,
  SHARE_METRICS,
  TIME_METRICS,
} from '../Target';

/** Kinds of entities that can be IT services. @public */
export const SERVICE_KINDS = [
  'Component',
  'System',
  'Resource',
  'API',
] as const;

/** An annotation of Service Culture, as the catalog's model describes it to people. @public */
export interface AnnotationDescription {
  /** Without the prefix. */
  name: string;
  /** For headings. */
  title: string;
  /** What to write, in a sentence. */
  description: string;
}

/** An annotation that promises something. @public */
export interface TargetAnnotation extends AnnotationDescription {
  /** What it promises. */
  metric: Metric;
  /** Null: every priority without a target of its own. */
  priority: Priority | null;
}

const METRIC_TITLES: Record<Metric, string> = {
  'first-response': 'First response',
  resolution: 'Resolution',
  'complaint-acknowledgement': 'Answer to a complaint',
  'complaint-resolution': 'Resolution of a complaint',
  'first-contact-resolution': 'Solved at the first contact',
  availability: 'Availability',
  satisfaction: 'Satisfied people',
  respect: 'People treated with respect',
};

function targetAnnotations(): TargetAnnotation[] {
  const targets: TargetAnnotation[] = [];
  for (const metric of TIME_METRICS) {
    const title = METRIC_TITLES[metric];
    const description = `Share of cases and time, like "95% within 8h"`;
    targets.push({ name: metric, title, description, metric, priority: null });
    if (metric === 'first-response' || metric === 'resolution') {
      for (const priority of PRIORITIES) {
        targets.push({
          name: `${metric}.${priority}`,
          title: `${title}, ${priority} priority`,
          description,
          metric,
          priority,
        });
      }
    }
  }
  for (const metric of SHARE_METRICS) {
    targets.push({
      name: metric,
      title: METRIC_TITLES[metric],
      description: 'Share, like "95%"',
      metric,
      priority: null,
    });
  }
  return targets;
}

/** Annotations that promise something; one of them makes an entity a service. @public */
export const TARGET_ANNOTATIONS: readonly TargetAnnotation[] =
  targetAnnotations();

/** Annotations of services. @public */
export const SERVICE_ANNOTATIONS: readonly AnnotationDescription[] = [
  {
    name: 'service-hours',
    title: 'Service hours',
    description:
      'When the service works, like "Mon-Fri 08:00-18:00 Europe/Berlin" or "around the clock Europe/Berlin"',
  },
  {
    name: 'holidays',
    title: 'Public holidays',
    description:
      'Country or region whose public holidays the service keeps, like "DE-BE"',
  },
  {
    name: 'closed',
    title: 'Closed on',
    description:
      'Dates on which the service is closed, like "2026-12-24 from 14:00, 2026-12-31"',
  },
  ...TARGET_ANNOTATIONS.map(({ name, title, description }) => ({
    name,
    title,
    description,
  })),
  {
    name: 'service-owner',
    title: 'Service owner',
    description: 'The person who answers for the service',
  },
  {
    name: 'agreed-with',
    title: 'Agreed with',
    description:
      'Departments with which the promises were agreed and when, like "group:default/finance 2026-03-01"',
  },
  {
    name: 'escalation',
    title: 'Escalation',
    description: 'People or groups who can decide, first to be asked first',
  },
  {
    name: 'tickets',
    title: 'Tickets',
    description:
      'Where the tickets of the service come from, like "request-tracker/Email"',
  },
  {
    name: 'availability-source',
    title: 'Measurement of availability',
    description: 'What measures availability, like "prometheus/email"',
  },
  {
    name: 'synonyms',
    title: 'Other names',
    description: 'Names people use for the service, like "outlook, mailbox"',
  },
];

/** Annotations of departments (kind Group). @public */
export const DEPARTMENT_ANNOTATIONS: readonly AnnotationDescription[] = [
  {
    name: 'ambassadors',
    title: 'Service ambassadors',
    description:
      'People of IT who answer for IT to this department, main contact first',
  },
  {
    name: 'services',
    title: 'Services used',
    description: 'Services this department relies on',
  },
  {
    name: 'led-by',
    title: 'Led by',
    description:
      'To whom the people of this group, and of the groups below it, report: they handle no complaint about these people',
  },
];

const SERVICE_NAMES = SERVICE_ANNOTATIONS.map(({ name }) => name);
const DEPARTMENT_NAMES = DEPARTMENT_ANNOTATIONS.map(({ name }) => name);

/** Whether entities of this kind can be IT services. @public */
export function isServiceKind(kind: string): boolean {
  return SERVICE_KINDS.some(
    serviceKind => serviceKind.toLowerCase() === kind.toLowerCase(),
  );
}

function namesOfKind(kind: string): string[] {
  if (isServiceKind(kind)) {
    return SERVICE_NAMES;
  }
  return kind.toLowerCase() === 'group' ? DEPARTMENT_NAMES : [];
}

function whatIsWrongWith(name: string, kind: string): string {
  if (SERVICE_NAMES.includes(name)) {
    return `has no effect on a ${kind}; it belongs on a service (kind Component, System, Resource or API)`;
  }
  if (DEPARTMENT_NAMES.includes(name)) {
    return `has no effect on a ${kind}; it belongs on a department (kind Group)`;
  }
  const known = namesOfKind(kind);
  const meant = nearest(
    name,
    known.length > 0 ? known : [...SERVICE_NAMES, ...DEPARTMENT_NAMES],
  );
  if (meant) {
    return `has no effect, because there is no annotation of this name; did you mean "${ANNOTATION_PREFIX}${meant}"?`;
  }
  const [metric, ...suffix] = name.split('.');
  if (suffix.length > 0 && SERVICE_NAMES.includes(`${metric}.critical`)) {
    return `has no effect, because "${suffix.join(
      '.',
    )}" is not a priority; write one of ${PRIORITIES.join(', ')}`;
  }
  if (suffix.length > 0 && SERVICE_NAMES.includes(metric)) {
    return `has no effect, because ${metric} is the same for every priority; write "${ANNOTATION_PREFIX}${metric}"`;
  }
  return 'has no effect, because there is no annotation of this name; docs/services.md lists them all';
}

/**
 * What is wrong with the names of an entity's annotations under the prefix: nobody knows them, or they belong to
 * another kind.
 *
 * @public
 */
export function checkAnnotationNames(entity: Entity): AnnotationProblem[] {
  const rightNames = namesOfKind(entity.kind);
  return Object.entries(entity.metadata.annotations ?? {})
    .filter(([annotation]) => annotation.startsWith(ANNOTATION_PREFIX))
    .map(([annotation, value]) => ({
      annotation,
      value,
      name: annotation.slice(ANNOTATION_PREFIX.length),
    }))
    .filter(({ name }) => !rightNames.includes(name))
    .map(({ annotation, value, name }) => ({
      annotation,
      value,
      message: `${annotation}: "${tidy(value)}" ${whatIsWrongWith(
        name,
        entity.kind,
      )}`,
    }));
}
