import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import express from 'express';
import request from 'supertest';
import {
  PreconditionFailedError,
  printEtag,
  readIfMatch,
  sendRecord,
} from './EntityTag';

const record = { title: 'as it is now', etag: printEtag(7) };

const app = express()
  .get('/', (_req, res) => sendRecord(res, record))
  .post('/', (_req, res) => sendRecord(res, record, 201))
  .patch('/', (req, res) => {
    if (readIfMatch(req) !== record.etag) {
      throw new PreconditionFailedError(record);
    }
    sendRecord(res, { ...record, etag: printEtag(8) });
  })
  .use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    }).error(),
  );

const patch = (header?: string) => {
  const change = request(app).patch('/');
  return header === undefined ? change : change.set('If-Match', header);
};

describe('A record with a version', () => {
  it('carries its etag in header and body alike', async () => {
    const read = await request(app).get('/');
    expect(read.get('ETag')).toBe('"7"');
    expect(read.body.etag).toBe('"7"');
    const created = await request(app).post('/');
    expect([created.status, created.get('ETag')]).toEqual([201, '"7"']);
  });

  it('is changed by whoever saw its present version, also through a proxy that weakens etags', async () => {
    for (const tag of ['"7"', 'W/"7"']) {
      const { status, body } = await patch(tag);
      expect([status, body.etag]).toEqual([200, '"8"']);
    }
  });

  it('is not changed by whoever saw an older one, who gets the present state', async () => {
    const { status, body } = await patch('"6"');
    expect(status).toBe(412);
    expect(body.error).toMatchObject({
      name: 'PreconditionFailedError',
      message:
        'Somebody changed this meanwhile; look at error.current and write again with If-Match: "7"',
      current: record,
    });
  });

  it('is not changed by whoever does not say what they saw', async () => {
    const { status, body } = await patch();
    expect(status).toBe(428);
    expect(body.error.message).toMatch(/^If-Match: nothing came; expected/);
  });

  it.each(['*', '7', '"6", "7"'])(
    'does not guess what is meant by If-Match: %s',
    async header => {
      const { status, body } = await patch(header);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /^If-Match: .* came; expected the one/,
      );
    },
  );
});
