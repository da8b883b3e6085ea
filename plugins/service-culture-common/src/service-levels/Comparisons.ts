import { z } from 'zod';
import { DEFINITIONS } from './definitions';
import {
  CHANGES,
  shareCountSchema,
  spreadSchema,
  TREND_FIGURES,
  TREND_UNITS,
  trendPointSchema,
} from './Figures';
import {
  levelSchema,
  sourceStatusSchema,
  tallySchema,
  windowSchema,
} from './Performance';
import { PRIORITIES } from './Target';

const count = z.int().min(0);

/** Where figures of one service come from, and when. */
const provenance = {
  service: z.string(),
  title: z.string(),
  window: windowSchema,
  asOf: z.iso.datetime(),
  sources: z.array(sourceStatusSchema),
};

/** `GET /services/{kind}/{namespace}/{name}/trend`. @public */
export const trendSchema = z.object({
  ...provenance,
  figure: z.enum(TREND_FIGURES),
  by: z.enum(TREND_UNITS),
  /** As asked for; null: all. */
  priority: z.enum([...PRIORITIES, 'none']).nullable(),
  department: z.string().nullable(),
  /** Oldest first, without gaps. */
  points: z.array(trendPointSchema),
});
/** What {@link trendSchema} lets through. @public */
export type Trend = z.infer<typeof trendSchema>;

/** A share of one department, and whether it differs from that of all the others. */
const differingShare = shareCountSchema.extend({
  difference: z.enum(CHANGES).describe(DEFINITIONS.departments),
});

/** The figures of a service as one department lived them. @public */
export const departmentFiguresSchema = z.object({
  /**
   * Entity ref of the group; `none`: tickets whose department is not known; null: all departments that the reader may not
   * see or the catalog does not know.
   */
  department: z.string().nullable(),
  title: z.string(),
  requests: count.describe(DEFINITIONS.requests),
  /** Open or paused now. */
  open: count,
  /** In the order of `everyone.levels`. */
  levels: z.array(
    tallySchema.extend({
      metric: levelSchema.shape.metric,
      priority: levelSchema.shape.priority,
      target: levelSchema.shape.target,
      difference: z.enum(CHANGES).describe(DEFINITIONS.departments),
    }),
  ),
  timeToRespond: spreadSchema.describe(DEFINITIONS['time-to-respond']),
  timeToResolve: spreadSchema.describe(DEFINITIONS['time-to-resolve']),
  reopenRate: differingShare.describe(DEFINITIONS['reopen-rate']),
  satisfaction: differingShare.describe(DEFINITIONS.satisfaction),
  respect: differingShare.describe(DEFINITIONS.respect),
});
/** What {@link departmentFiguresSchema} lets through. @public */
export type DepartmentFigures = z.infer<typeof departmentFiguresSchema>;

/** `GET /services/{kind}/{namespace}/{name}/departments`. @public */
export const departmentsFiguresSchema = z
  .object({
    ...provenance,
    /** All departments together. */
    everyone: departmentFiguresSchema,
    /** By title; those without a name last. Their numbers add up to those of everyone. */
    departments: z.array(departmentFiguresSchema),
  })
  .describe(DEFINITIONS.departments);
/** What {@link departmentsFiguresSchema} lets through. @public */
export type DepartmentsFigures = z.infer<typeof departmentsFiguresSchema>;
