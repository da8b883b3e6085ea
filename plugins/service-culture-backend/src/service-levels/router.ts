import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { parse, refOf } from '../http';
import { createTrialRouter, type AuthorizedTrial } from './trial';
import { createAccountsRouter, type AuthorizedAccounts } from './accounts';
import type { AuthorizedServiceLevels } from './AuthorizedServiceLevels';
import { createIntakeRouter, type AuthorizedIntake } from './intake';
import type { AuthorizedSources } from './sources';
import {
  pageQuerySchema,
  performanceQuerySchema,
  servicesQuerySchema,
  ticketPathSchema,
  ticketsQuerySchema,
  trendQuerySchema,
} from './queries';

/** HTTP in and out of the service levels. */
export function createServiceLevelsRouter(options: {
  httpAuth: HttpAuthService;
  serviceLevels: AuthorizedServiceLevels;
  sources: AuthorizedSources;
  accounts: AuthorizedAccounts;
  trial: AuthorizedTrial;
  intake: AuthorizedIntake;
}) {
  const { httpAuth, serviceLevels, sources } = options;
  const router = Router();
  router.use(createIntakeRouter(options));

  router.get('/services', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(servicesQuerySchema, req.query);
    res.json(await serviceLevels.services(query, credentials));
  });

  router.get(
    '/services/:kind/:namespace/:name/performance',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const window = parse(performanceQuerySchema, req.query);
      res.json(
        await serviceLevels.performance(refOf(req), window, credentials),
      );
    },
  );

  router.get('/services/:kind/:namespace/:name/trend', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(trendQuerySchema, req.query);
    res.json(await serviceLevels.trend(refOf(req), query, credentials));
  });

  router.get(
    '/services/:kind/:namespace/:name/departments',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const window = parse(performanceQuerySchema, req.query);
      res.json(
        await serviceLevels.departments(refOf(req), window, credentials),
      );
    },
  );

  router.get('/services/:kind/:namespace/:name/tickets', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(ticketsQuerySchema, req.query);
    res.json(await serviceLevels.tickets(refOf(req), query, credentials));
  });

  router.get(
    '/services/:kind/:namespace/:name/agreements',
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const query = parse(pageQuerySchema, req.query);
      res.json(await serviceLevels.agreements(refOf(req), query, credentials));
    },
  );

  router.get('/tickets/:source/:externalId/timeline', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { source, externalId } = parse(ticketPathSchema, req.params);
    res.json(await serviceLevels.timeline(source, externalId, credentials));
  });

  router.get('/sources', async (req, res) => {
    res.json(await sources.sources(await httpAuth.credentials(req)));
  });

  router.use(createAccountsRouter(options));
  router.use(createTrialRouter(options));

  return router;
}
