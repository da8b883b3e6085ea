import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { createOpenApiRouter } from './openapi';
import {
  createAmbassadorsRouter,
  type AuthorizedAmbassadors,
} from './ambassadors';
import {
  createComplaintsRouter,
  type AuthorizedComplaints,
  type AuthorizedExport,
  type AuthorizedImport,
  type AuthorizedStatistics,
} from './complaints';
import {
  createServiceLevelsRouter,
  type AuthorizedAccounts,
  type AuthorizedTrial,
  type AuthorizedIntake,
  type AuthorizedServiceLevels,
  type AuthorizedSources,
} from './service-levels';

/** The REST API: docs/api.md. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  serviceLevels: AuthorizedServiceLevels;
  sources: AuthorizedSources;
  accounts: AuthorizedAccounts;
  trial: AuthorizedTrial;
  intake: AuthorizedIntake;
  ambassadors: AuthorizedAmbassadors;
  complaints: AuthorizedComplaints;
  complaintStatistics: AuthorizedStatistics;
  complaintExport: AuthorizedExport;
  complaintImport: AuthorizedImport;
}) {
  const router = Router();
  router.use(createServiceLevelsRouter(options));
  router.use(createAmbassadorsRouter(options));
  router.use(createComplaintsRouter(options));
  router.use(createOpenApiRouter(options));
  return router;
}
