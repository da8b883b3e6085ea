import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import Router from 'express-promise-router';
import type { AuthorizedAmbassadors } from './AuthorizedAmbassadors';

/** HTTP in and out of the directory of ambassadors. */
export function createAmbassadorsRouter(options: {
  httpAuth: HttpAuthService;
  ambassadors: AuthorizedAmbassadors;
}) {
  const { httpAuth, ambassadors } = options;
  const router = Router();

  router.get('/ambassadors', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await ambassadors.ambassadors(credentials));
  });

  router.get('/departments', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await ambassadors.departments(credentials));
  });

  router.get('/departments/:namespace/:name', async (req, res) => {
    const { namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind: 'Group', namespace, name });
    const credentials = await httpAuth.credentials(req);
    res.json(await ambassadors.department(ref, credentials));
  });

  return router;
}
