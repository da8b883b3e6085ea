import { createApp } from '@backstage/frontend-defaults';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import userSettingsStorage from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import serviceCulturePlugin from '@service-culture/plugin-service-culture/alpha';
import { entityPage } from './entityPage';
import { navigation } from './navigation/navigation';
import { signIn } from './signIn';
import { icons } from './theme/icons';
import { dark, light } from './theme/themes';

export const app = createApp({
  features: [
    authPlugin,
    catalogPlugin,
    catalogGraphPlugin,
    notificationsPlugin,
    orgPlugin,
    searchPlugin,
    signalsPlugin,
    userSettingsPlugin,
    userSettingsStorage,
    serviceCulturePlugin,
    entityPage,
    createFrontendModule({
      pluginId: 'app',
      extensions: [navigation, signIn, light, dark, icons],
    }),
  ],
});
