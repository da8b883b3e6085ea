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
