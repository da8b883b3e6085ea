import {
  adminPermission,
  bulkHandOverResultSchema,
  bulkHandOverSchema,
  claimedComplaintSchema,
  complaintActionSchema,
  complaintClaimActionSchema,
  complaintClaimSchema,
  complaintCreatePermission,
  complaintEventsSchema,
  complaintExportPermission,
  complaintImportQuerySchema,
  complaintImportSchema,
  complaintPromiseQuerySchema,
  complaintPromiseSchema,
  complaintReadPermission,
  complaintReceiptSchema,
  complaintSchema,
  complaintsPageSchema,
  complaintsQuerySchema,
  complaintStatisticsQuerySchema,
  complaintStatisticsSchema,
  complaintUpdatePermission,
  newComplaintSchema,
  performanceReadPermission,
} from '@service-culture/plugin-service-culture-common';
import { z } from 'zod';
import type { Operation } from '../http';
import { exportQuerySchema, listQuerySchema } from './queries';
import { XLSX } from './exchange/writeFile';

/** A file: bytes, for JSON Schema. */
const fileSchema = z.string().meta({ format: 'binary' });

const UNKNOWN =
  'There is no complaint of this number, or it is not for the caller';
const CONFLICT =
  'The action is not possible in this state, or not for the caller; the message says which are';

/** What `router.ts` answers, for the OpenAPI document. */
export const complaintsOperations: readonly Operation[] = [
  {
    path: '/complaints',
    id: 'getComplaints',
    summary: 'Complaints the caller may see, what is due next first',
    permission: complaintReadPermission,
    query: listQuerySchema,
    answer: { name: 'ComplaintsPage', schema: complaintsPageSchema },
  },
  {
    path: '/complaints',
    method: 'post',
    id: 'createComplaint',
    summary:
      'Makes a complaint; with the header Idempotency-Key one alone, however often it is sent in 24 hours',
    permission: complaintCreatePermission,
    body: { name: 'NewComplaint', schema: newComplaintSchema },
    answer: {
      name: 'ComplaintReceipt',
      schema: complaintReceiptSchema,
      status: 201,
    },
  },
  {
    path: '/complaints/query',
    method: 'post',
    id: 'queryComplaints',
    summary: 'The same list, also by words, which must stand in no URL',
    permission: complaintReadPermission,
    body: { name: 'ComplaintsQuery', schema: complaintsQuerySchema },
    answer: { name: 'ComplaintsPage', schema: complaintsPageSchema },
  },
  {
    path: '/complaints/promise',
    method: 'post',
    id: 'getComplaintPromise',
    summary: 'Who would answer a complaint and by when, before it is made',
    permission: complaintCreatePermission,
    body: {
      name: 'ComplaintPromiseQuery',
      schema: complaintPromiseQuerySchema,
    },
    answer: { name: 'ComplaintPromise', schema: complaintPromiseSchema },
  },
  {
    path: '/complaints/hand-over',
    method: 'post',
    id: 'handOverComplaints',
    summary: 'Hands several complaints over; those that may not stay',
    permission: complaintUpdatePermission,
    body: { name: 'BulkHandOver', schema: bulkHandOverSchema },
    answer: { name: 'BulkHandOverResult', schema: bulkHandOverResultSchema },
  },
  {
    path: '/complaints/claim',
    method: 'post',
    id: 'getClaimedComplaint',
    summary: 'An anonymous complaint, for whoever has its code',
    permission: null,
    body: { name: 'ComplaintClaim', schema: complaintClaimSchema },
    answer: { name: 'ClaimedComplaint', schema: claimedComplaintSchema },
    unknown: 'No complaint has this code',
  },
  {
    path: '/complaints/claim',
    method: 'patch',
    id: 'updateClaimedComplaint',
    summary:
      'Does something to an anonymous complaint as the person who made it',
    permission: null,
    body: { name: 'ComplaintClaimAction', schema: complaintClaimActionSchema },
    answer: { name: 'ClaimedComplaint', schema: claimedComplaintSchema },
    versioned: true,
    unknown: 'No complaint has this code',
    conflict: CONFLICT,
  },
  {
    path: '/complaints/import',
    method: 'post',
    id: 'importComplaints',
    summary:
      'Brings a log in CSV in; with problems nothing is stored, and each is told by row',
    permission: adminPermission,
    query: complaintImportQuerySchema,
    body: {
      name: 'ComplaintLog',
      schema: z.string(),
      mediaType: 'text/csv',
    },
    answer: { name: 'ComplaintImport', schema: complaintImportSchema },
  },
  {
    path: '/complaints/statistics',
    id: 'getComplaintStatistics',
    summary: 'How complaints went; those about persons are not in it',
    permission: performanceReadPermission,
    query: complaintStatisticsQuerySchema,
    answer: {
      name: 'ComplaintStatistics',
      schema: complaintStatisticsSchema,
    },
  },
  {
    path: '/complaints.csv',
    id: 'exportComplaintsAsCsv',
    summary: 'Complaints the caller may read, as CSV',
    permission: complaintExportPermission,
    query: exportQuerySchema,
    answer: {
      name: 'ComplaintsCsv',
      schema: fileSchema,
      mediaType: 'text/csv',
    },
  },
  {
    path: '/complaints.xlsx',
    id: 'exportComplaintsAsXlsx',
    summary: 'Complaints the caller may read, as an Excel workbook',
    permission: complaintExportPermission,
    query: exportQuerySchema,
    answer: { name: 'ComplaintsXlsx', schema: fileSchema, mediaType: XLSX },
  },
  {
    path: '/complaints/{number}',
    id: 'getComplaint',
    summary: 'One complaint, as far as the caller may see it',
    permission: complaintReadPermission,
    answer: { name: 'Complaint', schema: complaintSchema },
    unknown: UNKNOWN,
  },
  {
    path: '/complaints/{number}',
    method: 'patch',
    id: 'updateComplaint',
    summary: 'Does something to a complaint; `you.actions` says what one may',
    permission: complaintUpdatePermission,
    body: { name: 'ComplaintAction', schema: complaintActionSchema },
    answer: { name: 'Complaint', schema: complaintSchema },
    versioned: true,
    unknown: UNKNOWN,
    conflict: CONFLICT,
  },
  {
    path: '/complaints/{number}/events',
    id: 'getComplaintEvents',
    summary: 'Its history, as far as the caller may see it, oldest first',
    permission: complaintReadPermission,
    answer: { name: 'ComplaintEvents', schema: complaintEventsSchema },
    unknown: UNKNOWN,
  },
];
