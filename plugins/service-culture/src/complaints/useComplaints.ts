import { useApi } from '@backstage/core-plugin-api';
import type {
  ComplaintPromiseQueryInput,
  ComplaintsQueryInput,
  ComplaintStatisticsQuery,
} from '@service-culture/plugin-service-culture-common';
import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { serviceCultureApiRef } from '../api';

const ROWS_A_PAGE = 50;

/** The complaints the reader may see, in pages; while a new filter loads, the last answer stays in sight. */
export function useComplaints(
  query: Omit<ComplaintsQueryInput, 'limit' | 'cursor'>,
  enabled = true,
) {
  const { complaints } = useApi(serviceCultureApiRef);
  return useInfiniteQuery({
    queryKey: ['complaints', query],
    queryFn: ({ pageParam, signal }) =>
      complaints.list(
        { ...query, limit: ROWS_A_PAGE, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Whether the reader has complaints to work on. */
export function useHasWork() {
  const { complaints } = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['complaints', 'has-work'],
    queryFn: async ({ signal }) => {
      const page = await complaints.list({ my: 'work', limit: 1 }, { signal });
      return page.totalItems > 0;
    },
  });
}

/** One complaint with its history. */
export function useComplaint(number: string) {
  const { complaints } = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['complaint', number],
    queryFn: async ({ signal }) => {
      const [complaint, events] = await Promise.all([
        complaints.get(number, { signal }),
        complaints.events(number, { signal }),
      ]);
      return { complaint, events };
    },
  });
}

/** Who would answer such a complaint, and by when. */
export function useComplaintPromise(query: ComplaintPromiseQueryInput) {
  const { complaints } = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['complaint-promise', query],
    queryFn: ({ signal }) => complaints.promise(query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** How complaints went. */
export function useComplaintStatistics(query: ComplaintStatisticsQuery) {
  const { complaints } = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['complaint-statistics', query],
    queryFn: ({ signal }) => complaints.statistics(query, { signal }),
    placeholderData: keepPreviousData,
  });
}
