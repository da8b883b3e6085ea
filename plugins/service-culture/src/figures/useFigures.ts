import { useApi } from '@backstage/core-plugin-api';
import type {
  PlanChange,
  Trial,
  ServicesQuery,
  TicketsQuery,
  TrendQuery,
  WindowQuery,
} from '@service-culture/plugin-service-culture-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { serviceCultureApiRef } from '../api';

const ROWS_A_PAGE = 50;
const TICKETS_A_PAGE = 25;
const VERSIONS_A_PAGE = 10;
const MONTHS_A_PAGE = 4;

/** Services in pages; while a new filter loads, the last answer stays in sight. */
export function useServices(query: Omit<ServicesQuery, 'limit' | 'cursor'>) {
  const api = useApi(serviceCultureApiRef);
  return useInfiniteQuery({
    queryKey: ['services', query],
    queryFn: ({ pageParam, signal }) =>
      api.getServices(
        { ...query, limit: ROWS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The figures of one service in a window. */
export function usePerformance(service: string, window: WindowQuery) {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['performance', service, window],
    queryFn: ({ signal }) => api.getPerformance(service, window, { signal }),
    // Another window of the same service may wait behind the old figures; another service may not.
    placeholderData: (last, lastQuery) =>
      lastQuery?.queryKey[1] === service ? last : undefined,
  });
}

/** One figure over time. */
export function useTrend(service: string, query: TrendQuery) {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['trend', service, query],
    queryFn: ({ signal }) => api.getTrend(service, query, { signal }),
    placeholderData: (last, lastQuery) =>
      lastQuery?.queryKey[1] === service ? last : undefined,
  });
}

/** The figures of a service by department. */
export function useDepartmentsFigures(service: string, window: WindowQuery) {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['departments-figures', service, window],
    queryFn: ({ signal }) =>
      api.getDepartmentsFigures(service, window, { signal }),
    placeholderData: (last, lastQuery) =>
      lastQuery?.queryKey[1] === service ? last : undefined,
  });
}

/** The cases behind one figure, in pages. */
export function useCases(
  service: string,
  query: Omit<TicketsQuery, 'limit' | 'cursor'>,
) {
  const api = useApi(serviceCultureApiRef);
  return useInfiniteQuery({
    queryKey: ['tickets', service, query],
    queryFn: ({ pageParam, signal }) =>
      api.getTickets(
        service,
        { ...query, limit: TICKETS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
  });
}

/** What became of each promise to one ticket, and why. */
export function useTimeline(source: string, externalId: string) {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['timeline', source, externalId],
    queryFn: ({ signal }) => api.getTimeline(source, externalId, { signal }),
  });
}

/** What the service promised, and when, in pages. */
export function useAgreements(service: string) {
  const api = useApi(serviceCultureApiRef);
  return useInfiniteQuery({
    queryKey: ['agreements', service],
    queryFn: ({ pageParam, signal }) =>
      api.getAgreements(
        service,
        { limit: VERSIONS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
  });
}

/** Month by month what was promised and kept, in pages. */
export function useAccounts(service: string) {
  const api = useApi(serviceCultureApiRef);
  return useInfiniteQuery({
    queryKey: ['accounts', service],
    queryFn: ({ pageParam, signal }) =>
      api.getAccounts(
        service,
        { limit: MONTHS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
  });
}

/** Writes the plan for a month of a service. */
export function useUpdateAccount(service: string, month: string) {
  const api = useApi(serviceCultureApiRef);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ change, etag }: { change: PlanChange; etag: string }) =>
      api.updateAccount(service, month, change, etag),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['accounts', service] }),
        client.invalidateQueries({ queryKey: ['performance', service] }),
      ]),
  });
}

/** Tries promises on what happened to a service. */
export function useTrial(service: string) {
  const api = useApi(serviceCultureApiRef);
  return useMutation({
    mutationFn: (trial: Trial) => api.tryPromise(service, trial),
  });
}

/** All departments with their ambassadors and services: one request for the page and for every card. */
export function useDepartments() {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['departments'],
    queryFn: ({ signal }) => api.getDepartments({ signal }),
  });
}

/** How the sources are doing. */
export function useSources() {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => api.getSources({ signal }),
  });
}

/** The people who are ambassadors. */
export function useAmbassadors() {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['ambassadors'],
    queryFn: ({ signal }) => api.getAmbassadors({ signal }),
  });
}
