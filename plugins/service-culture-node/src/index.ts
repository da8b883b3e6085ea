/**
 * What other backends build on to feed Service Culture.
 *
 * @packageDocumentation
 */
export * from './sources';
