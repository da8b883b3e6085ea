import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_COMPLAINT } from '@service-culture/plugin-service-culture-common';

/** What the rules look at. Entity refs; '' for none. */
export interface ComplaintResource {
  complainant: string;
  owner: string;
  /** Whom it was escalated to. */
  deciders: readonly string[];
  /** The service owner and the owning team. */
  serviceOwners: readonly string[];
  /** Ambassadors of the person's department. */
  ambassadors: readonly string[];
  department: string;
  subjects: readonly string[];
  confidential: boolean;
}

/** What a rule asks of the database; `whereCondition` has the SQL. */
export type ComplaintCondition =
  | { complainant: readonly string[] }
  | { handler: readonly string[] }
  | { serviceOwner: readonly string[] }
  | { ambassador: readonly string[] }
  | { department: readonly string[] }
  | { subject: readonly string[] }
  | { confidential: true };

/** Complaints, for Backstage's permissions. */
export const complaintResourceRef = createPermissionResourceRef<
  ComplaintResource,
  ComplaintCondition
>().with({
  pluginId: 'service-culture',
  resourceType: RESOURCE_TYPE_COMPLAINT,
});
