import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { PromiseStatus } from '../../status';
import { OfferedWindow, windowFrom } from '../words/windows';

/** What the list is narrowed to; it stands in the URL, so that a view can be sent to somebody. */
export interface ServicesFilters {
  window: OfferedWindow;
  q: string;
  owner: string;
  department: string;
  status: PromiseStatus | '';
  /** Only services whose times are kept while people are not satisfied. */
  watermelon: 'true' | '';
}

const STATUSES: PromiseStatus[] = [
  'missing',
  'meeting',
  'no-data',
  'no-promise',
];

/** Filters as the URL has them, and the way to change some of them. */
export function useServicesFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<ServicesFilters>(
    () => ({
      window: windowFrom(params.get('window')),
      q: params.get('q') ?? '',
      owner: params.get('owner') ?? '',
      department: params.get('department') ?? '',
      watermelon: params.get('watermelon') === 'true' ? 'true' : '',
      status: STATUSES.find(status => status === params.get('status')) ?? '',
    }),
    [params],
  );
  const change = useCallback(
    (changes: Partial<ServicesFilters>) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes)) {
            const isDefault =
              value === '' || (name === 'window' && value === 'month');
            if (isDefault) next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { filters, change };
}
