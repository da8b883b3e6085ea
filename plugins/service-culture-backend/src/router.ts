import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import {
  createAmbassadorsRouter,
  type AuthorizedAmbassadors,
} from './ambassadors';
import {
  createServiceLevelsRouter,
  type AuthorizedServiceLevels,
} from './service-levels';

/** The REST API: docs/api.md. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  serviceLevels: AuthorizedServiceLevels;
  ambassadors: AuthorizedAmbassadors;
}) {
  const router = Router();
  router.use(createServiceLevelsRouter(options));
  router.use(createAmbassadorsRouter(options));
  return router;
}
