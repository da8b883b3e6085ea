/**
 * The language of Service Culture: schemas, annotations, service time, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './ambassadors';
export { ANNOTATION_PREFIX, parseRef } from './parsing';
export type { AnnotationProblem, Parsed, RefRules } from './parsing';
export * from './client';
export * from './complaints';
export * from './service-levels';
export * from './service-time';
