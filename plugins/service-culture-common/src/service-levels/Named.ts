import { z } from 'zod';

/** Anything in the catalog, with the name people know it by. @public */
export const namedSchema = z.object({ ref: z.string(), title: z.string() });
/** What {@link namedSchema} lets through. @public */
export type Named = z.infer<typeof namedSchema>;
