export { ownsService } from './ownsService';
export { mustBeAllowed, requirePermission } from './requirePermission';
