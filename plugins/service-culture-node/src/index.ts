/**
 * What other backends build on to feed Service Culture.
 *
 * @packageDocumentation
 */
export * from './service-time';
export * from './sources';
