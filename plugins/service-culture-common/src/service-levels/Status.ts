/** Whether a promise is kept. `no-data` is never `meeting`. @public */
export const STATUSES = ['missing', 'meeting', 'no-data'] as const;
/** One of {@link STATUSES}. @public */
export type Status = (typeof STATUSES)[number];
