import { readServicePromise } from './readServicePromise';

const context = {
  defaultTimeZone: 'UTC',
  isHolidayRegion: () => true,
};

/** Messages about a service that works on ten hours of each weekday, unless told otherwise. */
function messages(annotations: Record<string, string>): string[] {
  const all = {
    'service-hours': 'Mon-Fri 08:00-18:00 Europe/Berlin',
    ...annotations,
  };
  return readServicePromise(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'email',
        annotations: Object.fromEntries(
          Object.entries(all).map(([name, value]) => [
            `service-culture/${name}`,
            value,
          ]),
        ),
      },
    },
    context,
  ).problems.map(problem => problem.message);
}

describe('promises that contradict each other', () => {
  it('are told on the response that can fall due after its resolution', () => {
    expect(
      messages({
        'first-response.critical': '100% within 5h',
        'resolution.critical': '95% within 4h',
      }),
    ).toEqual([
      'service-culture/first-response.critical: "100% within 5h" can fall due after service-culture/resolution.critical, which is "95% within 4h"; promise it sooner, or change the other',
    ]);
  });

  it('are told on the promise for one priority rather than on the one for all', () => {
    expect(
      messages({
        'first-response': '95% within 1h',
        'resolution.critical': '95% within 30m',
      }),
    ).toEqual([
      'service-culture/resolution.critical: "95% within 30m" can fall due before service-culture/first-response, which is "95% within 1h"; promise it later, or change the other',
    ]);
  });

  it('are told once, not again for each priority', () => {
    expect(
      messages({
        'first-response': '95% within 9h',
        resolution: '95% within 8h',
        'resolution.critical': '95% within 4h',
      }),
    ).toHaveLength(1);
  });

  it('are told of complaints too', () => {
    expect(
      messages({
        'complaint-acknowledgement': '95% within 2d',
        'complaint-resolution': '95% within 1d',
      }),
    ).toEqual([
      'service-culture/complaint-acknowledgement: "95% within 2d" can fall due after service-culture/complaint-resolution, which is "95% within 1d"; promise it sooner, or change the other',
    ]);
  });

  it.each<[string, Record<string, string>, number]>([
    [
      'an answer within service hours is late for a solution around the clock, because of the nights',
      {
        'first-response.critical': '100% within 1h',
        'resolution.critical': '95% within 4h around the clock',
      },
      1,
    ],
    [
      'an answer within service hours is in time for a solution after the weekend',
      {
        'first-response.critical': '100% within 1h',
        'resolution.critical': '95% within 3d around the clock',
      },
      0,
    ],
    [
      'an answer after the weekend is late where the weekend is longer by a holiday',
      {
        holidays: 'DE-BE',
        'first-response.critical': '100% within 1h',
        'resolution.critical': '95% within 3d around the clock',
      },
      1,
    ],
    [
      'an answer around the clock is in time for a solution within service hours',
      {
        'first-response.critical': '100% within 4h around the clock',
        'resolution.critical': '95% within 4h',
      },
      0,
    ],
    [
      'an answer around the clock is late for a shorter solution within service hours',
      {
        'first-response.critical': '100% within 5h around the clock',
        'resolution.critical': '95% within 4h',
      },
      1,
    ],
    [
      'a solution that takes more than a working day leaves the night for the answer',
      {
        'first-response.critical': '100% within 24h around the clock',
        'resolution.critical': '95% within 10h1m',
      },
      0,
    ],
    [
      'answer and solution may be due at the same time',
      { 'first-response': '95% within 4h', resolution: '95% within 4h' },
      0,
    ],
    [
      'around the clock is the same as the hours of a service that is always open',
      {
        'service-hours': 'around the clock UTC',
        'first-response': '95% within 4h',
        resolution: '95% within 4h around the clock',
      },
      0,
    ],
    [
      'wrong hours are no reason to compare',
      {
        'service-hours': 'Mon-Fri',
        'first-response': '95% within 5h',
        resolution: '95% within 4h around the clock',
      },
      1,
    ],
  ])('%s', (_, annotations, count) => {
    expect(messages(annotations)).toHaveLength(count);
  });
});
