import { z } from 'zod';
import { sourceStatusSchema } from './Performance';

const count = z.int().min(0);
const instant = z.iso.datetime();

/** A record that a source brought and that was refused. @public */
export const refusalSchema = z.object({
  /** Where it was found: `incidents.csv, line 17`. */
  place: z.string(),
  /** The record's own id; null: it could not be read. */
  externalId: z.string().nullable(),
  field: z.string(),
  reason: z.string(),
  refusedAt: instant,
});
/** What {@link refusalSchema} lets through. @public */
export type Refusal = z.infer<typeof refusalSchema>;

/** Who writes a source; each name has one writer. @public */
export const sourceWriterSchema = z.object({
  /** An installed module that is asked, a caller of the API, or events of a topic. */
  kind: z.enum(['module', 'caller', 'topic']),
  /** Of a module the source; of a caller `user:default/name` or `service:subject`; of events the topic. */
  name: z.string(),
});
/** What {@link sourceWriterSchema} lets through. @public */
export type SourceWriter = z.infer<typeof sourceWriterSchema>;

/** How a source is doing, for those who run the portal. @public */
export const sourceReportSchema = sourceStatusSchema.extend({
  /** Null: nobody has written it yet. */
  writer: sourceWriterSchema.nullable(),
  /** Milliseconds without a delivery after which it is late; null: it may take as long as it likes. */
  lateAfter: count.nullable(),
  /** When it was last asked; null: never. */
  lastAskedAt: instant.nullable(),
  /** Failed attempts in a row. */
  failures: count,
  /** Why the last attempt failed; null: it did not. */
  error: z.string().nullable(),
  /** When it is asked again after a failure; null: with its next round. */
  retryAt: instant.nullable(),
  /** Records refused, of those that are kept. */
  refused: count,
  /** The newest of them, at most 50. */
  refusals: z.array(refusalSchema),
  /** Services it writes tickets for that are not in the catalog, as it calls them; the first 50 by name. */
  unknownServices: z.array(z.string()),
});
/** What {@link sourceReportSchema} lets through. @public */
export type SourceReport = z.infer<typeof sourceReportSchema>;

/** `GET /sources`. @public */
export const sourcesPageSchema = z.object({
  items: z.array(sourceReportSchema),
  totalItems: count,
  asOf: instant,
});
/** What {@link sourcesPageSchema} lets through. @public */
export type SourcesPage = z.infer<typeof sourcesPageSchema>;
