/**
 * Teaches the catalog what services promise and who answers for them.
 *
 * @packageDocumentation
 */
export { catalogModuleServiceCulture as default } from './module';
