import { z } from 'zod';

/** Query of `POST /complaints/import`; the body is a CSV file. @public */
export const complaintImportQuerySchema = z.strictObject({
  /** Only say what would happen. */
  dryRun: z.stringbool().default(true),
});

/** Answer of `POST /complaints/import`. With problems nothing is stored. @public */
export const complaintImportSchema = z.object({
  dryRun: z.boolean(),
  rows: z.int(),
  /** Numbers that were given, in the order of the rows; empty in a dry run. */
  imported: z.array(z.string()),
  /** Rows that are in the register already. */
  known: z.int(),
  /** Every problem; `row` counts as a spreadsheet does, the header being 1. */
  problems: z.array(
    z.object({ row: z.int(), column: z.string(), message: z.string() }),
  ),
});
/** What {@link complaintImportSchema} lets through. @public */
export type ComplaintImport = z.infer<typeof complaintImportSchema>;
