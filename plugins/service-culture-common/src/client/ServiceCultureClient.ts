import { parseEntityRef } from '@backstage/catalog-model';
import type { Ambassadors, Department, Departments } from '../ambassadors';
import type {
  Account,
  AccountsPage,
  DepartmentsFigures,
  AgreementsPage,
  Performance,
  PlanChange,
  ServicesPage,
  SourcesPage,
  TicketsImported,
  TicketsPage,
  Trial,
  TrialResult,
  Timeline,
  Trend,
  TicketsWrite,
  TicketsWritten,
} from '../service-levels';
import type { ComplaintsApi } from './ComplaintsApi';
import { ComplaintsClient } from './ComplaintsClient';
import { Requests, type QueryValue } from './Requests';
import type {
  PageQuery,
  ServiceCultureApi,
  ServiceCultureRequestOptions,
  ServicesQuery,
  TicketsQuery,
  TrendQuery,
  WindowQuery,
} from './ServiceCultureApi';

/**
 * The client of the REST API of Service Culture, for pages, other backends and scripts.
 *
 * `discoveryApi` finds the plugin's base URL, `fetchApi` sends the request with whatever proves who is asking; both are
 * Backstage's interfaces of these names, or anything of the same shape.
 *
 * @public
 */
export class ServiceCultureClient implements ServiceCultureApi {
  /** {@inheritDoc ServiceCultureApi.complaints} */
  readonly complaints: ComplaintsApi;
  readonly #requests: Requests;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#requests = new Requests(options);
    this.complaints = new ComplaintsClient(this.#requests);
  }

  /** {@inheritDoc ServiceCultureApi.getServices} */
  async getServices(
    query: ServicesQuery = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<ServicesPage> {
    return this.#get('/services', { ...query }, options);
  }

  /** {@inheritDoc ServiceCultureApi.getPerformance} */
  async getPerformance(
    service: string,
    query: WindowQuery = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<Performance> {
    return this.#get(
      `${servicePath(service)}/performance`,
      { ...query },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getTrend} */
  async getTrend(
    service: string,
    query: TrendQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<Trend> {
    return this.#get(`${servicePath(service)}/trend`, { ...query }, options);
  }

  /** {@inheritDoc ServiceCultureApi.getDepartmentsFigures} */
  async getDepartmentsFigures(
    service: string,
    query: WindowQuery = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<DepartmentsFigures> {
    return this.#get(
      `${servicePath(service)}/departments`,
      { ...query },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getTickets} */
  async getTickets(
    service: string,
    query: TicketsQuery,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsPage> {
    return this.#get(`${servicePath(service)}/tickets`, { ...query }, options);
  }

  /** {@inheritDoc ServiceCultureApi.getAgreements} */
  async getAgreements(
    service: string,
    query: PageQuery = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<AgreementsPage> {
    return this.#get(
      `${servicePath(service)}/agreements`,
      { ...query },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getTimeline} */
  async getTimeline(
    source: string,
    externalId: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Timeline> {
    const path = [source, externalId].map(encodeURIComponent).join('/');
    return this.#get(`/tickets/${path}/timeline`, {}, options);
  }

  /** {@inheritDoc ServiceCultureApi.getAccounts} */
  async getAccounts(
    service: string,
    query: PageQuery = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<AccountsPage> {
    return this.#get(`${servicePath(service)}/accounts`, { ...query }, options);
  }

  /** {@inheritDoc ServiceCultureApi.updateAccount} */
  async updateAccount(
    service: string,
    month: string,
    change: PlanChange,
    etag: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Account> {
    return this.#requests.json(
      'PATCH',
      `${servicePath(service)}/accounts/${encodeURIComponent(month)}`,
      { body: change, headers: { 'If-Match': etag } },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.tryPromise} */
  async tryPromise(
    service: string,
    trial: Trial,
    options?: ServiceCultureRequestOptions,
  ): Promise<TrialResult> {
    return this.#requests.json(
      'POST',
      `${servicePath(service)}/simulate`,
      { body: trial },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getDepartments} */
  async getDepartments(
    options?: ServiceCultureRequestOptions,
  ): Promise<Departments> {
    return this.#get('/departments', {}, options);
  }

  /** {@inheritDoc ServiceCultureApi.getDepartment} */
  async getDepartment(
    department: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<Department> {
    const { namespace, name } = parseEntityRef(department);
    return this.#get(
      `/departments/${encodeURIComponent(namespace)}/${encodeURIComponent(
        name,
      )}`,
      {},
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getAmbassadors} */
  async getAmbassadors(
    options?: ServiceCultureRequestOptions,
  ): Promise<Ambassadors> {
    return this.#get('/ambassadors', {}, options);
  }

  /** {@inheritDoc ServiceCultureApi.writeTickets} */
  async writeTickets(
    tickets: TicketsWrite,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsWritten> {
    return this.#requests.json('POST', '/tickets', { body: tickets }, options);
  }

  /** {@inheritDoc ServiceCultureApi.importTickets} */
  async importTickets(
    source: string,
    lines: string,
    options?: ServiceCultureRequestOptions,
  ): Promise<TicketsImported> {
    return this.#requests.json(
      'POST',
      '/tickets/import',
      {
        query: { source },
        body: lines,
        headers: { 'Content-Type': 'application/x-ndjson' },
      },
      options,
    );
  }

  /** {@inheritDoc ServiceCultureApi.getSources} */
  async getSources(
    options?: ServiceCultureRequestOptions,
  ): Promise<SourcesPage> {
    return this.#get('/sources', {}, options);
  }

  async #get<T>(
    path: string,
    query: Record<string, QueryValue>,
    options?: ServiceCultureRequestOptions,
  ): Promise<T> {
    return this.#requests.json('GET', path, { query }, options);
  }
}

function servicePath(service: string): string {
  const { kind, namespace, name } = parseEntityRef(service);
  return `/services/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
