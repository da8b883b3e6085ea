import { isDepartment } from './isDepartment';

function entity(
  kind: string,
  type: string,
  annotations: Record<string, string> = {},
) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'finance', annotations },
    spec: { type },
  };
}

describe('isDepartment', () => {
  it('takes a group of that type as a department', () => {
    expect(isDepartment(entity('Group', 'department'))).toBe(true);
    expect(isDepartment(entity('Group', 'Department'))).toBe(true);
  });

  it.each(['ambassadors', 'services'])(
    'takes a group of any type with an annotation of its %s as a department',
    name => {
      expect(
        isDepartment(
          entity('Group', 'team', { [`service-culture/${name}`]: 'not a ref' }),
        ),
      ).toBe(true);
    },
  );

  it('takes nothing else as a department', () => {
    expect(isDepartment(entity('Group', 'team'))).toBe(false);
    expect(isDepartment(entity('Component', 'department'))).toBe(false);
    expect(
      isDepartment(
        entity('User', 'person', { 'service-culture/services': 'email' }),
      ),
    ).toBe(false);
  });
});
