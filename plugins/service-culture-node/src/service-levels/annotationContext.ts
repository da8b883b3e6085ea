import type { RootConfigService } from '@backstage/backend-plugin-api';
import {
  type AnnotationContext,
  parseTimeZone,
} from '@service-culture/plugin-service-culture-common';
import { isHolidayRegion } from '../service-time';

/**
 * What annotations mean in this organisation: its default time zone (`serviceCulture.defaultTimeZone`, else UTC) and
 * the holiday regions there are.
 *
 * @throws Error where the configured zone is none
 * @public
 */
export function readAnnotationContext(
  config: RootConfigService,
): AnnotationContext {
  const key = 'serviceCulture.defaultTimeZone';
  const zone = parseTimeZone(config.getOptionalString(key) ?? 'UTC');
  if (!zone.ok) {
    throw new Error(`${key}: ${zone.message}`);
  }
  return { defaultTimeZone: zone.value, isHolidayRegion };
}
