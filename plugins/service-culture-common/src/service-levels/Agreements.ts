import { z } from 'zod';

const instant = z.iso.datetime();

/** One thing that a service promises otherwise than before. @public */
export const agreementChangeSchema = z.object({
  about: z.enum(['promise', 'hours', 'holidays', 'closings', 'agreed-with']),
  /** In plain words: `95 % answered within 1 h; before: 90 % answered within 2 h`. */
  sentence: z.string(),
});
/** What {@link agreementChangeSchema} lets through. @public */
export type AgreementChange = z.infer<typeof agreementChangeSchema>;

/** A version of what a service promises: what changed, and from when. @public */
export const agreementVersionSchema = z.object({
  /** When the catalog first showed it. */
  from: instant,
  /** The same as a day in the service's time zone. */
  day: z.iso.date(),
  /** The first version that is known; its changes are all that it promised. */
  isFirst: z.boolean(),
  changes: z.array(agreementChangeSchema),
  /**
   * Where the promises are written, as the catalog knew it then; null: it did not. The catalog does not say who changed
   * them, the history of that file does.
   */
  definedIn: z.string().nullable(),
});
/** What {@link agreementVersionSchema} lets through. @public */
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

/** `GET /services/{kind}/{namespace}/{name}/agreements`, newest first. @public */
export const agreementsPageSchema = z.object({
  items: z.array(agreementVersionSchema),
  nextCursor: z.string().nullable(),
  totalItems: z.int().min(0),
  timeZone: z.string(),
});
/** What {@link agreementsPageSchema} lets through. @public */
export type AgreementsPage = z.infer<typeof agreementsPageSchema>;
