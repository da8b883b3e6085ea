import { useApi } from '@backstage/core-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import type { ServiceCultureApi } from '@service-culture/plugin-service-culture-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactNode, useEffect } from 'react';
import { serviceCultureApiRef } from '../api';

/** How long writes are gathered before figures are fetched again; a page must be up to date two seconds after one. */
const GATHER_MS = 500;

/** A backend that is down sends no signal: a page in sight asks by itself, so that it says so and comes back. */
const AGAIN_MS = 60_000;

const clients = new WeakMap<ServiceCultureApi, QueryClient>();
const gathering = new WeakSet<QueryClient>();

/** All cards and pages of one app share one cache: the API instance is what an app has one of. */
function clientFor(api: ServiceCultureApi): QueryClient {
  let client = clients.get(api);
  if (!client) {
    client = new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: 15_000,
          refetchOnWindowFocus: true,
          refetchInterval: AGAIN_MS,
          // Without a network a request shall fail, so that people see it, and not wait for ever.
          networkMode: 'always',
          retry: (failures, error) => failures < 1 && mayPass(error),
          retryDelay: 400,
        },
      },
    });
    clients.set(api, client);
  }
  return client;
}

/** A refusal stays a refusal; only what failed on the way is worth a second try. */
function mayPass(error: unknown): boolean {
  const status = (error as { statusCode?: number }).statusCode;
  return status === undefined || status >= 500;
}

function FetchAgainOnSignal({ client }: { client: QueryClient }) {
  const { lastSignal } = useSignal('service-culture');
  useEffect(() => {
    // Several cards hear the same signal, and an import sends many.
    if (!lastSignal || gathering.has(client)) return;
    gathering.add(client);
    setTimeout(() => {
      gathering.delete(client);
      void client.invalidateQueries(undefined, { cancelRefetch: false });
    }, GATHER_MS);
  }, [lastSignal, client]);
  return null;
}

/** What every page and card of the plugin stands in: one cache, fetched again when something changed. */
export function FiguresProvider({ children }: { children: ReactNode }) {
  const client = clientFor(useApi(serviceCultureApiRef));
  return (
    <QueryClientProvider client={client}>
      <FetchAgainOnSignal client={client} />
      {children}
    </QueryClientProvider>
  );
}
