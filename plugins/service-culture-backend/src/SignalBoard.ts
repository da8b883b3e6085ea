import type { SignalsService } from '@backstage/plugin-signals-node';
import type { LoggerService } from '@backstage/backend-plugin-api';

/** Signals are sent at most this often, ms, so that an import does not make every open page fetch all the time. */
const RHYTHM = 1_000;

/**
 * Tells open pages that something changed, within a second. Channels have no permissions, so it never says what.
 */
export class SignalBoard {
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: {
      signals: SignalsService;
      logger: LoggerService;
    },
  ) {}

  /** Something changed. */
  changed(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.send();
    }, RHYTHM);
  }

  /** Sends what is waiting and ends. */
  async close(): Promise<void> {
    if (this.pending) {
      clearTimeout(this.pending);
      this.pending = undefined;
      await this.send();
    }
  }

  private async send(): Promise<void> {
    const { signals, logger } = this.options;
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: 'service-culture',
        message: { changed: true },
      });
    } catch (error) {
      logger.warn(`Open pages could not be told of a change: ${error}`);
    }
  }
}
