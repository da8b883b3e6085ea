/**
 * The store and REST API of Service Culture.
 *
 * @packageDocumentation
 */
export { serviceCulturePlugin as default } from './plugin';
