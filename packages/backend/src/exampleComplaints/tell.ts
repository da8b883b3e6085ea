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

/** How often something is tried again, and how long, ms. */
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

/**
 * Tries again until it succeeds: the backend starts meanwhile, reads its catalog bit by bit, and believes for a minute
 * what somebody could see of it.
 */
async function insist<T>(what: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await new Promise(resolve => {
      setTimeout(resolve, EVERY);
    });
  }
}

/** The first story is told last, so that it stands for all. */
async function isTold(): Promise<boolean> {
  const { complaints } = await clientOf(STORIES[0].by);
  return (await complaints.list({ my: 'complaints' })).items.length > 0;
}

async function tell({ by, complaint, heard, steps }: Story): Promise<void> {
  // The same one however often it is sent.
  const key = crypto.randomUUID();
  const { number } = await insist(async () => {
    const { complaints } = await clientOf(by);
    return complaints.create(
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
      key,
    );
  });
  for (const { by: actor, ...action } of steps) {
    const { complaints } = await clientOf(actor);
    const { etag } = await complaints.get(number);
    await complaints.act(number, complaintActionSchema.parse(action), etag);
  }
}

async function main() {
  if (await insist(isTold)) {
    return;
  }
  for (const story of [...STORIES].reverse()) {
    await tell(story);
  }
  process.stdout.write(
    `Made ${STORIES.length} made-up complaints of the example company\n`,
  );
}

main().catch(error => {
  process.stderr.write(
    `The complaints of the example company could not be made: ${
      error.body?.error?.message ?? error.message
    }\n`,
  );
  process.exitCode = 1;
});
