import { useApi } from '@backstage/core-plugin-api';
import { complaintReadPermission } from '@service-culture/plugin-service-culture-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { serviceCultureApiRef } from '../../api';
import { Answer } from '../../states';
import { useComplaint } from '../useComplaints';
import { Story } from './Story';
import { StorySkeleton } from './StorySkeleton';
import type { ComplaintAccess } from './useAct';

/** The page of one complaint, by the number in the URL. */
export function ComplaintView({ base }: { base: string }) {
  const { number = '' } = useParams();
  const { complaints } = useApi(serviceCultureApiRef);
  const query = useComplaint(number);
  const { refetch } = query;
  const access = useMemo<ComplaintAccess>(
    () => ({
      act: (action, etag) => complaints.act(number, action, etag),
      read: async () => {
        const { data } = await refetch({ throwOnError: true });
        return data!;
      },
    }),
    [complaints, number, refetch],
  );
  return (
    <Answer
      what="this complaint"
      permission={complaintReadPermission.name}
      notFound={{
        title: 'There is no such complaint that you may read',
        hint: 'Some are for those concerned only.',
      }}
      query={query}
      skeleton={<StorySkeleton />}
    >
      {shown => (
        <Story key={number} shown={shown} access={access} base={base} />
      )}
    </Answer>
  );
}
