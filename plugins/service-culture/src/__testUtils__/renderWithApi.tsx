import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import type { ServiceCultureApi } from '@service-culture/plugin-service-culture-common';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { serviceCultureApiRef } from '../api';
import { complaintsRouteRef, toComplaintsRouteRef } from '../routes';

/** The service of the examples, as the catalog has it. */
export const emailEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'email', title: 'Email and calendar' },
  spec: { type: 'it-service' },
};

/** Signals that a test sends itself. */
export class TestSignals implements SignalApi {
  readonly #listeners = new Map<string, Set<(message: any) => void>>();

  subscribe(channel: string, onMessage: (message: any) => void) {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(onMessage));
    return { unsubscribe: () => listeners.delete(onMessage) };
  }

  send(channel: string) {
    this.#listeners.get(channel)?.forEach(listener => listener({}));
  }
}

/** Shows a page or, with an entity, a card, with this API behind it. */
export function renderWithApi(
  element: ReactElement,
  options: {
    api?: Partial<ServiceCultureApi>;
    entity?: Entity;
    path?: string;
    signals?: SignalApi;
    /** Entities to choose from. */
    catalog?: Entity[];
    /** The reader. */
    user?: string;
  } = {},
) {
  const { api = {}, entity, path = '/', signals = new TestSignals() } = options;
  const { catalog = [], user = 'user:default/anna.mueller' } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [serviceCultureApiRef, api],
        [signalApiRef, signals],
        [catalogApiRef, catalogApiMock({ entities: catalog })],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: user,
            ownershipEntityRefs: [user],
            displayName: 'Maria Keller',
          }),
        ],
      ]}
    >
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/complaints': complaintsRouteRef,
        '/to/complaints': toComplaintsRouteRef,
      },
    },
  );
}

/** The error a client throws on such an answer of the server. */
export function refusal(statusCode: number, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message },
        response: { statusCode },
      }),
      {
        status: statusCode,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}

/** A promise that never settles: an answer that is on its way. */
export function onItsWay(): Promise<never> {
  return new Promise(() => {});
}

/** What axe finds wrong on the page, in words. Contrast is checked in colours.test.ts: jsdom has no colours. */
export async function accessibilityProblems(
  container: Element = document.body,
): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: {
      'color-contrast': { enabled: false },
      // A card alone is not a page.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(node => node.html).join(' ')}`,
  );
}
