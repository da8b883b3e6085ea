export { mustBeAllowed, requirePermission } from './requirePermission';
