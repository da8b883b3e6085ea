export * from './TargetEvent';
