import type {
  BulkHandOver,
  BulkHandOverResult,
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
  NewComplaintInput,
} from '../complaints';
import type { ComplaintsApi } from './ComplaintsApi';
import type { Requests } from './Requests';
import type { ServiceCultureRequestOptions } from './ServiceCultureApi';

type Options = ServiceCultureRequestOptions;

/** `ComplaintsApi` over HTTP. */
export class ComplaintsClient implements ComplaintsApi {
  constructor(private readonly requests: Requests) {}

  async create(
    complaint: NewComplaintInput,
    idempotencyKey: string,
    options?: Options,
  ): Promise<ComplaintReceipt> {
    return this.requests.json(
      'POST',
      '/complaints',
      { body: complaint, headers: { 'Idempotency-Key': idempotencyKey } },
      options,
    );
  }

  async promise(
    query: ComplaintPromiseQueryInput,
    options?: Options,
  ): Promise<ComplaintPromise> {
    return this.requests.json(
      'POST',
      '/complaints/promise',
      { body: query },
      options,
    );
  }

  async list(
    query: ComplaintsQueryInput = {},
    options?: Options,
  ): Promise<ComplaintsPage> {
    const { search, ...filter } = query;
    return search
      ? this.requests.json(
          'POST',
          '/complaints/query',
          { body: query },
          options,
        )
      : this.requests.json('GET', '/complaints', { query: filter }, options);
  }

  async get(number: string, options?: Options): Promise<Complaint> {
    return this.requests.json('GET', pathOf(number), {}, options);
  }

  async events(number: string, options?: Options): Promise<ComplaintEvents> {
    return this.requests.json('GET', `${pathOf(number)}/events`, {}, options);
  }

  async act(
    number: string,
    action: ComplaintActionInput,
    etag: string,
    options?: Options,
  ): Promise<Complaint> {
    return this.requests.json(
      'PATCH',
      pathOf(number),
      { body: action, headers: { 'If-Match': etag } },
      options,
    );
  }

  async handOver(
    bulk: BulkHandOver,
    options?: Options,
  ): Promise<BulkHandOverResult> {
    return this.requests.json(
      'POST',
      '/complaints/hand-over',
      { body: bulk },
      options,
    );
  }

  async claim(code: string, options?: Options): Promise<ClaimedComplaint> {
    return this.requests.json(
      'POST',
      '/complaints/claim',
      { body: { code } },
      options,
    );
  }

  async actByClaim(
    code: string,
    action: ComplaintActionInput,
    etag: string,
    options?: Options,
  ): Promise<ClaimedComplaint> {
    return this.requests.json(
      'PATCH',
      '/complaints/claim',
      { body: { code, action }, headers: { 'If-Match': etag } },
      options,
    );
  }

  async statistics(
    query: ComplaintStatisticsQuery = {},
    options?: Options,
  ): Promise<ComplaintStatistics> {
    return this.requests.json(
      'GET',
      '/complaints/statistics',
      { query: { ...query } },
      options,
    );
  }

  async export(
    format: 'csv' | 'xlsx',
    filter: ComplaintsFilter = {},
    options?: Options,
  ): Promise<Blob> {
    const answer = await this.requests.send(
      'GET',
      `/complaints.${format}`,
      { query: { ...filter }, headers: { Accept: '*/*' } },
      options,
    );
    return answer.blob();
  }

  async import(
    csv: string,
    query: { dryRun: boolean },
    options?: Options,
  ): Promise<ComplaintImport> {
    return this.requests.json(
      'POST',
      '/complaints/import',
      { query, body: csv },
      options,
    );
  }
}

function pathOf(number: string): string {
  return `/complaints/${encodeURIComponent(number)}`;
}
