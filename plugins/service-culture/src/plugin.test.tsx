import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  AmbassadorsPage,
  ComplaintsPage,
  EntityAmbassadorOfCard,
  EntityComplaintsCard,
  EntityDepartmentAmbassadorsCard,
  EntityOfferingCard,
  EntityServiceAmbassadorsCard,
  EntityServiceLevelCard,
  serviceCultureApiRef,
  serviceCulturePlugin,
  ServicesPage,
  SourcesPage,
} from '.';
import { complaintsApi } from './__testUtils__/complaints';
import { departments } from './__testUtils__/departments';
import { performance } from './__testUtils__/performance';
import { emailEntity, renderWithApi } from './__testUtils__/renderWithApi';
import { fourServices, servicesPage } from './__testUtils__/services';
import { sourceReport, sourcesPage } from './__testUtils__/sources';

const api = {
  getServices: async () => servicesPage(fourServices()),
  getPerformance: async () => performance(),
  getDepartments: async () => departments(),
  getAmbassadors: async () => ({ items: [], totalItems: 0 }),
  getSources: async () => sourcesPage([sourceReport()]),
  ...complaintsApi(),
};

const showPage = (page: ReactElement) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [serviceCultureApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route path="/here/*" element={page} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: ['/here'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );

describe('the plugin in the classic frontend system', () => {
  it('has a services page with a header of its own', async () => {
    await showPage(<ServicesPage />);
    expect(await screen.findByText('SAP Financials')).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Services' }),
    ).toBeVisible();
  });

  it('has an ambassadors page with a header of its own', async () => {
    await showPage(<AmbassadorsPage />);
    expect(await screen.findByText('Jonas Weber')).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Ambassadors' }),
    ).toBeVisible();
  });

  it('has a complaints page with a header of its own', async () => {
    await showPage(<ComplaintsPage />);
    expect(
      await screen.findByText('You have not complained about anything'),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Complaints' }),
    ).toBeVisible();
  });

  it('has a sources page with a header of its own', async () => {
    await showPage(<SourcesPage />);
    expect(
      await screen.findByRole('region', { name: 'helpdesk' }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Sources' }),
    ).toBeVisible();
  });

  it.each([
    ['Our promise', <EntityServiceLevelCard />],
    ['What you get', <EntityOfferingCard />],
    ['Ambassadors', <EntityServiceAmbassadorsCard />],
    ['Ambassador', <EntityDepartmentAmbassadorsCard />],
    ['Something is not right?', <EntityComplaintsCard />],
    ['Ambassador of', <EntityAmbassadorOfCard />],
  ])('has a card "%s"', async (title, card) => {
    await renderWithApi(card, { api, entity: emailEntity });
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('brings the client of the backend with it', () => {
    const [factory] = [...serviceCulturePlugin.getApis()];
    expect(factory.api.id).toBe(serviceCultureApiRef.id);
    expect(factory.factory({ discoveryApi: {}, fetchApi: {} })).toHaveProperty(
      'getServices',
    );
  });
});
