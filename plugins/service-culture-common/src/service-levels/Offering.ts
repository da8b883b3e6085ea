import { z } from 'zod';

/** Ways of getting help. @public */
export const CHANNEL_TYPES = [
  'portal',
  'email',
  'phone',
  'chat',
  'in-person',
] as const;

/** One way of getting help. @public */
export const channelSchema = z.object({
  type: z.enum(CHANNEL_TYPES),
  /** Address, number, link or place. */
  value: z.string().min(1),
  /** Hours in the grammar of `service-culture/service-hours`; absent: the service's own. */
  hours: z.string().optional(),
});

/** What a service is, in its users' words: `spec.offering`. @public */
export const offeringSchema = z.object({
  outcome: z.string().optional(),
  includes: z.array(z.string()).optional(),
  excludes: z.array(z.string()).optional(),
  emergencies: z.array(z.string()).optional(),
  channels: z.array(channelSchema).optional(),
});

/** What {@link channelSchema} lets through. @public */
export type Channel = z.infer<typeof channelSchema>;

/** What {@link offeringSchema} lets through. @public */
export type Offering = z.infer<typeof offeringSchema>;
