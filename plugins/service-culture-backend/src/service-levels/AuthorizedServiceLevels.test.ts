import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { service } from '../__testUtils__/company';
import { AuthorizedServiceLevels } from './AuthorizedServiceLevels';
import { AuthorizedSources } from './sources';

const EMAIL = 'component:default/email';
const ME = mockCredentials.user('user:default/Fiona');

const row = (externalId: string, requester: string, department = '') => ({
  externalId,
  title: `Title of ${externalId}`,
  url: 'https://example.com',
  requester,
  department,
});

/** The decorator over a service that always answers, with one answer of the policy for each permission. */
function start(options: {
  figures?: AuthorizeResult;
  details?: AuthorizeResult;
  visible?: string[];
  owner?: string;
  myGroups?: string[];
  myDepartments?: string[];
}) {
  const {
    figures = AuthorizeResult.ALLOW,
    details = AuthorizeResult.ALLOW,
    visible = [EMAIL],
  } = options;
  const inner = {
    services: jest.fn(async (_: {}, seen: ReadonlySet<string>) => [...seen]),
    performance: jest.fn(async () => 'figures'),
    timeline: jest.fn(async () => ({
      timeline: { title: 'Title', url: 'https://example.com' },
      services: [EMAIL],
      requester: 'user:default/fiona',
      department: '',
    })),
    tickets: jest.fn(async () => ({
      items: [
        row('mine', 'user:default/fiona'),
        row('finance', 'user:default/x', 'group:default/finance'),
        row('unknown', ''),
      ],
    })),
  };
  const comparisons = {
    trend: jest.fn(async () => 'trend'),
    departments: jest.fn(async (_: string, __: {}, seen: unknown) => seen),
  };
  const authorize = jest.fn(async (requests: any[]) =>
    requests.map(
      ({ permission }) =>
        ({
          result:
            permission.name === 'service-culture.ticket.read-detail'
              ? details
              : figures,
        } as any),
    ),
  );
  const authorized = new AuthorizedServiceLevels({
    service: inner as any,
    comparisons: comparisons as any,
    permissions: mockServices.permissions.mock({ authorize }),
    visibility: { visibleTo: async () => new Set(visible) } as any,
    projection: {
      service: async () => service('email', {}, { owner: options.owner }),
      groupsOf: async () => options.myGroups ?? [],
      departmentsOfAmbassador: async () => options.myDepartments ?? [],
    } as any,
    auth: mockServices.auth(),
  });
  return {
    inner,
    comparisons,
    authorize,
    authorized,
    /** Tickets whose title I can read. */
    async titles() {
      const { items } = await authorized.tickets(EMAIL, {} as any, ME);
      return items.flatMap(({ title, externalId }) =>
        title === null ? [] : externalId,
      );
    },
  };
}

describe('AuthorizedServiceLevels', () => {
  it.each([AuthorizeResult.DENY, AuthorizeResult.CONDITIONAL] as const)(
    'asks nothing of the service on %s',
    async figures => {
      const { authorized, inner } = start({ figures });
      for (const call of [
        authorized.services({} as any, ME),
        authorized.performance(EMAIL, {} as any, ME),
        authorized.tickets(EMAIL, {} as any, ME),
        authorized.timeline('helpdesk', 'T-1', ME),
      ]) {
        await expect(call).rejects.toThrow('You may not read service levels');
      }
      expect(inner.timeline).not.toHaveBeenCalled();
      expect(inner.services).not.toHaveBeenCalled();
      expect(inner.performance).not.toHaveBeenCalled();
      expect(inner.tickets).not.toHaveBeenCalled();
    },
  );

  it('asks nothing of the service about what the catalog does not show', async () => {
    const { authorized, inner } = start({ visible: ['component:default/x'] });
    for (const call of [
      authorized.performance(EMAIL, {} as any, ME),
      authorized.tickets(EMAIL, {} as any, ME),
    ]) {
      await expect(call).rejects.toThrow(`"${EMAIL}" is not a service`);
    }
    expect(inner.performance).not.toHaveBeenCalled();
    expect(inner.tickets).not.toHaveBeenCalled();
    expect(await authorized.services({} as any, ME)).toEqual([
      'component:default/x',
    ]);
  });

  it('hands on the answer when allowed, after one decision', async () => {
    const { authorized, authorize } = start({});
    expect(await authorized.performance(EMAIL, {} as any, ME)).toBe('figures');
    await authorized.tickets(EMAIL, {} as any, ME);
    await authorized.timeline('helpdesk', 'T-1', ME);
    expect(authorize).toHaveBeenCalledTimes(3);
  });

  it('explains a ticket by the services that the catalog shows, and hands on its title to who may read it', async () => {
    const allowed = start({ visible: [EMAIL] });
    expect(
      await allowed.authorized.timeline('helpdesk', 'T-1', ME),
    ).toMatchObject({ title: 'Title', url: 'https://example.com' });
    expect(allowed.inner.timeline).toHaveBeenCalledWith(
      'helpdesk',
      'T-1',
      new Set([EMAIL]),
    );
    for (const details of [AuthorizeResult.DENY, AuthorizeResult.CONDITIONAL]) {
      expect(
        await start({ details }).authorized.timeline('helpdesk', 'T-1', ME),
      ).toMatchObject({ title: null, url: null });
    }
  });

  it.each([
    ['only their own', {}, ['mine']],
    [
      'all, of a service they own',
      { owner: 'user:default/fiona' },
      ['mine', 'finance', 'unknown'],
    ],
    [
      'all, of a service their group owns',
      { owner: 'group:default/it', myGroups: ['group:default/it'] },
      ['mine', 'finance', 'unknown'],
    ],
    [
      'those of a department they are the ambassador of',
      { myDepartments: ['group:default/finance'] },
      ['mine', 'finance'],
    ],
    [
      'none where the policy denies',
      { owner: 'user:default/fiona', details: AuthorizeResult.DENY },
      [],
    ],
    [
      'none where the policy has conditions',
      { owner: 'user:default/fiona', details: AuthorizeResult.CONDITIONAL },
      [],
    ],
  ] as const)('lets a person read titles: %s', async (_, options, expected) => {
    expect(await start(options as any).titles()).toEqual(expected);
  });
});

describe('AuthorizedSources', () => {
  const call = (result: AuthorizeResult) =>
    new AuthorizedSources({
      service: { sources: async () => 'sources' } as any,
      permissions: mockServices.permissions.mock({
        authorize: async () => [{ result } as any],
      }),
    }).sources(ME);

  it.each([AuthorizeResult.DENY, AuthorizeResult.CONDITIONAL])(
    'says no on %s',
    async result => {
      await expect(call(result)).rejects.toThrow('service-culture.admin');
    },
  );

  it('answers those who run the portal', async () => {
    expect(await call(AuthorizeResult.ALLOW)).toBe('sources');
  });
});
