export * from './annotationContext';
