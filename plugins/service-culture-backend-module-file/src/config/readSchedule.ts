import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { TicketSource } from '@service-culture/plugin-service-culture-node';
import { Duration } from 'luxon';

const DEFAULT_SCHEDULE = { frequency: { minutes: 1 }, timeout: { hours: 1 } };
/** A day and two hours: a nightly export that is delayed a little is not late. */
const DEFAULT_LATE_AFTER = { hours: 26 };

type ConfigNode = ReturnType<RootConfigService['getConfig']>;

/**
 * How often a folder is looked at.
 *
 * @throws InputError when it is no schedule
 */
export function readSchedule(
  config: ConfigNode,
  path: string,
): TicketSource['schedule'] {
  try {
    const { frequency, timeout } =
      readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader({
          ...DEFAULT_SCHEDULE,
          ...(config.getOptional('schedule') as object | undefined),
        }),
      );
    return { frequency, timeout };
  } catch (error) {
    throw new InputError(
      `${path} is not a schedule; write it like { frequency: { minutes: 1 } }`,
      error,
    );
  }
}

/**
 * Milliseconds without a delivery after which the figures of a source are called late.
 *
 * @throws InputError when it is no duration
 */
export function readLateAfter(config: ConfigNode, path: string): number {
  try {
    const duration = config.has('lateAfter')
      ? readDurationFromConfig(config, { key: 'lateAfter' })
      : DEFAULT_LATE_AFTER;
    return Duration.fromObject(duration).toMillis();
  } catch (error) {
    throw new InputError(
      `${path} is not a duration; write it like { hours: 26 }`,
      error,
    );
  }
}
