import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { performanceReadPermission } from '@service-culture/plugin-service-culture-common';
import { createPortal } from '../src/createPortal';

// The portal as a process of its own, so that its memory is its own: `portal.ts` starts it and asks it.

const ROWS = 1_000;

/** What others are compared with: authenticates, authorises once, and at `/list` reads 50 rows of a table. */
const bare = createBackendPlugin({
  pluginId: 'bare',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ database, httpAuth, httpRouter, permissions }) {
        const knex = await database.getClient();
        await knex.schema.createTable('things', table => {
          table.integer('id').primary();
          table.text('content');
        });
        for (let id = 1; id <= ROWS; id++) {
          const content = JSON.stringify({ id, text: 'x'.repeat(400) });
          await knex('things').insert({ id, content });
        }
        httpRouter.use(async (req, res) => {
          const credentials = await httpAuth.credentials(req);
          const [decision] = await permissions.authorize(
            [{ permission: performanceReadPermission as BasicPermission }],
            { credentials },
          );
          if (req.path !== '/list') {
            res.json(decision);
            return;
          }
          const rows = await knex('things').orderBy('id').limit(50);
          res.json(rows.map(({ content }) => JSON.parse(content)));
        });
      },
    });
  },
});

async function main() {
  const backend = createPortal();
  backend.add(bare);
  await backend.start();
  process.on('message', async message => {
    if (message === 'memory') {
      process.send!({ rss: process.memoryUsage.rss() });
    } else if (message === 'collect') {
      globalThis.gc?.();
      process.send!({ rss: process.memoryUsage.rss() });
    } else {
      await backend.stop();
      process.exit(0);
    }
  });
  process.send!('ready');
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
