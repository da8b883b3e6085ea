import {
  performanceReadPermission,
  trialResultSchema,
  trialSchema,
} from '@service-culture/plugin-service-culture-common';
import type { Operation } from '../../http';

/** What `router.ts` answers, for the OpenAPI document. */
export const trialOperations: readonly Operation[] = [
  {
    path: '/services/{kind}/{namespace}/{name}/simulate',
    method: 'post',
    id: 'tryPromise',
    summary: 'What a promise would have been, before it is made',
    permission: performanceReadPermission,
    body: { name: 'Trial', schema: trialSchema },
    answer: { name: 'TrialResult', schema: trialResultSchema },
    unknown:
      'The ref is not a service in the catalog, or the caller may not see it there',
    conflict: 'There is more to judge than can be tried at once',
  },
];
