import {
  ambassadorsSchema,
  departmentSchema,
  departmentsSchema,
  performanceReadPermission,
} from '@service-culture/plugin-service-culture-common';
import type { Operation } from '../http';

/** What `router.ts` answers, for the OpenAPI document. */
export const ambassadorsOperations: readonly Operation[] = [
  {
    path: '/ambassadors',
    id: 'getAmbassadors',
    summary: 'People who are ambassadors, with their departments',
    permission: performanceReadPermission,
    answer: { name: 'Ambassadors', schema: ambassadorsSchema },
  },
  {
    path: '/departments',
    id: 'getDepartments',
    summary: 'Departments with their ambassadors, the caller’s own first',
    permission: performanceReadPermission,
    answer: { name: 'Departments', schema: departmentsSchema },
  },
  {
    path: '/departments/{namespace}/{name}',
    id: 'getDepartment',
    summary: 'One department',
    permission: performanceReadPermission,
    answer: { name: 'Department', schema: departmentSchema },
    unknown:
      'The ref is not a department in the catalog, or the caller may not see it there',
  },
];
