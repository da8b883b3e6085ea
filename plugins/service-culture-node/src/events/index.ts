export * from './ComplaintEvent';
export * from './TargetEvent';
