import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import type {
  ComplaintCondition,
  ComplaintResource,
} from './complaintResource';
import { isComplainant } from './isComplainant';
import { isOwner } from './isOwner';
import { isServiceOwner } from './isServiceOwner';
import { isAmbassador } from './isAmbassador';
import { isDepartmentMember } from './isDepartmentMember';
import { isSubject } from './isSubject';
import { isConfidential } from './isConfidential';

export {
  complaintResourceRef,
  type ComplaintCondition,
  type ComplaintResource,
} from './complaintResource';

/** Every rule a policy can put complaints under. */
export const complaintRules = [
  isComplainant,
  isOwner,
  isServiceOwner,
  isAmbassador,
  isDepartmentMember,
  isSubject,
  isConfidential,
];

/** The rules by their names. */
export const complaintRuleset: PermissionRuleset<
  ComplaintResource,
  ComplaintCondition,
  'service-culture-complaint'
> = {
  getRuleByName(name) {
    const found = complaintRules.find(rule => rule.name === name);
    if (!found) {
      throw new Error(
        `"${name}" is not a rule for complaints; there are ${complaintRules
          .map(rule => rule.name)
          .join(', ')}`,
      );
    }
    return found as ReturnType<typeof complaintRuleset.getRuleByName>;
  },
};
