import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import ComplaintsIcon from '@material-ui/icons/FeedbackOutlined';
import SourcesIcon from '@material-ui/icons/Input';
import PeopleIcon from '@material-ui/icons/RecordVoiceOver';
import ServicesIcon from '@material-ui/icons/VerifiedUserOutlined';
import {
  isDepartment,
  isService,
  ServiceCultureClient,
} from '@service-culture/plugin-service-culture-common';
import { isAmbassador } from './ambassadors/isAmbassador';
import { serviceCultureApiRef } from './api';
import {
  ambassadorsRouteRef,
  complaintsRouteRef,
  servicesRouteRef,
  sourcesRouteRef,
  toComplaintsRouteRef,
} from './routes';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: serviceCultureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: apis => new ServiceCultureClient(apis),
    }),
});

const servicesPage = PageBlueprint.make({
  name: 'services',
  params: {
    path: '/services',
    title: 'Services',
    icon: <ServicesIcon fontSize="inherit" />,
    routeRef: servicesRouteRef,
    loader: () => import('./service-levels').then(m => <m.NfsServicesPage />),
  },
});

const ambassadorsPage = PageBlueprint.make({
  name: 'ambassadors',
  params: {
    path: '/ambassadors',
    title: 'Ambassadors',
    icon: <PeopleIcon fontSize="inherit" />,
    routeRef: ambassadorsRouteRef,
    loader: () => import('./ambassadors').then(m => <m.NfsAmbassadorsPage />),
  },
});

const complaintsPage = PageBlueprint.make({
  name: 'complaints',
  params: {
    path: '/complaints',
    title: 'Complaints',
    icon: <ComplaintsIcon fontSize="inherit" />,
    routeRef: complaintsRouteRef,
    loader: () => import('./complaints').then(m => <m.NfsComplaintsPage />),
  },
});

const sourcesPage = PageBlueprint.make({
  name: 'sources',
  params: {
    path: '/sources',
    title: 'Sources',
    icon: <SourcesIcon fontSize="inherit" />,
    routeRef: sourcesRouteRef,
    loader: () => import('./service-levels').then(m => <m.NfsSourcesPage />),
  },
});

const serviceLevelCard = EntityCardBlueprint.make({
  name: 'service-level',
  params: {
    type: 'content',
    filter: isService,
    loader: () => import('./service-levels').then(m => <m.ServiceLevelCard />),
  },
});

const offeringCard = EntityCardBlueprint.make({
  name: 'offering',
  params: {
    type: 'content',
    filter: isService,
    loader: () => import('./service-levels').then(m => <m.OfferingCard />),
  },
});

const serviceAmbassadorsCard = EntityCardBlueprint.make({
  name: 'service-ambassadors',
  params: {
    type: 'info',
    filter: isService,
    loader: () =>
      import('./ambassadors').then(m => <m.ServiceAmbassadorsCard />),
  },
});

const departmentAmbassadorsCard = EntityCardBlueprint.make({
  name: 'department-ambassadors',
  params: {
    type: 'content',
    filter: isDepartment,
    loader: () =>
      import('./ambassadors').then(m => <m.DepartmentAmbassadorsCard />),
  },
});

const ambassadorOfCard = EntityCardBlueprint.make({
  name: 'ambassador-of',
  params: {
    type: 'info',
    filter: isAmbassador,
    loader: () => import('./ambassadors').then(m => <m.AmbassadorOfCard />),
  },
});

const complaintsCard = EntityCardBlueprint.make({
  name: 'complaints',
  params: {
    type: 'info',
    filter: entity => isService(entity) || isDepartment(entity),
    loader: () => import('./complaints').then(m => <m.ComplaintsCard />),
  },
});

const trackRecordTab = EntityContentBlueprint.make({
  name: 'track-record',
  params: {
    path: '/track-record',
    title: 'Track record',
    filter: isService,
    loader: () => import('./service-levels').then(m => <m.TrackRecord />),
  },
});

/** The plugin for apps on the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'service-culture',
  title: 'Services',
  icon: <ServicesIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    services: servicesRouteRef,
    ambassadors: ambassadorsRouteRef,
    sources: sourcesRouteRef,
    complaints: complaintsRouteRef,
  },
  externalRoutes: { toComplaints: toComplaintsRouteRef },
  extensions: [
    api,
    servicesPage,
    ambassadorsPage,
    complaintsPage,
    sourcesPage,
    serviceLevelCard,
    offeringCard,
    complaintsCard,
    trackRecordTab,
    serviceAmbassadorsCard,
    departmentAmbassadorsCard,
    ambassadorOfCard,
  ],
});
