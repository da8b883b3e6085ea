import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { SERVICE_ANNOTATIONS } from './AnnotationNames';
import { readServicePromise } from './readServicePromise';

const context = {
  defaultTimeZone: 'Europe/London',
  isHolidayRegion: (code: string) =>
    ['DE', 'DE-BE', 'IN'].includes(code.toUpperCase()),
};

/** A service with annotations named without the prefix. */
function service(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'email',
      annotations: Object.fromEntries(
        Object.entries(annotations).map(([name, value]) => [
          `service-culture/${name}`,
          value,
        ]),
      ),
    },
    spec: { type: 'it-service' },
  };
}

function read(annotations: Record<string, string>) {
  return readServicePromise(service(annotations), context);
}

function messages(annotations: Record<string, string>): string[] {
  return read(annotations).problems.map(problem => problem.message);
}

const OFFICE_HOURS = 'Mon-Fri 08:00-18:00 Europe/Berlin';

describe('a wrong annotation', () => {
  it.each([
    [
      'resolution',
      '90% in 8h',
      '"90% in 8h" is not a target; write it like "90% within 8h"',
    ],
    ['resolution', '  ', '"" is empty; give it a value or remove the line'],
    [
      'availability',
      '0%',
      '"0%" promises nothing; write a percentage over 0, like "95%"',
    ],
    [
      'service-hours',
      'Mon-Fri 08:00-18:00',
      '"Mon-Fri 08:00-18:00" does not say in which time zone; write it like "Mon-Fri 08:00-18:00 Europe/Berlin"',
    ],
    [
      'service-hours',
      'around the clock',
      '"around the clock" does not say in which time zone; write it like "around the clock Europe/Berlin"',
    ],
    [
      'service-hours',
      'Mon-Fri 08:00-18:00 Europe/Berln',
      '"Europe/Berln" is not a time zone; did you mean "Europe/Berlin"?',
    ],
    [
      'service-hours',
      'Mon-Fri 08:00-18:00 +02:00',
      '"+02:00" is not a time zone; write it like "Europe/Berlin"',
    ],
    [
      'service-hours',
      'Europe/Berlin',
      '"Europe/Berlin" is not service hours; write them like "Mon-Fri 08:00-18:00 Europe/Berlin" or "around the clock Europe/Berlin"',
    ],
    [
      'service-hours',
      'office hours Europe/Berlin',
      '"office hours Europe/Berlin" is not service hours; write them like "Mon-Fri 08:00-18:00 Europe/Berlin" or "around the clock Europe/Berlin"',
    ],
    [
      'service-hours',
      'Mon-Fri 08:00-18:00, Sat Europe/Berlin',
      '"Sat" is not an opening; write days and times like "Mon-Fri 08:00-18:00"',
    ],
    [
      'service-owner',
      'maria keller',
      '"maria keller" is not an entity reference; write it like "user:default/maria.keller"',
    ],
    [
      'service-owner',
      'user:/maria',
      '"user:/maria" is not an entity reference; write it like "user:default/maria.keller"',
    ],
    [
      'service-owner',
      'usr:default/maria.keller',
      '"usr:default/maria.keller" is of kind usr, not User; write it like "user:default/maria.keller"',
    ],
    [
      'service-owner',
      'group:default/messaging',
      '"group:default/messaging" is of kind group, not User; write it like "user:default/maria.keller"',
    ],
    [
      'service-owner',
      'user:default/a, user:default/b',
      '"user:default/a, user:default/b" names more than one person; a service has one owner, like "user:default/maria.keller"',
    ],
    [
      'escalation',
      'cio',
      '"cio" does not say of which kind it is; write "user:default/cio" or "group:default/cio"',
    ],
    [
      'escalation',
      'component:default/email',
      '"component:default/email" is of kind component, not User or Group; write it like "user:default/cio"',
    ],
    [
      'escalation',
      'user:default/cio,, group:default/it',
      '"user:default/cio,, group:default/it" has a comma with nothing beside it; remove the comma',
    ],
    [
      'agreed-with',
      'group:default/finance',
      '"group:default/finance" does not say with whom and when; write it like "group:default/finance 2026-03-01"',
    ],
    [
      'agreed-with',
      'group:default/finance 1.3.2026',
      '"1.3.2026" is not a date; write it like "2026-12-24"',
    ],
    [
      'agreed-with',
      'group:default/finance 2026-02-29',
      '"2026-02-29" is not in the calendar; write a date that exists',
    ],
    [
      'agreed-with',
      'user:default/maria.keller 2026-03-01',
      '"user:default/maria.keller" is of kind user, not Group; write it like "group:default/finance"',
    ],
    [
      'tickets',
      'request-tracker',
      '"request-tracker" does not say source and key; write it like "request-tracker/Email"',
    ],
    [
      'availability-source',
      'prometheus/a, prometheus/b',
      '"prometheus/a, prometheus/b" names more than one source; name one',
    ],
    [
      'synonyms',
      'outlook,',
      '"outlook," has a comma with nothing beside it; remove the comma',
    ],
    [
      'resolutoin',
      '90% within 8h',
      '"90% within 8h" has no effect, because there is no annotation of this name; did you mean "service-culture/resolution"?',
    ],
    [
      'first-response.critcal',
      '90% within 8h',
      '"90% within 8h" has no effect, because there is no annotation of this name; did you mean "service-culture/first-response.critical"?',
    ],
    [
      'first-response.urgent',
      '90% within 8h',
      '"90% within 8h" has no effect, because "urgent" is not a priority; write one of critical, high, medium, low',
    ],
    [
      'availability.critical',
      '99%',
      '"99%" has no effect, because availability is the same for every priority; write "service-culture/availability"',
    ],
    [
      'coffee',
      'strong',
      '"strong" has no effect, because there is no annotation of this name; docs/services.md lists them all',
    ],
    [
      'ambassadors',
      'user:default/jonas.weber',
      '"user:default/jonas.weber" has no effect on a Component; it belongs on a department (kind Group)',
    ],
  ])('tells about %s: %j', (name, value, message) => {
    const { promise, problems } = read({
      [name]: value,
      satisfaction: '90%',
    });
    expect(problems).toEqual([
      {
        annotation: `service-culture/${name}`,
        value,
        message: `service-culture/${name}: ${message}`,
      },
    ]);
    expect(promise.targets.map(target => target.metric)).toEqual([
      'satisfaction',
    ]);
  });

  it.each([
    [
      'holidays',
      'DE-XX',
      '"DE-XX" is not a holiday region: "DE" has no region "XX"; write "DE" or one of its regions',
    ],
    [
      'holidays',
      'Germany',
      '"Germany" is not a holiday region; write a country, like "DE", or a country and its region, like "DE-BE"',
    ],
    [
      'closed',
      '24.12.2026',
      '"24.12.2026" is not a date; write it like "2026-12-24"',
    ],
    [
      'closed',
      '2026-02-29',
      '"2026-02-29" is not in the calendar; write a date that exists',
    ],
    [
      'closed',
      '2026-12-24 at 14:00',
      '"2026-12-24 at 14:00" is not a closing; write it like "2026-12-24" or "2026-12-24 from 14:00"',
    ],
    [
      'closed',
      '2026-12-24 from 2pm',
      '"2pm" is not a time of day; write it like "08:00", at most "24:00"',
    ],
    [
      'closed',
      '2026-12-24 from 24:00',
      '"2026-12-24 from 24:00" closes nothing; write a time before "24:00"',
    ],
    [
      'closed',
      '2026-12-24, 2026-12-24 from 14:00',
      '"2026-12-24" is there twice; name each date once',
    ],
  ])('tells about %s: %j of a service with hours', (name, value, message) => {
    expect(messages({ 'service-hours': OFFICE_HOURS, [name]: value })).toEqual([
      `service-culture/${name}: ${message}`,
    ]);
  });

  it('never stops the others from being read, whatever is written', () => {
    const pieces = fc.constantFrom(
      '95%',
      'within',
      '1h',
      '2d',
      'around the clock',
      'Mon-Fri',
      '08:00-18:00',
      'Europe/Berlin',
      'user:default/a',
      'group:b',
      '2026-12-24',
      'from 14:00',
      ',',
      '/',
      ':',
      '-',
      'DE-BE',
      '\u0000',
      '🙂',
    );
    const value = fc
      .array(fc.oneof(pieces, fc.string()), { maxLength: 6 })
      .map(parts => parts.join(' '));
    const name = fc.constantFrom(
      ...SERVICE_ANNOTATIONS.map(annotation => annotation.name).filter(
        known => known !== 'synonyms',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), annotations => {
        const { promise, problems, inForce } = read({
          ...annotations,
          synonyms: 'mailbox',
        });
        expect(promise.synonyms).toEqual(['mailbox']);
        for (const problem of problems) {
          expect(problem.message.startsWith(`${problem.annotation}: "`)).toBe(
            true,
          );
          expect(inForce).not.toHaveProperty([problem.annotation]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told without quoting all of it where it is very long', () => {
    const { problems } = read({ resolution: '90% '.repeat(5000) });
    expect(problems.map(problem => problem.message)).toEqual([
      'service-culture/resolution: "90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90% 90…" is longer than 10000 characters; write less',
    ]);
  });
});
