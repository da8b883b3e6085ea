import { CustomErrorBase } from '@backstage/errors';

/** More is being asked than can be answered at a time: 429. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
}
