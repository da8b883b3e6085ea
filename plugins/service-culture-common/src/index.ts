/**
 * The language of Service Culture: schemas, annotations, service time, permissions and the client.
 *
 * @packageDocumentation
 */
export * from './ambassadors';
export { ANNOTATION_PREFIX } from './parsing';
export type { AnnotationProblem, Parsed } from './parsing';
export * from './service-levels';
export * from './service-time';
