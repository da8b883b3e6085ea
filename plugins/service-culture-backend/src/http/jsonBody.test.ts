import { gzipSync } from 'node:zlib';
import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import express from 'express';
import request from 'supertest';
import { jsonBody } from './jsonBody';

const app = express()
  .post('/', jsonBody(1000), (req, res) => {
    res.json(req.body);
  })
  .use(
    MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
    }).error(),
  );

const post = (type: string) => request(app).post('/').set('Content-Type', type);

describe('jsonBody', () => {
  it('reads JSON, also compressed', async () => {
    const whole = await post('application/json').send('{"a":1}');
    expect([whole.status, whole.body]).toEqual([200, { a: 1 }]);
    const small = await post('application/json; charset=utf-8')
      .set('Content-Encoding', 'gzip')
      .serialize(body => body)
      .send(gzipSync('{"a":2}') as any);
    expect([small.status, small.body]).toEqual([200, { a: 2 }]);
  });

  it.each([
    [
      'broken JSON',
      'application/json',
      '{"salary": 100',
      400,
      'The body is not JSON; expected one JSON object in UTF-8',
    ],
    [
      'more than it takes',
      'application/json',
      JSON.stringify({ salary: 'x'.repeat(1000) }),
      413,
      'The body is too large; expected at most 1000 bytes',
    ],
    [
      'another content type',
      'text/plain',
      'salary',
      415,
      'Content-Type: "text/plain" came with the body; expected application/json',
    ],
    [
      'another character set',
      'application/json; charset=latin1',
      '{"salary": 1}',
      415,
      'The body is in an encoding that is not known here; expected UTF-8, as it is or compressed with gzip',
    ],
  ])(
    'refuses %s in plain words, without what was in it',
    async (_, type, body, status, message) => {
      const answer = await post(type).send(body);
      expect(answer.status).toBe(status);
      expect(answer.body.error.message).toBe(message);
      expect(answer.text).not.toContain('salary');
    },
  );
});
