import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ServiceCultureClient } from '@service-culture/plugin-service-culture-common';
import { serviceCultureApiRef } from './api';
import {
  ambassadorsRouteRef,
  complaintsRouteRef,
  servicesRouteRef,
  sourcesRouteRef,
  toComplaintsRouteRef,
} from './routes';

/** The plugin for apps on the classic frontend system. @public */
export const serviceCulturePlugin = createPlugin({
  id: 'service-culture',
  apis: [
    createApiFactory({
      api: serviceCultureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new ServiceCultureClient(apis),
    }),
  ],
  routes: {
    services: servicesRouteRef,
    ambassadors: ambassadorsRouteRef,
    sources: sourcesRouteRef,
    complaints: complaintsRouteRef,
  },
  externalRoutes: { toComplaints: toComplaintsRouteRef },
});

/** Every service with what it promises and whether it is kept; for a route `/services`. @public */
export const ServicesPage: () => JSX.Element = serviceCulturePlugin.provide(
  createRoutableExtension({
    name: 'ServicesPage',
    component: () => import('./service-levels').then(m => m.ServicesPage),
    mountPoint: servicesRouteRef,
  }),
);

/** Who answers for each department; for a route `/ambassadors`. @public */
export const AmbassadorsPage: () => JSX.Element = serviceCulturePlugin.provide(
  createRoutableExtension({
    name: 'AmbassadorsPage',
    component: () => import('./ambassadors').then(m => m.AmbassadorsPage),
    mountPoint: ambassadorsRouteRef,
  }),
);

/** The register of complaints, and the form for one; for a route `/complaints`. @public */
export const ComplaintsPage: () => JSX.Element = serviceCulturePlugin.provide(
  createRoutableExtension({
    name: 'ComplaintsPage',
    component: () => import('./complaints').then(m => m.ComplaintsPage),
    mountPoint: complaintsRouteRef,
  }),
);

/** Where tickets come from and which were refused, for who runs the portal; for a route `/sources`. @public */
export const SourcesPage: () => JSX.Element = serviceCulturePlugin.provide(
  createRoutableExtension({
    name: 'SourcesPage',
    component: () => import('./service-levels').then(m => m.SourcesPage),
    mountPoint: sourcesRouteRef,
  }),
);

/** On a service: what it promises and whether it is kept. @public */
export const EntityServiceLevelCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityServiceLevelCard',
      component: {
        lazy: () => import('./service-levels').then(m => m.ServiceLevelCard),
      },
    }),
  );

/** A tab of a service: how it kept its promises over time. @public */
export const EntityTrackRecordContent: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityTrackRecordContent',
      component: {
        lazy: () => import('./service-levels').then(m => m.TrackRecord),
      },
    }),
  );

/** On a service: what people get, what not, and how to get help. @public */
export const EntityOfferingCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityOfferingCard',
      component: {
        lazy: () => import('./service-levels').then(m => m.OfferingCard),
      },
    }),
  );

/** On a service: the ambassadors of the departments that use it. @public */
export const EntityServiceAmbassadorsCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityServiceAmbassadorsCard',
      component: {
        lazy: () => import('./ambassadors').then(m => m.ServiceAmbassadorsCard),
      },
    }),
  );

/** On a department: who is its ambassador. @public */
export const EntityDepartmentAmbassadorsCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityDepartmentAmbassadorsCard',
      component: {
        lazy: () =>
          import('./ambassadors').then(m => m.DepartmentAmbassadorsCard),
      },
    }),
  );

/** On a person: the departments whose ambassador they are. @public */
export const EntityAmbassadorOfCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityAmbassadorOfCard',
      component: {
        lazy: () => import('./ambassadors').then(m => m.AmbassadorOfCard),
      },
    }),
  );

/** On a service or a department: how to complain, and what became of it when others did. @public */
export const EntityComplaintsCard: () => JSX.Element =
  serviceCulturePlugin.provide(
    createComponentExtension({
      name: 'EntityComplaintsCard',
      component: {
        lazy: () => import('./complaints').then(m => m.ComplaintsCard),
      },
    }),
  );
