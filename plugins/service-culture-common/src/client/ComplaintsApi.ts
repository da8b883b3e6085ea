import type {
  BulkHandOver,
  ClaimedComplaint,
  Complaint,
  ComplaintActionInput,
  ComplaintEvents,
  ComplaintImport,
  ComplaintPromise,
  ComplaintPromiseQueryInput,
  ComplaintReceipt,
  ComplaintsFilter,
  ComplaintsPage,
  ComplaintsQueryInput,
  ComplaintStatistics,
  ComplaintStatisticsQuery,
  BulkHandOverResult,
  NewComplaintInput,
} from '../complaints';
import type { ServiceCultureRequestOptions } from './ServiceCultureApi';

/**
 * The register of complaints over HTTP. Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * answer is not a success; a stale etag is 412, with the present state in `body.error.current`.
 *
 * @public
 */
export interface ComplaintsApi {
  /**
   * Makes a complaint; permission `service-culture.complaint.create`.
   *
   * @param idempotencyKey - made once for each complaint, so that sending it again makes no second one
   */
  create(
    complaint: NewComplaintInput,
    idempotencyKey: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintReceipt>;

  /** Who would answer a complaint and by when, before it is made; permission as for making one. */
  promise(
    query: ComplaintPromiseQueryInput,
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintPromise>;

  /** The complaints the reader may see. Words searched for go in the body, never in a URL. */
  list(
    query?: ComplaintsQueryInput,
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintsPage>;

  /** One complaint, as far as the reader may see it. */
  get(
    number: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Complaint>;

  /** Its history, as far as the reader may see it. */
  events(
    number: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintEvents>;

  /**
   * Does something to a complaint; what one may do stands in its `you.actions`.
   *
   * @param etag - of the complaint as it was read
   */
  act(
    number: string,
    action: ComplaintActionInput,
    etag: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Complaint>;

  /** Hands over several at once; those that may not or that changed meanwhile stay. */
  handOver(
    bulk: BulkHandOver,
    options?: ServiceCultureRequestOptions,
  ): Promise<BulkHandOverResult>;

  /** An anonymous complaint and its history, for whoever has its claim code. */
  claim(
    code: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<ClaimedComplaint>;

  /** Does something as the anonymous person. */
  actByClaim(
    code: string,
    action: ComplaintActionInput,
    etag: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<ClaimedComplaint>;

  /** How complaints went, for everybody. */
  statistics(
    query?: ComplaintStatisticsQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintStatistics>;

  /** The complaints the reader may see, as a file; permission `service-culture.complaint.export`. */
  export(
    format: 'csv' | 'xlsx',
    filter?: ComplaintsFilter,
    options?: ServiceCultureRequestOptions,
  ): Promise<Blob>;

  /** Brings an existing log in. With `dryRun` it only says what would happen. */
  import(
    csv: string,
    query: { dryRun: boolean },
    options?: ServiceCultureRequestOptions,
  ): Promise<ComplaintImport>;
}
