/**
 * The ready permission policy of Service Culture.
 *
 * @packageDocumentation
 */
export { permissionModuleServiceCulture as default } from './module';
export { ServiceCulturePermissionPolicy } from './ServiceCulturePermissionPolicy';
