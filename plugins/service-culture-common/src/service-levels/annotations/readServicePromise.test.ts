import type { Entity } from '@backstage/catalog-model';
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

function read(
  annotations: Record<string, string>,
  lastValid?: Record<string, string>,
) {
  return readServicePromise(service(annotations), context, lastValid);
}

function messages(annotations: Record<string, string>): string[] {
  return read(annotations).problems.map(problem => problem.message);
}

const OFFICE_HOURS = 'Mon-Fri 08:00-18:00 Europe/Berlin';

describe('readServicePromise', () => {
  it('reads every annotation of a service', () => {
    const { promise, problems } = read({
      'service-hours': OFFICE_HOURS,
      holidays: 'de-be',
      closed: '2026-12-31, 2026-12-24 from 14:00',
      'first-response': '95% within 1h',
      resolution: '90% within 8h',
      'first-response.critical': '100% within 15m around the clock',
      'resolution.critical': '95% within 4h around the clock',
      'first-contact-resolution': '70%',
      availability: '99.9%',
      satisfaction: '90%',
      respect: '95%',
      'complaint-acknowledgement': '100% within 4h',
      'complaint-resolution': '90% within 5d',
      'service-owner': 'user:default/maria.keller',
      'agreed-with': 'group:default/finance 2026-03-01, sales 2026-03-08',
      escalation: 'user:default/cio, group:default/it-leadership',
      tickets: 'request-tracker/Email, servicenow/Email and calendar',
      'availability-source': 'prometheus/email',
      synonyms: 'outlook, mailbox,  calendar , Outlook',
    });

    expect(problems).toEqual([]);
    expect(promise.hours).toEqual({
      zone: 'Europe/Berlin',
      hours: [1, 2, 3, 4, 5].map(weekday => ({
        weekday,
        fromMinute: 480,
        toMinute: 1080,
      })),
      holidayRegion: 'DE-BE',
      closed: [
        { date: '2026-12-24', fromMinute: 840 },
        { date: '2026-12-31', fromMinute: 0 },
      ],
    });
    expect(
      promise.targets.map(
        ({ metric, priority, thousandths, minutes, hours }) =>
          `${metric} ${priority} ${thousandths} ${minutes} ${hours}`,
      ),
    ).toEqual([
      'first-response null 95000 60 service',
      'first-response critical 100000 15 around-the-clock',
      'resolution null 90000 480 service',
      'resolution critical 95000 240 around-the-clock',
      'complaint-acknowledgement null 100000 240 service',
      'complaint-resolution null 90000 3000 service',
      'first-contact-resolution null 70000 null service',
      'availability null 99900 null service',
      'satisfaction null 90000 null service',
      'respect null 95000 null service',
    ]);
    expect(promise).toMatchObject({
      serviceOwner: 'user:default/maria.keller',
      agreedWith: [
        { group: 'group:default/finance', date: '2026-03-01' },
        { group: 'group:default/sales', date: '2026-03-08' },
      ],
      escalation: ['user:default/cio', 'group:default/it-leadership'],
      tickets: [
        { source: 'request-tracker', key: 'Email' },
        { source: 'servicenow', key: 'Email and calendar' },
      ],
      availabilitySource: { source: 'prometheus', key: 'email' },
      synonyms: ['outlook', 'mailbox', 'calendar'],
    });
  });

  it('takes a service without annotations as open around the clock in the zone of the organisation', () => {
    expect(read({})).toEqual({
      promise: {
        hours: {
          zone: 'Europe/London',
          hours: 'around-the-clock',
          holidayRegion: null,
          closed: [],
        },
        targets: [],
        serviceOwner: null,
        agreedWith: [],
        escalation: [],
        tickets: [],
        availabilitySource: null,
        synonyms: [],
      },
      problems: [],
      inForce: {},
    });
  });

  it('looks for people in the namespace of the service where a ref names none', () => {
    const entity = service({ 'service-owner': 'Maria.Keller' });
    entity.metadata.namespace = 'Berlin';
    expect(readServicePromise(entity, context).promise.serviceOwner).toBe(
      'user:berlin/maria.keller',
    );
  });

  it('says that holidays and closings mean nothing to a service that is always open', () => {
    expect(
      messages({
        'service-hours': 'around the clock Europe/Berlin',
        holidays: 'DE-BE',
        closed: '2026-12-24',
      }),
    ).toEqual([
      'service-culture/holidays: "DE-BE" has no effect, because the service is open around the clock; give it service-culture/service-hours or remove the line',
      'service-culture/closed: "2026-12-24" has no effect, because the service is open around the clock; give it service-culture/service-hours or remove the line',
    ]);
  });

  it('tells one mistake in the hours once, whatever depends on them', () => {
    const { promise, problems } = read({
      'service-hours': 'Mon-Fri 08:00-18:00 Europe/Berln',
      holidays: 'DE-BE',
      resolution: '90% within 2d',
      'first-response': '95% within 1h',
      'first-response.critical': '95% within 1d around the clock',
    });
    expect(problems.map(problem => problem.annotation)).toEqual([
      'service-culture/service-hours',
    ]);
    expect(promise.targets.map(target => target.asWritten)).toEqual([
      '95% within 1h',
      '95% within 1d around the clock',
    ]);
  });

  it('still tells what is wrong with a target in days beside wrong hours', () => {
    expect(
      messages({
        'service-hours': 'Mon-Fri 08:00-18:00 Europe/Berln',
        resolution: '0% within 2d',
      }),
    ).toEqual([
      'service-culture/service-hours: "Europe/Berln" is not a time zone; did you mean "Europe/Berlin"?',
      'service-culture/resolution: "0%" promises nothing; write a percentage over 0, like "95%"',
    ]);
  });
});

describe('readServicePromise with the last valid values', () => {
  it('keeps the last valid value of a wrong annotation in force and still tells the mistake', () => {
    const before = read({ resolution: '90% within 8h', respect: '95%' });
    const now = read(
      { resolution: '90% in 8h', respect: '90%' },
      before.inForce,
    );
    expect(now.promise.targets.map(target => target.asWritten)).toEqual([
      '90% within 8h',
      '90%',
    ]);
    expect(now.problems.map(problem => problem.value)).toEqual(['90% in 8h']);
    expect(now.inForce).toEqual({
      'service-culture/resolution': '90% within 8h',
      'service-culture/respect': '90%',
    });
  });

  it('reads days with the last valid hours while the hours are wrong', () => {
    const before = read({
      'service-hours': OFFICE_HOURS,
      resolution: '90% within 2d',
    });
    const now = read(
      { 'service-hours': 'Mon-Fri', resolution: '90% within 3d' },
      before.inForce,
    );
    expect(now.promise.hours.zone).toBe('Europe/Berlin');
    expect(now.promise.targets[0].minutes).toBe(1800);
    expect(now.problems).toHaveLength(1);
  });

  it('forgets a promise that was removed', () => {
    const before = read({ resolution: '90% within 8h', respect: '95%' });
    const now = read({ respect: '95%' }, before.inForce);
    expect(now.promise.targets.map(target => target.metric)).toEqual([
      'respect',
    ]);
    expect(now.inForce).toEqual({ 'service-culture/respect': '95%' });
  });

  it('does not take a promise as in force that waits for the hours to be mended', () => {
    expect(
      read({ 'service-hours': 'never', resolution: '90% within 2d' }).inForce,
    ).toEqual({});
  });
});
