import { isService } from './isService';

function entity(
  kind: string,
  annotations: Record<string, string>,
  type = 'website',
) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'email', annotations },
    spec: { type },
  };
}

const PROMISE = { 'service-culture/resolution': '90% within 8h' };

describe('isService', () => {
  it.each(['Component', 'System', 'Resource', 'API'])(
    'takes a %s with a target as a service',
    kind => {
      expect(isService(entity(kind, PROMISE))).toBe(true);
    },
  );

  it('takes an entity with a wrong target as a service', () => {
    expect(
      isService(entity('Component', { 'service-culture/respect': 'often' })),
    ).toBe(true);
    expect(
      isService(
        entity('Component', { 'service-culture/resolution.low': 'later' }),
      ),
    ).toBe(true);
  });

  it('takes an entity of type it-service as a service, whatever it promises', () => {
    expect(isService(entity('Component', {}, 'it-service'))).toBe(true);
  });

  it('takes nothing else as a service', () => {
    expect(isService(entity('Component', {}))).toBe(false);
    expect(
      isService(entity('Component', { 'service-culture/synonyms': 'mail' })),
    ).toBe(false);
    expect(isService(entity('Group', PROMISE))).toBe(false);
    expect(isService(entity('User', {}, 'it-service'))).toBe(false);
  });
});
