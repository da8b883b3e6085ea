import type { Entity } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { ServiceCultureApi } from '@service-culture/plugin-service-culture-common';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { serviceCultureApiRef } from './api';
import { complaintsApi } from './__testUtils__/complaints';
import { departments } from './__testUtils__/departments';
import { performance } from './__testUtils__/performance';
import { fourServices, servicesPage } from './__testUtils__/services';
import { sourceReport, sourcesPage } from './__testUtils__/sources';

const api: Partial<ServiceCultureApi> = {
  getServices: async () => servicesPage(fourServices()),
  getPerformance: async () => performance(),
  getDepartments: async () => departments(),
  getAmbassadors: async () => ({ items: [], totalItems: 0 }),
  getSources: async () => sourcesPage([sourceReport()]),
  ...complaintsApi(),
};

const apis = [
  [serviceCultureApiRef, api as ServiceCultureApi],
  mockApis.permission(),
] as const;

const entity = (changes: Partial<Entity>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'email' },
  spec: {},
  ...changes,
});

const showPage = (path: string) =>
  renderTestApp({
    features: [plugin],
    apis,
    initialRouteEntries: [path],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': convertLegacyRouteRef(entityRouteRef),
    },
  });

const showEntity = (changes: Partial<Entity>) =>
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity: entity(changes) })],
    apis,
  });

describe('the plugin in the new frontend system', () => {
  it('has a services page with a place in the navigation', async () => {
    showPage('/services');
    expect(
      await screen.findByRole('link', { name: 'SAP Financials' }),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'Services' })[0],
    ).toHaveAttribute('href', '/services');
    expect(
      screen.getAllByRole('link', { name: 'Ambassadors' })[0],
    ).toHaveAttribute('href', '/ambassadors');
  });

  it('has an ambassadors page', async () => {
    showPage('/ambassadors');
    expect(await screen.findByText('Jonas Weber')).toBeVisible();
  });

  it('has a complaints page, and a form for one below it', async () => {
    showPage('/complaints/new');
    expect(
      await screen.findByRole('heading', { name: 'Something is not right' }),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: 'Complaints' })[0],
    ).toHaveAttribute('href', '/complaints');
  });

  it('leads from a service to the form', async () => {
    showEntity({ spec: { type: 'it-service' } });
    expect(
      await screen.findByRole('button', { name: 'Tell us' }),
    ).toHaveAttribute(
      'href',
      '/complaints/new?service=component%3Adefault%2Femail',
    );
  });

  it('has a sources page', async () => {
    showPage('/sources');
    expect(
      await screen.findByRole('region', { name: 'helpdesk' }),
    ).toBeVisible();
  });

  it('puts promise, offering and ambassadors on a service', async () => {
    showEntity({ spec: { type: 'it-service' } });
    expect(await screen.findByText('Our promise')).toBeVisible();
    expect(await screen.findByText('What you get')).toBeVisible();
    expect(
      await screen.findByRole('heading', { name: 'Ambassadors' }),
    ).toBeVisible();
    expect(screen.queryByText('Ambassador of')).toBeNull();
  });

  it('takes what has a promise for a service, whatever its type', async () => {
    showEntity({
      kind: 'API',
      metadata: {
        name: 'payments',
        annotations: { 'service-culture/resolution.high': 'soon' },
      },
      spec: { type: 'openapi' },
    });
    expect(await screen.findByText('Our promise')).toBeVisible();
  });

  it('puts the ambassador on a department', async () => {
    showEntity({
      kind: 'Group',
      metadata: { name: 'finance' },
      spec: { type: 'department' },
    });
    expect(await screen.findByText('Our ambassador')).toBeVisible();
    expect(
      await screen.findByRole('button', { name: 'Tell us' }),
    ).toBeVisible();
  });

  it('puts the departments on a person who is an ambassador', async () => {
    showEntity({
      kind: 'User',
      metadata: { name: 'jonas.weber' },
      relations: [{ type: 'ambassadorOf', targetRef: 'group:default/finance' }],
    });
    expect(await screen.findByText('Ambassador of')).toBeVisible();
  });

  it.each([
    { kind: 'Component', spec: { type: 'library' } },
    { kind: 'Group', spec: { type: 'team' } },
    { kind: 'User' },
  ])('puts nothing on %j', async changes => {
    showEntity(changes);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
