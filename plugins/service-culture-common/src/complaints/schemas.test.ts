import {
  complaintActionSchema,
  type ComplaintActionInput,
} from './ComplaintAction';
import { answerSchema } from './complaintAccess';
import { COMPLAINT_LIMITS } from './limits';
import { newComplaintSchema, type NewComplaintInput } from './NewComplaint';

const wrong = (input: Partial<NewComplaintInput>) => {
  const { error } = newComplaintSchema.safeParse({
    description: 'The printer is on fire',
    ...input,
  });
  return error?.issues.map(({ path, message }) => [path.join('.'), message]);
};

describe('newComplaintSchema', () => {
  it('takes one sentence for a complaint', () => {
    expect(newComplaintSchema.parse({ description: 'It is slow' })).toEqual({
      about: 'service',
      service: null,
      department: null,
      subjects: [],
      summary: '',
      description: 'It is slow',
      impact: '',
      remedySought: '',
      safetyRisk: false,
      identity: 'named',
      confidential: false,
    });
  });

  it.each([
    ['<script>alert(1)</script>'],
    ["'; DROP TABLE complaints; --"],
    ['=HYPERLINK("https://evil.example")'],
    ['{{7*7}} ${7*7} %s %n'],
    ['\u202Egnp.exe \u0007 \r\n\t  '],
    ['👩‍🚒 ist da, ﷽'],
  ])('keeps what people write as they wrote it: %s', text => {
    const { description, impact } = newComplaintSchema.parse({
      description: text,
      impact: text,
    });
    expect([description, impact]).toEqual([text, text]);
  });

  it('prints refs as the catalog does', () => {
    expect(
      newComplaintSchema.parse({
        description: 'x',
        service: 'Component:Default/Email',
        department: 'finance',
        subjects: ['Bob'],
      }),
    ).toMatchObject({
      service: 'component:default/email',
      department: 'group:default/finance',
      subjects: ['user:default/bob'],
    });
  });

  it.each<[string, Partial<NewComplaintInput>, string, RegExp]>([
    ['no words', { description: ' \n ' }, 'description', /some words/],
    [
      'too many of them',
      { impact: 'x'.repeat(COMPLAINT_LIMITS.text + 1) },
      'impact',
      /10000/,
    ],
    ['what no database keeps', { summary: 'a\u0000b' }, 'summary', /U\+0000/],
    ['half a character', { description: '\ud83d' }, 'description', /stored/],
    ['no ref', { service: 'user:default/bob' }, 'service', /Component or/],
    ['a person without who', { about: 'person' }, 'subjects', /the person/],
    [
      'someone named who is anonymous',
      {
        identity: 'anonymous',
        onBehalfOf: {
          complainant: { name: 'Ana' },
          channel: 'phone',
          madeAt: '2026-03-02T09:30:00Z',
        },
      },
      'identity',
      /anonymous/,
    ],
    [
      'the future',
      {
        onBehalfOf: {
          complainant: { name: 'Ana' },
          channel: 'phone',
          madeAt: new Date(Date.now() + 10 * 60_000).toISOString(),
        },
      },
      'onBehalfOf.madeAt',
      /has passed/,
    ],
  ])('refuses %s, and names the field', (_, input, field, message) => {
    expect(wrong(input)).toEqual([[field, expect.stringMatching(message)]]);
  });

  it('lets clocks differ by some minutes', () => {
    expect(
      wrong({
        onBehalfOf: {
          complainant: { name: 'Ana', email: 'ana@example.com' },
          channel: 'in-person',
          madeAt: new Date(Date.now() + 60_000).toISOString(),
        },
      }),
    ).toBeUndefined();
  });
});

describe('complaintActionSchema', () => {
  const decide: ComplaintActionInput = {
    action: 'decide',
    decision: 'not-upheld',
    reason: 'The rule is the law',
    resolution: 'Explained the law',
  };
  const fieldsOf = (input: unknown) =>
    complaintActionSchema
      .safeParse(input)
      .error?.issues.map(({ path }) => path.join('.'));

  it('never takes a bare no: what is not upheld in full names the recourse', () => {
    expect(fieldsOf(decide)).toEqual(['recourse']);
    expect(fieldsOf({ ...decide, decision: 'partly', recourse: ' ' })).toEqual([
      'recourse',
    ]);
    expect(fieldsOf({ ...decide, recourse: 'The board' })).toBeUndefined();
    expect(fieldsOf({ ...decide, decision: 'upheld' })).toBeUndefined();
  });

  it.each([
    [{ action: 'delete' }, 'action'],
    [{ action: 'accept', satisfied: true }, ''],
    [{ action: 'acknowledge' }, 'message'],
    [
      { action: 'link', kind: 'page', title: 'x', url: 'data:text/html,hello' },
      'url',
    ],
  ])('refuses %j', (input, field) => {
    expect(fieldsOf(input)).toEqual([field]);
  });
});

describe('answerSchema', () => {
  it('asks what is still wrong of whoever is not satisfied', () => {
    const answer = (satisfied: boolean, reason: string) =>
      answerSchema.safeParse({ token: 't', satisfied, reason }).success;
    expect(answer(true, '')).toBe(true);
    expect(answer(false, '')).toBe(false);
    expect(answer(false, 'Still slow')).toBe(true);
  });
});
