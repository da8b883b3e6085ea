import { complaintEvent } from '../../__testUtils__/complaints';
import { readersInWords } from '../form/readersInWords';
import { nextDue } from '../register/nextDue';
import { complaintRow } from '../../__testUtils__/complaints';
import {
  changeInWords,
  dueInWords,
  errorInWords,
  eventInWords,
  reasonOf,
  stateInWords,
} from '.';
import { Settings } from 'luxon';

describe('dueInWords', () => {
  const zone = Settings.defaultZone;
  beforeAll(() => {
    Settings.defaultZone = 'Europe/Berlin';
  });
  afterAll(() => {
    Settings.defaultZone = zone;
  });

  it.each([
    ['2026-03-12T14:40:00Z', 'today, 15:40'],
    ['2026-03-13T08:00:00Z', 'tomorrow, 09:00'],
    ['2026-03-11T08:00:00Z', 'yesterday, 09:00'],
    ['2026-03-12T23:30:00Z', 'tomorrow, 00:30'],
    ['2026-03-20T15:00:00Z', 'Friday, 20 March, 16:00'],
    ['2027-01-04T15:00:00Z', 'Monday, 4 January 2027, 16:00'],
  ])("says %s on the reader's clock as %s", (iso, words) => {
    expect(dueInWords(iso, Date.parse('2026-03-12T09:00:00Z'))).toBe(words);
  });

  it('counts days and not hours across the change of the clocks', () => {
    expect(
      dueInWords('2026-03-29T21:30:00Z', Date.parse('2026-03-28T22:30:00Z')),
    ).toBe('tomorrow, 23:30');
  });
});

describe('errorInWords', () => {
  it.each([
    [{ type: 'custom', message: 'expected some words' }, 'Say why'],
    [
      {
        type: 'too_big',
        message: 'Too big: expected string to have <=10000 characters',
      },
      'This is too long: at most 10,000 characters',
    ],
    [
      { type: 'custom', message: 'expected a time that has passed' },
      'We need a time that has passed',
    ],
    [{ type: 'invalid_type', message: 'Invalid input' }, 'Say why'],
    [undefined, undefined],
  ])('says %j plainly', (error, words) => {
    expect(errorInWords(error, 'Say why')).toBe(words);
  });
});

describe('reasonOf', () => {
  it('tells a lost connection from an ended session and from a refusal', () => {
    expect(reasonOf(new TypeError('Failed to fetch'))).toBe(
      'The portal could not be reached.',
    );
    expect(reasonOf({ statusCode: 401 })).toContain('not signed in any more');
    expect(
      reasonOf({
        statusCode: 400,
        body: { error: { message: 'service: not known' } },
      }),
    ).toBe('service: not known');
  });
});

describe('readersInWords', () => {
  const facts = {
    identity: 'named',
    confidential: false,
    aboutPerson: false,
    handler: 'Maria Keller',
    forSomeone: false,
  } as const;

  it.each([
    [
      {},
      'Maria Keller reads it, and so do the owner of the service and your ambassador.',
    ],
    [{ confidential: true }, 'Maria Keller reads it, and nobody else but you.'],
    [
      { confidential: true, forSomeone: true },
      'Maria Keller reads it, and nobody else but them.',
    ],
    [
      { handler: null, identity: 'handler-only' },
      'Whoever handles it reads it, and so do the owner of the service and your ambassador. Only who handles it sees your name.',
    ],
    [
      { aboutPerson: true },
      'Maria Keller reads it, and nobody else but you. The people it is about, and those who report to them, do not see it.',
    ],
  ] as const)('says of %j who reads it', (changes, words) => {
    expect(readersInWords({ ...facts, ...changes })).toBe(words);
  });
});

describe('what an event says', () => {
  it('tells who wrote it down from who complained', () => {
    expect(
      eventInWords(
        complaintEvent({ as: 'recorder' }),
        { channel: 'voicemail' },
        {},
      ),
    ).toBe('wrote down what the person said on voicemail');
    expect(eventInWords(complaintEvent(), { channel: 'in-person' }, {})).toBe(
      'complained in person',
    );
  });

  it('reads several refs under their titles', () => {
    expect(
      changeInWords(
        {
          field: 'owner',
          from: 'user:default/a, user:default/b',
          to: null,
        },
        { 'user:default/a': 'Anna', 'user:default/b': 'Ben' },
      ),
    ).toBe('owner: Anna, Ben → none');
  });
});

describe('a row of the register', () => {
  it('names the clock that runs, and none when the person is asked or it is closed', () => {
    const row = complaintRow();
    expect(nextDue(row)).toEqual({
      what: 'answer',
      at: row.acknowledgementDue,
    });
    expect(nextDue({ ...row, acknowledgedAt: row.madeAt })).toEqual({
      what: 'solution',
      at: row.resolutionDue,
    });
    expect(nextDue({ ...row, state: 'resolved' })).toBeNull();
    expect(nextDue({ ...row, state: 'closed' })).toBeNull();
  });

  it('says how it ended', () => {
    expect(stateInWords({ state: 'closed', closedAs: 'unanswered' })).toBe(
      'closed, the person never said',
    );
    expect(stateInWords({ state: 'closed', closedAs: 'satisfied' }, true)).toBe(
      'closed, you are satisfied',
    );
    expect(stateInWords({ state: 'resolved', closedAs: null }, true)).toBe(
      'waiting for you',
    );
  });
});
