import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  bulkHandOverSchema,
  COMPLAINT_WORDS,
  complaintActionSchema,
  complaintClaimActionSchema,
  complaintClaimSchema,
  complaintImportQuerySchema,
  complaintPromiseQuerySchema,
  complaintsQuerySchema,
  complaintStatisticsQuerySchema,
  newComplaintSchema,
} from '@service-culture/plugin-service-culture-common';
import type { Request } from 'express';
import Router from 'express-promise-router';
import type { z } from 'zod';
import { jsonBody, parse, readIfMatch, sendRecord } from '../http';
import type { AuthorizedComplaints } from './AuthorizedComplaints';
import { csvBody } from './exchange/csvBody';
import type { AuthorizedExport } from './AuthorizedExport';
import type { AuthorizedImport } from './AuthorizedImport';
import type { AuthorizedStatistics } from './AuthorizedStatistics';
import { writeCsv, writeXlsx, XLSX } from './exchange/writeFile';
import { exportQuerySchema, listQuerySchema } from './queries';

/** HTTP in and out of the complaint register. */
export function createComplaintsRouter(options: {
  httpAuth: HttpAuthService;
  complaints: AuthorizedComplaints;
  complaintStatistics: AuthorizedStatistics;
  complaintExport: AuthorizedExport;
  complaintImport: AuthorizedImport;
}) {
  const {
    httpAuth,
    complaints,
    complaintStatistics,
    complaintExport,
    complaintImport,
  } = options;
  const router = Router();

  router.get('/complaints', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(listQuerySchema, req.query);
    res.json(await complaints.list(query, credentials));
  });

  router.post('/complaints', jsonBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const input = parseBody(newComplaintSchema, req);
    const receipt = await complaints.create(input, readKey(req), credentials);
    sendRecord(res, receipt, 201);
  });

  router.post('/complaints/query', jsonBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseBody(complaintsQuerySchema, req);
    res.json(await complaints.list(query, credentials));
  });

  router.post('/complaints/promise', jsonBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parseBody(complaintPromiseQuerySchema, req);
    res.json(await complaints.promise(query, credentials));
  });

  router.post('/complaints/hand-over', jsonBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const bulk = parseBody(bulkHandOverSchema, req);
    res.json(await complaints.handOver(bulk, credentials));
  });

  router.post('/complaints/claim', jsonBody(), async (req, res) => {
    await httpAuth.credentials(req);
    const { code } = parseBody(complaintClaimSchema, req);
    res.json(await complaints.claim(code));
  });

  router.patch('/complaints/claim', jsonBody(), async (req, res) => {
    await httpAuth.credentials(req);
    const etag = readIfMatch(req);
    const { code, action } = parseBody(complaintClaimActionSchema, req);
    res.json(await complaints.actByClaim(code, action, etag));
  });

  router.post('/complaints/import', csvBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { dryRun } = parse(complaintImportQuerySchema, req.query);
    res.json(await complaintImport.run(req.body, dryRun, credentials));
  });

  router.get('/complaints/statistics', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = parse(complaintStatisticsQuerySchema, req.query);
    res.json(await complaintStatistics.statistics(query, credentials));
  });

  router.get('/complaints.csv', async (req, res) => {
    const pages = await complaintExport.pages(
      parse(exportQuerySchema, req.query),
      await httpAuth.credentials(req),
    );
    res.attachment('complaints.csv').type('text/csv; charset=utf-8');
    await writeCsv(pages, res);
  });

  router.get('/complaints.xlsx', async (req, res) => {
    const pages = await complaintExport.pages(
      parse(exportQuerySchema, req.query),
      await httpAuth.credentials(req),
    );
    res.attachment('complaints.xlsx').type(XLSX);
    await writeXlsx(pages, res);
  });

  router.get('/complaints/:number', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    sendRecord(res, await complaints.get(req.params.number, credentials));
  });

  router.patch('/complaints/:number', jsonBody(), async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const etag = readIfMatch(req);
    const action = parseBody(complaintActionSchema, req);
    const { number } = req.params;
    sendRecord(res, await complaints.act(number, action, etag, credentials));
  });

  router.get('/complaints/:number/events', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await complaints.events(req.params.number, credentials));
  });

  return router;
}

/** What people wrote is never quoted in an error. */
function parseBody<T extends z.ZodType>(schema: T, req: Request): z.output<T> {
  return parse(schema, req.body, { words: COMPLAINT_WORDS });
}

/** Characters of a key. */
const MOST_KEY = 200;

function readKey(req: Request): string | null {
  const key = req.get('idempotency-key');
  if (key === undefined) {
    return null;
  }
  if (key.trim() === '' || key.length > MOST_KEY) {
    throw new InputError(
      `Idempotency-Key: ${key.length} characters came; expected 1 to ${MOST_KEY}, made anew for each complaint`,
    );
  }
  return key;
}
