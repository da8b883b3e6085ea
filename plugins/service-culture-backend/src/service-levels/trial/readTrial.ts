import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_PREFIX,
  readServicePromise,
  type AnnotationContext,
  type Target,
  type Trial,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectedService } from '../../projection';
import { toAgreement, type Agreement } from '../agreements';

/** A promise that is tried, as if it had been in the YAML all the time. */
export interface TriedPromise {
  target: Target;
  agreement: Agreement;
  /** The annotations to write, one a line. */
  yaml: string;
}

/**
 * Reads a promise that is not made yet as if its owner had written it beside the others, by the grammar of the
 * annotations.
 *
 * @throws InputError with the messages of that grammar, for what contradicts another promise, too
 */
export function readTrial(
  service: ProjectedService,
  trial: Trial,
  context: AnnotationContext,
  now: number,
): TriedPromise {
  const { metric, priority, target, hours } = trial;
  const written: Record<string, string> = {
    [`${ANNOTATION_PREFIX}${metric}${priority ? `.${priority}` : ''}`]: target,
    ...(hours !== undefined && {
      [`${ANNOTATION_PREFIX}service-hours`]: hours,
    }),
  };
  const { namespace, name, kind } = parseEntityRef(service.ref);
  const { promise, problems } = readServicePromise(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        namespace,
        name,
        annotations: { ...service.values, ...written },
      },
    },
    context,
  );
  const found = promise.targets.find(
    each => each.metric === metric && each.priority === (priority ?? null),
  );
  // What is in force is right, so a mistake, also of another promise, comes with what is tried.
  if (problems.length > 0 || !found) {
    throw new InputError(
      problems[0]?.message ?? `target: "${target}" is no promise`,
    );
  }
  return {
    target: found,
    agreement: toAgreement({ ...service, promise }, now),
    yaml: Object.entries(written)
      .map(([key, value]) => `${key}: ${value.trim().replace(/\s+/g, ' ')}`)
      .join('\n'),
  };
}
