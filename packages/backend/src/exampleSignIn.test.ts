import authBackend from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { exampleSignIn } from './exampleSignIn';

const maria = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'maria.keller' },
  spec: {
    profile: {
      displayName: 'Maria Keller',
      picture: '/people/maria-keller.svg',
    },
    memberOf: ['messaging'],
  },
};

async function start(providers: {}) {
  const { server } = await startTestBackend({
    features: [
      authBackend,
      exampleSignIn,
      catalogServiceMock.factory({ entities: [maria] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers },
        },
      }),
    ],
  });
  const { port } = server.address() as { port: number };
  return (headers: Record<string, string>) =>
    fetch(`http://localhost:${port}/api/auth/example/refresh`, { headers });
}

describe('the example sign-in', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('signs in as the person whom the header names, with the name and picture of the catalog', async () => {
    const refresh = await start({ example: { people: [] } });
    const response = await refresh({ 'x-example-user': 'maria.keller' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      profile: maria.spec.profile,
      backstageIdentity: {
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
        identity: { userEntityRef: 'user:default/maria.keller' },
      },
    });
  });

  it('refuses somebody whom the catalog does not know', async () => {
    const refresh = await start({ example: { people: [] } });
    const response = await refresh({ 'x-example-user': 'nobody' });
    expect(response.status).toBe(404);
  });

  it('says which header is missing', async () => {
    const refresh = await start({ example: { people: [] } });
    const response = await refresh({});
    expect(response.status).toBe(401);
    expect((await response.json()).error.message).toContain('x-example-user');
  });

  it('stops the backend in production, and says what to do', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    await expect(start({ example: { people: [] } })).rejects.toThrow(
      /auth\.providers\.example .* NODE_ENV is production/,
    );
  });

  it('is not there when the config does not name it, in production neither', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const refresh = await start({});
    const response = await refresh({ 'x-example-user': 'maria.keller' });
    expect(response.status).toBe(404);
  });
});
