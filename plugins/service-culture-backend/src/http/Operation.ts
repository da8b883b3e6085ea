import type { z } from 'zod';

/** What the REST API does at one path; rooms list theirs beside their routers. */
export interface Operation {
  /** Below `/api/service-culture`, parameters in braces. */
  path: string;
  /** Default `get`. */
  method?: 'get' | 'post' | 'put' | 'patch' | 'delete';
  id: string;
  summary: string;
  /** The permission that is asked for; null: signed in is enough. */
  permission: { name: string } | null;
  /** The very schema that the router parses queries with. */
  query?: z.ZodType;
  body?: {
    /** Name of the schema in the document. */
    name: string;
    /** The very schema that the router parses bodies with. */
    schema: z.ZodType;
    /** Default `application/json`. */
    mediaType?: string;
  };
  answer: {
    /** Name of the schema in the document. */
    name: string;
    schema: z.ZodType;
    /** Default `application/json`; of a file the schema says what it is. */
    mediaType?: string;
    /** Status of success; default 200. */
    status?: 200 | 201;
  };
  /** It changes a record: `If-Match` is needed (428), and a stale one is refused with the present state (412). */
  versioned?: true;
  /** When there is nothing at the path (404). */
  unknown?: string;
  /** When what is there does not allow it (409). */
  conflict?: string;
}
