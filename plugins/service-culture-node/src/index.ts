/**
 * What other backends build on to feed Service Culture.
 *
 * @packageDocumentation
 */
export * from './events';
export * from './service-levels';
export * from './service-time';
export * from './sources';
