import { z } from 'zod';
import { namedSchema, personSchema, STATUSES } from '../service-levels';

/** A service as a department uses it. @public */
export const departmentServiceSchema = namedSchema.extend({
  synonyms: z.array(z.string()),
  status: z.enum([...STATUSES, 'no-promise']),
});

/** A department in the directory. @public */
export const departmentSchema = z.object({
  department: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  /** First is the main contact; empty: nobody is assigned. */
  ambassadors: z.array(personSchema),
  services: z.array(departmentServiceSchema),
  /** Names of its members, for search. */
  members: z.array(namedSchema),
  /** The reader belongs to it. */
  mine: z.boolean(),
  /** The reader is one of its ambassadors. */
  iAmAmbassador: z.boolean(),
});
/** What {@link departmentSchema} lets through. @public */
export type Department = z.infer<typeof departmentSchema>;

/** `GET /departments`. Departments the reader may see in the catalog, theirs first. @public */
export const departmentsSchema = z.object({
  items: z.array(departmentSchema),
  totalItems: z.int(),
  /** Whom to ask where a department has no ambassador, from config; null: not configured. */
  fallbackContact: personSchema.nullable(),
  ready: z.boolean(),
});
/** What {@link departmentsSchema} lets through. @public */
export type Departments = z.infer<typeof departmentsSchema>;

/** `GET /ambassadors`. People who are ambassadors, with their departments. @public */
export const ambassadorsSchema = z.object({
  items: z.array(personSchema.extend({ departments: z.array(namedSchema) })),
  totalItems: z.int(),
});
/** What {@link ambassadorsSchema} lets through. @public */
export type Ambassadors = z.infer<typeof ambassadorsSchema>;
