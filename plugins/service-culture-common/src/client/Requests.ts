import { ResponseError } from '@backstage/errors';
import type { ServiceCultureRequestOptions } from './ServiceCultureApi';

const PLUGIN_ID = 'service-culture';

/** Values of a query; a list is written with commas. */
export type QueryValue =
  | string
  | number
  | boolean
  | readonly string[]
  | undefined;

/** How requests find the plugin and prove who asks. */
export interface RequestsOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** What is sent beside a path. */
export interface Sent {
  query?: Record<string, QueryValue>;
  /** Sent as JSON; a string as it is, as `text/csv`. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Requests to the plugin, for the parts of the client. */
export class Requests {
  constructor(private readonly options: RequestsOptions) {}

  /** @throws ResponseError when the answer is not a success */
  async json<T>(
    method: string,
    path: string,
    sent: Sent = {},
    options?: ServiceCultureRequestOptions,
  ): Promise<T> {
    const response = await this.send(method, path, sent, options);
    return response.json();
  }

  /** @throws ResponseError when the answer is not a success */
  async send(
    method: string,
    path: string,
    { query = {}, body, headers }: Sent,
    options?: ServiceCultureRequestOptions,
  ): Promise<Response> {
    const isText = typeof body === 'string';
    const response = await this.options.fetchApi.fetch(
      await this.url(path, query),
      {
        ...(method !== 'GET' && { method }),
        headers: {
          Accept: 'application/json',
          ...(body !== undefined && {
            'Content-Type': isText ? 'text/csv' : 'application/json',
          }),
          ...headers,
        },
        ...(body !== undefined && {
          body: isText ? body : JSON.stringify(body),
        }),
        signal: options?.signal,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }

  private async url(
    path: string,
    query: Record<string, QueryValue>,
  ): Promise<string> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      // An empty filter is no filter.
      if (value !== undefined && value !== '' && String(value) !== '') {
        params.set(name, String(value));
      }
    }
    const search = params.toString();
    const baseUrl = await this.options.discoveryApi.getBaseUrl(PLUGIN_ID);
    return `${baseUrl}${path}${search && `?${search}`}`;
  }
}
