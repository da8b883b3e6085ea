import { z } from 'zod';

/** Parameters of rules about people. */
export const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity refs that the person is: themselves and their groups'),
});

/** Whether one of the refs is a claim; '' is nobody. */
export function claimed(
  refs: readonly string[],
  claims: readonly string[],
): boolean {
  return refs.some(ref => ref !== '' && claims.includes(ref));
}
