import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Notice, Notifier } from './Notifier';

/**
 * Tells people through Backstage's notifications. A portal without that plugin works too: nobody is told then, and the
 * log says so once.
 */
export class PortalNotifier implements Notifier {
  private failing = false;

  constructor(
    private readonly options: {
      notifications: NotificationService;
      logger: LoggerService;
    },
  ) {}

  async notify(notice: Notice): Promise<boolean> {
    const { recipients, except, ...payload } = notice;
    if (recipients.length === 0) {
      return true;
    }
    try {
      await this.options.notifications.send({
        recipients: {
          type: 'entity',
          entityRef: recipients,
          ...(except && { excludeEntityRef: except }),
        },
        payload,
      });
      this.failing = false;
      return true;
    } catch (error) {
      this.sayOnce(error);
      return false;
    }
  }

  /** The first failure after a success; not each of a portal that has no notifications. */
  private sayOnce(error: unknown): void {
    if (!this.failing) {
      this.failing = true;
      this.options.logger.warn(
        `People are not being notified: ${error}. Is @backstage/plugin-notifications-backend installed?`,
      );
    }
  }
}
