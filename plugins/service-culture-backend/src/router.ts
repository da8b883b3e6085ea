import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { createOpenApiRouter } from './openapi';
import {
  createAmbassadorsRouter,
  type AuthorizedAmbassadors,
} from './ambassadors';
import {
  createServiceLevelsRouter,
  type AuthorizedIntake,
  type AuthorizedServiceLevels,
  type AuthorizedSources,
} from './service-levels';

/** The REST API: docs/api.md. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  serviceLevels: AuthorizedServiceLevels;
  sources: AuthorizedSources;
  intake: AuthorizedIntake;
  ambassadors: AuthorizedAmbassadors;
}) {
  const router = Router();
  router.use(createServiceLevelsRouter(options));
  router.use(createAmbassadorsRouter(options));
  router.use(createOpenApiRouter(options));
  return router;
}
