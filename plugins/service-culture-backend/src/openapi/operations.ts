import { z } from 'zod';
import { ambassadorsOperations } from '../ambassadors';
import { complaintsOperations } from '../complaints';
import { serviceLevelsOperations } from '../service-levels';
import type { Operation } from '../http';

/** Everything the REST API answers. */
export const operations: readonly Operation[] = [
  ...serviceLevelsOperations,
  ...ambassadorsOperations,
  ...complaintsOperations,
  {
    path: '/openapi.json',
    id: 'getOpenApi',
    summary: 'This document',
    permission: null,
    answer: {
      name: 'OpenApi',
      schema: z.looseObject({ openapi: z.literal('3.1.0') }),
    },
  },
];
