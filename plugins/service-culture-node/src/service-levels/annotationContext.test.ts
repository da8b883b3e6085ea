import { ConfigReader } from '@backstage/config';
import { readAnnotationContext } from './annotationContext';

function contextWith(serviceCulture: { defaultTimeZone?: string }) {
  return readAnnotationContext(new ConfigReader({ serviceCulture }));
}

describe('readAnnotationContext', () => {
  it('takes the configured time zone', () => {
    const context = contextWith({ defaultTimeZone: 'europe/berlin' });
    expect(context.defaultTimeZone).toBe('Europe/Berlin');
    expect(context.isHolidayRegion('DE-BE')).toBe(true);
  });

  it('takes UTC where none is configured', () => {
    expect(contextWith({}).defaultTimeZone).toBe('UTC');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => contextWith({ defaultTimeZone: 'Europe/Berln' })).toThrow(
      'serviceCulture.defaultTimeZone: "Europe/Berln" is not a time zone; did you mean "Europe/Berlin"?',
    );
  });
});
