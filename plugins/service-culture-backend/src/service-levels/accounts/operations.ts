import {
  accountSchema,
  accountsPageSchema,
  accountUpdatePermission,
  performanceReadPermission,
  planChangeSchema,
} from '@service-culture/plugin-service-culture-common';
import type { Operation } from '../../http';
import { accountsQuerySchema } from './queries';

const PATH = '/services/{kind}/{namespace}/{name}/accounts';
const UNKNOWN =
  'The ref is not a service in the catalog, or the caller may not see it there';

/** What `router.ts` answers, for the OpenAPI document. */
export const accountsOperations: readonly Operation[] = [
  {
    path: PATH,
    id: 'getAccounts',
    summary: 'Month by month what was promised and kept, newest first',
    permission: performanceReadPermission,
    query: accountsQuerySchema,
    answer: { name: 'AccountsPage', schema: accountsPageSchema },
    unknown: UNKNOWN,
  },
  {
    path: `${PATH}/{month}`,
    method: 'patch',
    id: 'updateAccount',
    summary: 'Says what will be done about a month that was missed',
    permission: accountUpdatePermission,
    body: { name: 'PlanChange', schema: planChangeSchema },
    answer: { name: 'Account', schema: accountSchema },
    versioned: true,
    unknown: `${UNKNOWN}; or there is no account of the month`,
    conflict: 'No promise was missed in the month, or it has not ended',
  },
];
