export type { Notice, Notifier } from './Notifier';
export { PortalNotifier } from './PortalNotifier';
