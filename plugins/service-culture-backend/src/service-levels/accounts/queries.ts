import { monthSchema } from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';

/** Query of `GET …/accounts`. */
export const accountsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(60).default(12),
  cursor: z.string().max(1000).optional(),
});
/** Parsed query of `GET …/accounts`. */
export type AccountsQuery = z.output<typeof accountsQuerySchema>;

/** Where a page of accounts ended. */
export const positionSchema = z.object({ month: monthSchema });
