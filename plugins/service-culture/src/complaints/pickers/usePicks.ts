import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { serviceCultureApiRef } from '../../api';
import type { Pick } from './Picker';

const MOST = 20;

/** Services whose name or synonyms have these words. */
export function useServicePicks(words: string) {
  const api = useApi(serviceCultureApiRef);
  return useQuery({
    queryKey: ['service-picks', words],
    queryFn: async ({ signal }): Promise<Pick[]> => {
      const { items } = await api.getServices(
        { q: words, orderBy: 'title', limit: MOST },
        { signal },
      );
      return items.map(item => ({
        ref: item.service,
        title: item.title,
        hint: item.synonyms.join(', '),
      }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });
}

/** People, and teams where `kinds` says so, whose name has these words. */
export function usePeoplePicks(words: string, kinds: ('user' | 'group')[]) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['people-picks', words, kinds],
    queryFn: async (): Promise<Pick[]> => {
      const { items } = await catalog.queryEntities({
        filter: { kind: kinds },
        limit: MOST,
        fields: ['kind', 'metadata', 'spec.profile', 'spec.type'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        ...(words && {
          fullTextFilter: {
            term: words,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayname',
            ],
          },
        }),
      });
      return items.map(entity => {
        const profile = entity.spec?.profile as
          | { displayName?: string }
          | undefined;
        return {
          ref: stringifyEntityRef(entity),
          title:
            profile?.displayName ??
            entity.metadata.title ??
            entity.metadata.name,
          hint: entity.metadata.description ?? '',
        };
      });
    },
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });
}
