import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
  type ComplaintsFilter,
} from '@service-culture/plugin-service-culture-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Whose complaints: those the reader made, those they work on, or all they may read. */
export type Whose = 'mine' | 'work' | 'all';

/** What the register is narrowed to; it stands in the URL, so that a view can be sent to somebody. */
export interface RegisterFilters {
  /** Null: as it suits the reader. */
  whose: Whose | null;
  /** `open`: everything but closed. */
  state: ComplaintsFilter['state'] extends (infer S)[] | undefined
    ? S | 'open' | ''
    : never;
  service: string;
  department: string;
  owner: string;
  category: ComplaintsFilter['category'] | '';
  channel: ComplaintsFilter['channel'] | '';
  overdue: boolean;
  needsOwner: boolean;
  /** First day, ISO. */
  from: string;
  /** Last day, ISO, inclusive as people say it. */
  until: string;
}

const OPEN = COMPLAINT_STATES.filter(state => state !== 'closed');

const oneOf = <T extends string>(all: readonly T[], value: string | null) =>
  all.find(each => each === value);

const day = (value: string | null) =>
  value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';

/** Filters as the URL has them, and the way to change some of them. */
export function useRegisterFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<RegisterFilters>(
    () => ({
      whose:
        oneOf(['mine', 'work', 'all'] as const, params.get('whose')) ?? null,
      state: oneOf([...COMPLAINT_STATES, 'open'], params.get('state')) ?? '',
      service: params.get('service') ?? '',
      department: params.get('department') ?? '',
      owner: params.get('owner') ?? '',
      category: oneOf(COMPLAINT_CATEGORIES, params.get('category')) ?? '',
      channel: oneOf(COMPLAINT_CHANNELS, params.get('channel')) ?? '',
      overdue: params.get('overdue') === 'yes',
      needsOwner: params.get('needs-owner') === 'yes',
      from: day(params.get('from')),
      until: day(params.get('until')),
    }),
    [params],
  );
  const change = useCallback(
    (changes: Partial<RegisterFilters>) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes)) {
            const param = name === 'needsOwner' ? 'needs-owner' : name;
            if (!value) next.delete(param);
            else next.set(param, value === true ? 'yes' : String(value));
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { filters, change };
}

const WHOSE: Record<Whose, ComplaintsFilter['my']> = {
  mine: 'complaints',
  work: 'work',
  all: undefined,
};

/** What the server is asked for. `whose` says whose complaints where the URL does not. */
export function toQuery(
  filters: RegisterFilters,
  whose: Whose,
): ComplaintsFilter {
  const { state, until, from } = filters;
  const query: ComplaintsFilter = {
    my: WHOSE[filters.whose ?? whose],
    state: state === 'open' ? [...OPEN] : (state && [state]) || undefined,
    service: filters.service || undefined,
    department: filters.department || undefined,
    owner: filters.owner || undefined,
    category: filters.category || undefined,
    channel: filters.channel || undefined,
    overdue: filters.overdue || undefined,
    needsOwner: filters.needsOwner || undefined,
    from: from || undefined,
    // People name the last day; the server wants the day after it.
    to: until ? dayAfter(until) : undefined,
  };
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  );
}

function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}
