import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  monthSchema,
  planChangeSchema,
} from '@service-culture/plugin-service-culture-common';
import Router from 'express-promise-router';
import { z } from 'zod';
import { jsonBody, parse, readIfMatch, refOf, sendRecord } from '../../http';
import type { AuthorizedAccounts } from './AuthorizedAccounts';
import { accountsQuerySchema } from './queries';

const pathSchema = z.object({ month: monthSchema });

/** Fields of a plan that people wrote: no error quotes them. */
const WORDS = ['cause', 'action'];

/** HTTP in and out of the monthly accounts. */
export function createAccountsRouter(options: {
  httpAuth: HttpAuthService;
  accounts: AuthorizedAccounts;
}) {
  const { httpAuth, accounts } = options;
  const router = Router();

  router.get('/services/:kind/:namespace/:name/accounts', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(accountsQuerySchema, req.query);
    res.json(await accounts.accounts(refOf(req), query, credentials));
  });

  router.patch(
    '/services/:kind/:namespace/:name/accounts/:month',
    jsonBody(),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const { month } = parse(pathSchema, { month: req.params.month });
      const etag = readIfMatch(req);
      const change = parse(planChangeSchema, req.body, { words: WORDS });
      sendRecord(
        res,
        await accounts.plan(refOf(req), month, change, etag, credentials, req),
      );
    },
  );

  return router;
}
