import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { AuthorizedAmbassadors } from './AuthorizedAmbassadors';

describe('AuthorizedAmbassadors', () => {
  const start = (result: AuthorizeResult, visible = new Set<string>()) => {
    const service = {
      departments: jest.fn(async (seen: ReadonlySet<string>) => ({
        items: [...seen].map(department => ({ department })),
      })),
      ambassadors: jest.fn(async () => ({ items: [] })),
    };
    return {
      service,
      authorized: new AuthorizedAmbassadors({
        service: service as any,
        permissions: mockServices.permissions.mock({
          authorize: async requests => requests.map(() => ({ result } as any)),
        }),
        visibility: { visibleTo: async () => visible } as any,
        auth: mockServices.auth(),
      }),
    };
  };
  const ME = mockCredentials.user('user:default/Fiona');

  it('asks nothing of the service when denied', async () => {
    const { authorized, service } = start(AuthorizeResult.DENY);
    for (const call of [
      authorized.departments(ME),
      authorized.ambassadors(ME),
      authorized.department('group:default/finance', ME),
    ]) {
      await expect(call).rejects.toThrow('You may not read the directory');
    }
    expect(service.departments).not.toHaveBeenCalled();
    expect(service.ambassadors).not.toHaveBeenCalled();
  });

  it('takes a conditional answer to a question without conditions for a no', async () => {
    const { authorized } = start(AuthorizeResult.CONDITIONAL);
    await expect(authorized.departments(ME)).rejects.toThrow('You may not');
  });

  it('hands on what the reader may see, and who they are as the catalog prints it', async () => {
    const visible = new Set(['group:default/finance']);
    const { authorized, service } = start(AuthorizeResult.ALLOW, visible);
    await authorized.departments(ME);
    expect(service.departments).toHaveBeenCalledWith(
      visible,
      'user:default/fiona',
    );
    await authorized.ambassadors(ME);
    expect(service.ambassadors).toHaveBeenCalledWith(visible);
    await expect(
      authorized.department('group:default/sales', ME),
    ).rejects.toThrow('"group:default/sales" is not a department');
  });
});
