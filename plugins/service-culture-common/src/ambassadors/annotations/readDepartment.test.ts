import { readDepartment } from './readDepartment';

function department(annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'finance', namespace: 'hq', annotations },
    spec: { type: 'department', children: [] },
  };
}

describe('readDepartment', () => {
  it('reads ambassadors, main contact first, and services', () => {
    expect(
      readDepartment(
        department({
          'service-culture/ambassadors':
            'user:default/Jonas.Weber,aylin.demir, user:hq/aylin.demir',
          'service-culture/services':
            'component:default/email, sap, system:default/Network',
          'example.com/else': 'not ours',
        }),
      ),
    ).toEqual({
      ambassadors: ['user:default/jonas.weber', 'user:hq/aylin.demir'],
      leaders: [],
      services: [
        'component:default/email',
        'component:hq/sap',
        'system:default/network',
      ],
      problems: [],
      inForce: {
        'service-culture/ambassadors':
          'user:default/Jonas.Weber,aylin.demir, user:hq/aylin.demir',
        'service-culture/services':
          'component:default/email, sap, system:default/Network',
      },
    });
  });

  it('has nothing to say of a group without annotations', () => {
    expect(readDepartment(department({}))).toEqual({
      ambassadors: [],
      services: [],
      leaders: [],
      problems: [],
      inForce: {},
    });
  });

  it.each([
    [
      'ambassadors',
      'group:default/it',
      '"group:default/it" is of kind group, not User; write it like "user:default/jonas.weber"',
    ],
    [
      'ambassadors',
      'Jonas Weber',
      '"Jonas Weber" is not an entity reference; write it like "user:default/jonas.weber"',
    ],
    [
      'services',
      'componet:default/email',
      '"componet:default/email" is of kind componet, not Component, System, Resource or API; write it like "component:default/email"',
    ],
    [
      'ambasadors',
      'user:default/a',
      '"user:default/a" has no effect, because there is no annotation of this name; did you mean "service-culture/ambassadors"?',
    ],
    [
      'resolution',
      '90% within 8h',
      '"90% within 8h" has no effect on a Group; it belongs on a service (kind Component, System, Resource or API)',
    ],
  ])('tells about %s: %j and keeps the rest', (name, value, message) => {
    const { problems, ambassadors, services } = readDepartment(
      department({
        'service-culture/ambassadors': 'user:default/b',
        'service-culture/services': 'component:default/email',
        [`service-culture/${name}`]: value,
      }),
    );
    expect(problems).toEqual([
      {
        annotation: `service-culture/${name}`,
        value,
        message: `service-culture/${name}: ${message}`,
      },
    ]);
    expect({ ambassadors, services }).toEqual({
      ambassadors: name === 'ambassadors' ? [] : ['user:default/b'],
      services: name === 'services' ? [] : ['component:default/email'],
    });
  });

  it('keeps the last valid ambassadors while there is a mistake in them', () => {
    const before = readDepartment(
      department({ 'service-culture/ambassadors': 'user:default/b' }),
    );
    const now = readDepartment(
      department({ 'service-culture/ambassadors': 'Jonas Weber' }),
      before.inForce,
    );
    expect(now.ambassadors).toEqual(['user:default/b']);
    expect(now.problems).toHaveLength(1);
    const removed = readDepartment(department({}), now.inForce);
    expect(removed.ambassadors).toEqual([]);
  });
});
