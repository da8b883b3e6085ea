import { NativeTranslator } from './NativeTranslator';

const CELLS = {
  externalId: '1',
  service: 'Email',
  state: 'open',
  openedAt: '2026-03-02T08:00:00Z',
  updatedAt: '2026-03-03T08:00:00Z',
};

describe('the native format in NDJSON', () => {
  const native = new NativeTranslator('ndjson', undefined);

  it.each([
    [
      'a field that a ticket does not have',
      { proirity: 'high' },
      'proirity',
      '"proirity" is not a field of a ticket',
    ],
    [
      'a priority that is none',
      { priority: 'P1' },
      'priority',
      '"P1" is none of critical, high, medium, low',
    ],
    [
      'a state that is none',
      { state: 'closed' },
      'state',
      '"closed" is none of open, paused, resolved, cancelled',
    ],
    [
      'a number that is text',
      { responses: '3' },
      'responses',
      '"3" is not a whole number from 0',
    ],
    [
      'a date that is none',
      { openedAt: '2026-02-30T08:00:00Z' },
      'openedAt',
      '"2026-02-30T08:00:00Z" is not a time like 2026-03-01T09:30:00+01:00',
    ],
    [
      'a date without an offset',
      { openedAt: '2026-02-20T08:00:00' },
      'openedAt',
      '"2026-02-20T08:00:00" says no offset from UTC; write one, or set timeZone for this source',
    ],
    [
      'a pause that is none',
      { pauses: [{ since: 'x' }] },
      'pauses',
      '"[{"since":"x"}]" is not a list of at most 1000 pauses like {"from": "2026-03-01T09:30:00+01:00", "to": "2026-03-01T11:00:00+01:00"}',
    ],
    [
      'no service',
      { service: undefined },
      'service',
      'is empty, and a ticket needs it',
    ],
  ])('refuses %s', (_, wrong, field, reason) => {
    expect(native.translate({ ...CELLS, ...wrong })).toEqual({
      problem: { externalId: '1', field, reason },
    });
  });

  it('reads a date without an offset in the configured zone', () => {
    const berlin = new NativeTranslator('ndjson', 'Europe/Berlin');
    expect(
      berlin.translate({ ...CELLS, openedAt: '2026-03-02T08:00:00' }),
    ).toEqual({ ticket: { ...CELLS, openedAt: '2026-03-02T07:00:00.000Z' } });
  });
});

describe('the native format in CSV', () => {
  const native = new NativeTranslator('csv', undefined);

  it('reads numbers, truth and lists from text, and takes empty cells for absent', () => {
    expect(
      native.translate({
        ...CELLS,
        title: '',
        rating: '5',
        automatic: 'TRUE',
        pauses: '[{"from":"2026-03-02T09:00:00Z"}]',
        reopens: '',
      }),
    ).toEqual({
      ticket: {
        ...CELLS,
        rating: 5,
        automatic: true,
        pauses: [{ from: '2026-03-02T09:00:00Z' }],
      },
    });
  });

  it.each([
    ['rating', '4.5', '"4.5" is not a whole number from 1 to 5'],
    ['automatic', 'yes', '"yes" is neither true nor false'],
    [
      'reopens',
      '[{',
      '"[{" is not a list of at most 1000 reopenings like {"resolvedAt": "2026-03-01T09:30:00+01:00", "reopenedAt": "2026-03-02T08:00:00+01:00"}',
    ],
  ])('refuses the %s %s', (field, value, reason) => {
    expect(native.translate({ ...CELLS, [field]: value })).toEqual({
      problem: { externalId: '1', field, reason },
    });
  });

  it.each([
    [
      'a column that is no field',
      ['externalId', 'sevice'],
      'sevice',
      /^"sevice" is not a field of a ticket; the fields are externalId, service, /,
    ],
    [
      'a column that stands twice',
      ['externalId', 'service', 'service'],
      'service',
      /^stands twice in the header$/,
    ],
    [
      'no column for a field that a ticket needs',
      ['externalId', 'service', 'state', 'openedAt'],
      'updatedAt',
      /^is missing; the header has "externalId", "service", "state", "openedAt"$/,
    ],
  ])('refuses a file with %s', (_, header, field, reason) => {
    expect(native.checkHeader(header)).toEqual({
      field,
      reason: expect.stringMatching(reason),
    });
  });
});
