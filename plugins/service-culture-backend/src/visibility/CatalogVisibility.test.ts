import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  groupEntity,
  serviceEntity,
  userEntity,
} from '../__testUtils__/entities';
import { CatalogVisibility } from './CatalogVisibility';

const ENTITIES = [
  serviceEntity('email'),
  serviceEntity('secret'),
  groupEntity('finance'),
  userEntity('ana'),
];

/** A catalog that hides the secret from everybody but the boss, and counts how often it is asked. */
function start() {
  const catalog = catalogServiceMock({ entities: ENTITIES });
  const state = { now: 0, asked: 0, fails: false };
  const visibility = new CatalogVisibility({
    catalog: {
      async *streamEntities(query: any, { credentials }: any) {
        state.asked += 1;
        if (state.fails) {
          throw new Error('The catalog is away');
        }
        for await (const page of catalog.streamEntities(query)) {
          yield page.filter(
            ({ metadata: { name } }) =>
              name !== 'secret' ||
              credentials.principal.userEntityRef === 'user:default/boss',
          );
        }
      },
    } as any,
    auth: mockServices.auth(),
    now: () => state.now,
  });
  const seenBy = async (credentials: any) =>
    [...(await visibility.visibleTo(credentials))].sort();
  return { state, visibility, seenBy };
}

const ANA = mockCredentials.user('user:default/ana');
const BOSS = mockCredentials.user('user:default/boss');
const ANAS = ['component:default/email', 'group:default/finance'];

describe('CatalogVisibility', () => {
  it('knows services and groups, and never answers one person with what another may see', async () => {
    const { seenBy } = start();
    expect(await seenBy(BOSS)).toContain('component:default/secret');
    expect(await seenBy(ANA)).toEqual(ANAS);
    expect(await seenBy(mockCredentials.service())).toEqual(ANAS);
    expect(await seenBy(BOSS)).toContain('component:default/secret');
  });

  it('tells a service from a person of the same name, and one service from another', async () => {
    const { seenBy, state } = start();
    await seenBy(mockCredentials.service('user:default/boss'));
    expect(await seenBy(BOSS)).toContain('component:default/secret');
    const asked = state.asked;
    await seenBy(mockCredentials.service('plugin:another'));
    expect(state.asked).toBeGreaterThan(asked);
  });

  it('asks the catalog once a minute, however many requests come at once', async () => {
    const { seenBy, state } = start();
    await Promise.all([seenBy(ANA), seenBy(ANA), seenBy(ANA)]);
    const once = state.asked;
    state.now = 59_999;
    await seenBy(ANA);
    expect(state.asked).toBe(once);
    state.now = 60_000;
    await seenBy(ANA);
    expect(state.asked).toBe(2 * once);
  });

  it('fails when the catalog fails, shows nothing instead, and asks again', async () => {
    const { seenBy, state } = start();
    state.fails = true;
    await expect(seenBy(ANA)).rejects.toThrow('The catalog is away');
    state.fails = false;
    expect(await seenBy(ANA)).toEqual(ANAS);
  });

  it('forgets the answers of people who are gone', async () => {
    const { seenBy, state, visibility } = start();
    for (let id = 0; id < 50; id++) {
      await seenBy(mockCredentials.user(`user:default/p${id}`));
    }
    state.now = 60_000;
    await seenBy(ANA);
    expect((visibility as any).answers.size).toBe(1);
  });
});
