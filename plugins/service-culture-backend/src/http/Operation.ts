import type { z } from 'zod';

/** What the REST API answers at one path; rooms list theirs beside their routers. All of them only read. */
export interface Operation {
  /** Below `/api/service-culture`, parameters in braces. */
  path: string;
  id: string;
  summary: string;
  /** The permission that is asked for; null: signed in is enough. */
  permission: { name: string } | null;
  /** The very schema that the router parses queries with. */
  query?: z.ZodType;
  answer: {
    /** Name of the schema in the document. */
    name: string;
    schema: z.ZodType;
  };
  /** Answers that can come beside 200, 400, 401, 403 and 500. */
  unknown?: string;
}
