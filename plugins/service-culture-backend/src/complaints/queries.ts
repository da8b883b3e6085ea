import {
  COMPLAINT_STATES,
  complaintsFilterSchema,
  complaintsQuerySchema,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';

/** How filters are written in a URL: lists with commas, booleans and numbers as text. */
const written = {
  state: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(COMPLAINT_STATES)))
    .optional(),
  overdue: z.stringbool().optional(),
  needsOwner: z.stringbool().optional(),
};

/** Query of `GET /complaints.csv` and `.xlsx`. */
export const exportQuerySchema = complaintsFilterSchema.extend(written);

/** Query of `GET /complaints`; words are searched for with `POST /complaints/query` alone. */
export const listQuerySchema = complaintsQuerySchema
  .omit({ search: true })
  .extend({
    ...written,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  });
