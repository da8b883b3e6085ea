import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './readSettings';

const read = (serviceCulture?: {}) =>
  readSettings(
    mockServices.rootConfig({
      data: serviceCulture ? { serviceCulture } : {},
    } as any),
    'Europe/Berlin',
  );

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    expect(read()).toEqual({
      atRiskShare: 0.75,
      fallbackContact: null,
      pushedSources: [],
      complaints: expect.objectContaining({ keepTextsDays: null }),
    });
  });

  it('takes a percentage and a person', () => {
    expect(
      read({
        serviceLevels: { atRiskAt: 50 },
        ambassadors: { fallbackContact: 'User:Maria.Keller' },
        sources: { push: [{ id: 'mine' }] },
      }),
    ).toMatchObject({
      atRiskShare: 0.5,
      fallbackContact: 'user:default/maria.keller',
      pushedSources: [{ id: 'mine', lateAfter: 0, writer: null }],
    });
    expect(
      read({ ambassadors: { fallbackContact: 'maria.keller' } })
        .fallbackContact,
    ).toBe('user:default/maria.keller');
  });

  it.each([0, 100, -5, 750])('refuses %d as a percentage', atRiskAt => {
    expect(() => read({ serviceLevels: { atRiskAt } })).toThrow(
      `serviceCulture.serviceLevels.atRiskAt: "${atRiskAt}" is not between 0 and 100; write a percentage like 75`,
    );
  });

  it.each([
    ['user:', 'is not an entity reference'],
    ['a b', 'is not an entity reference'],
    ['group:default/helpdesk', 'is of kind group, not User'],
  ])('refuses "%s" as a person', (fallbackContact, reason) => {
    expect(() => read({ ambassadors: { fallbackContact } })).toThrow(
      `serviceCulture.ambassadors.fallbackContact: "${fallbackContact}" ${reason}`,
    );
  });
});
