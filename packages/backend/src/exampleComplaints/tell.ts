/*
 * Makes the complaints of the example company through its own API, as the people of the company: once, when there are
 * none yet. They are synthetic: no person, no company and no complaint in them is real.
 *
 *     node --require @backstage/cli/config/nodeTransform.cjs packages/backend/src/exampleComplaints/tell.ts BACKEND
 */
import {
  complaintActionSchema,
  ServiceCultureClient,
} from '@service-culture/plugin-service-culture-common';
import type { Story } from './Story';
import { STORIES } from './stories';

const [backend] = process.argv.slice(2);

/** How often it is tried whether the portal knows its people yet, and how long, ms. */
const EVERY = 2_000;
const PATIENCE = 5 * 60_000;

/** The API as one person of the company. */
async function clientOf(person: string): Promise<ServiceCultureClient> {
  const answer = await fetch(`${backend}/api/auth/example/refresh`, {
    headers: { 'x-example-user': person, 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok) {
    throw new Error(`${person} cannot sign in: ${answer.status}`);
  }
  const { backstageIdentity } = (await answer.json()) as {
    backstageIdentity: { token: string };
  };
  return new ServiceCultureClient({
    discoveryApi: { getBaseUrl: async id => `${backend}/api/${id}` },
    fetchApi: {
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: {
            ...(init?.headers as Record<string, string>),
            Authorization: `Bearer ${backstageIdentity.token}`,
          },
        }),
    },
  });
}

/** Waits until the backend has read its catalog; then people can sign in and services are known. */
async function untilReady(): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const isReady = await clientOf(STORIES[0].by)
      .then(client => client.getDepartments())
      .then(
        ({ ready, items }) => ready && items.length > 0,
        () => false,
      );
    if (isReady) {
      return;
    }
    if (Date.now() > end) {
      throw new Error('The backend did not become ready');
    }
    await new Promise(resolve => {
      setTimeout(resolve, EVERY);
    });
  }
}

async function isTold(): Promise<boolean> {
  const { complaints } = await clientOf(STORIES[0].by);
  return (await complaints.list({ my: 'complaints' })).items.length > 0;
}

async function tell({ by, complaint, heard, steps }: Story): Promise<void> {
  const { complaints } = await clientOf(by);
  const { number } = await complaints.create(
    {
      ...complaint,
      ...(heard && {
        onBehalfOf: {
          complainant: { userRef: `user:default/${heard.from}` },
          channel: heard.channel,
          madeAt: new Date(
            Date.now() - heard.hoursAgo * 3_600_000,
          ).toISOString(),
        },
      }),
    },
    crypto.randomUUID(),
  );
  for (const { by: actor, ...action } of steps) {
    const client = await clientOf(actor);
    const { etag } = await client.complaints.get(number);
    await client.complaints.act(
      number,
      complaintActionSchema.parse(action),
      etag,
    );
  }
}

async function main() {
  await untilReady();
  if (await isTold()) {
    return;
  }
  for (const story of STORIES) {
    await tell(story);
  }
  process.stdout.write(
    `Made ${STORIES.length} made-up complaints of the example company\n`,
  );
}

main().catch(error => {
  process.stderr.write(
    `The complaints of the example company could not be made: ${error.message}\n`,
  );
  process.exitCode = 1;
});
