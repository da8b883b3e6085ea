import type { HttpAuthService } from '@backstage/backend-plugin-api';
import Router from 'express-promise-router';
import { createDocument } from './createDocument';
import { operations } from './operations';

/** `GET /openapi.json`. It says nothing about the company, but like everything else it is for people who are signed in. */
export function createOpenApiRouter(options: { httpAuth: HttpAuthService }) {
  const document = createDocument(operations);
  const router = Router();
  router.get('/openapi.json', async (req, res) => {
    await options.httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(document);
  });
  return router;
}
