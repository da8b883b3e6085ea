import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import Router from 'express-promise-router';
import { jsonBody, parse, UnsupportedMediaTypeError } from '../../http';
import type { AuthorizedIntake } from './AuthorizedIntake';
import { ndjsonLines } from './ndjsonLines';
import {
  envelopeSchema,
  importQuerySchema,
  LARGEST_BODY,
  NDJSON,
} from './requests';

/** HTTP in and out of the intake. */
export function createIntakeRouter(options: {
  httpAuth: HttpAuthService;
  intake: AuthorizedIntake;
}) {
  const { httpAuth, intake } = options;
  const router = Router();

  router.post('/tickets', jsonBody(LARGEST_BODY), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { source, tickets } = parse(envelopeSchema, req.body, {
      words: ['tickets'],
    });
    res.json(await intake.write(source, tickets, credentials));
  });

  router.post('/tickets/import', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { source } = parse(importQuerySchema, req.query);
    mustBeNdjson(req);
    const lines = ndjsonLines(bytesOf(req));
    res.json(await intake.import(source, lines, credentials));
  });

  return router;
}

function mustBeNdjson(req: Request): void {
  const type = req.get('content-type');
  if (!req.is(NDJSON)) {
    throw new UnsupportedMediaTypeError(
      `Content-Type: ${
        type ? `"${type}"` : 'nothing'
      } came with the body; expected ${NDJSON}`,
    );
  }
  const encoding = req.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new UnsupportedMediaTypeError(
      `Content-Encoding: "${encoding}" came; expected lines that are not compressed`,
    );
  }
}

/** The body as it comes. It is not destroyed when reading stops, so that there is a connection left for the answer. */
async function* bytesOf(req: Request): AsyncGenerator<Buffer> {
  try {
    yield* req.iterator({ destroyOnReturn: false });
  } catch {
    throw new InputError(
      'The body ended early; what was stored by then stays, and sending everything again changes nothing',
    );
  }
}
