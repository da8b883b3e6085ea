import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { trialSchema } from '@service-culture/plugin-service-culture-common';
import Router from 'express-promise-router';
import { jsonBody, parse, refOf } from '../../http';
import type { AuthorizedTrial } from './AuthorizedTrial';

/** HTTP in and out of trying a promise. */
export function createTrialRouter(options: {
  httpAuth: HttpAuthService;
  trial: AuthorizedTrial;
}) {
  const { httpAuth, trial } = options;
  const router = Router();
  router.post(
    '/services/:kind/:namespace/:name/simulate',
    jsonBody(10_000),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const tried = parse(trialSchema, req.body);
      res.json(await trial.simulate(refOf(req), tried, credentials));
    },
  );
  return router;
}
