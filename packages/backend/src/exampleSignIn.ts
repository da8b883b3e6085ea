import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { UserEntity } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
  type AuthResolverContext,
  type ProfileInfo,
} from '@backstage/plugin-auth-node';

/** The request header that says as whom to sign in: the name of a User entity, as `maria.keller`. */
export const EXAMPLE_USER_HEADER = 'x-example-user';

const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }): Promise<{ result: string }> {
    const name = req.header(EXAMPLE_USER_HEADER)?.trim();
    if (!name) {
      throw new AuthenticationError(
        `The header ${EXAMPLE_USER_HEADER} is missing: it takes the name of a person in the catalog, for example maria.keller`,
      );
    }
    return { result: name };
  },
});

/** The person as the catalog knows them, so that settings and menus show a name and a face. */
async function profileFromCatalog(
  name: string,
  context: AuthResolverContext,
): Promise<{ profile: ProfileInfo }> {
  const { entity } = await context.findCatalogUser({ entityRef: { name } });
  return { profile: (entity as UserEntity).spec.profile ?? {} };
}

/**
 * Signs anyone in as any person of the catalog, without a password. For development and tests only; it is there when
 * the config has `auth.providers.example`.
 *
 * @throws when the backend starts with `NODE_ENV=production` and the config still has `auth.providers.example`.
 */
export const exampleSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'example-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has('auth.providers.example')) {
          return;
        }
        if (process.env.NODE_ENV === 'production') {
          throw new Error(
            'auth.providers.example lets anyone sign in as anyone, without a password, and NODE_ENV is production. ' +
              'Set auth.providers.example to null in the config (app-config.production.yaml does) and set up the ' +
              'sign-in of your organisation, or start with NODE_ENV=development',
          );
        }
        providers.registerProvider({
          providerId: 'example',
          factory: createProxyAuthProviderFactory({
            authenticator,
            profileTransform: profileFromCatalog,
            signInResolver: ({ result: name }, context) =>
              context.signInWithCatalogUser({ entityRef: { name } }),
          }),
        });
      },
    });
  },
});
