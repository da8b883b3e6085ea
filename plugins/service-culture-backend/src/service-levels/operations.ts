import {
  adminPermission,
  departmentsFiguresSchema,
  agreementsPageSchema,
  performanceReadPermission,
  performanceSchema,
  servicesPageSchema,
  sourcesPageSchema,
  ticketsPageSchema,
  timelineSchema,
  trendSchema,
} from '@service-culture/plugin-service-culture-common';
import type { Operation } from '../http';
import { accountsOperations } from './accounts';
import { trialOperations } from './trial';
import { intakeOperations } from './intake';
import {
  pageQuerySchema,
  performanceQuerySchema,
  servicesQuerySchema,
  ticketsQuerySchema,
  trendQuerySchema,
} from './queries';

const UNKNOWN_SERVICE =
  'The ref is not a service in the catalog, or the caller may not see it there';

/** What `router.ts` answers, for the OpenAPI document. */
export const serviceLevelsOperations: readonly Operation[] = [
  ...intakeOperations,
  {
    path: '/services',
    id: 'getServices',
    summary: 'Services with their headline figures, misses first',
    permission: performanceReadPermission,
    query: servicesQuerySchema,
    answer: { name: 'ServicesPage', schema: servicesPageSchema },
  },
  {
    path: '/services/{kind}/{namespace}/{name}/performance',
    id: 'getPerformance',
    summary: 'The figures of one service',
    permission: performanceReadPermission,
    query: performanceQuerySchema,
    answer: { name: 'Performance', schema: performanceSchema },
    unknown: UNKNOWN_SERVICE,
  },
  {
    path: '/services/{kind}/{namespace}/{name}/trend',
    id: 'getTrend',
    summary: 'One figure of a service by day, week or month',
    permission: performanceReadPermission,
    query: trendQuerySchema,
    answer: { name: 'Trend', schema: trendSchema },
    unknown: UNKNOWN_SERVICE,
  },
  {
    path: '/services/{kind}/{namespace}/{name}/departments',
    id: 'getDepartmentsFigures',
    summary: 'The same figures of a service by department',
    permission: performanceReadPermission,
    query: performanceQuerySchema,
    answer: { name: 'DepartmentsFigures', schema: departmentsFiguresSchema },
    unknown: UNKNOWN_SERVICE,
  },
  {
    path: '/services/{kind}/{namespace}/{name}/tickets',
    id: 'getTickets',
    summary: 'The tickets behind one figure, newest decision first',
    permission: performanceReadPermission,
    query: ticketsQuerySchema,
    answer: { name: 'TicketsPage', schema: ticketsPageSchema },
    unknown: UNKNOWN_SERVICE,
  },
  {
    path: '/services/{kind}/{namespace}/{name}/agreements',
    id: 'getAgreements',
    summary: 'What a service promised, and when, newest first',
    permission: performanceReadPermission,
    query: pageQuerySchema,
    answer: { name: 'AgreementsPage', schema: agreementsPageSchema },
    unknown: UNKNOWN_SERVICE,
  },
  ...accountsOperations,
  ...trialOperations,
  {
    path: '/tickets/{source}/{externalId}/timeline',
    id: 'getTimeline',
    summary: 'What became of each promise to one ticket, and why',
    permission: performanceReadPermission,
    answer: { name: 'Timeline', schema: timelineSchema },
    unknown:
      'There is no such ticket, or the caller may see no service in the catalog that it was with',
  },
  {
    path: '/sources',
    id: 'getSources',
    summary: 'How the sources are doing',
    permission: adminPermission,
    answer: { name: 'SourcesPage', schema: sourcesPageSchema },
  },
];
