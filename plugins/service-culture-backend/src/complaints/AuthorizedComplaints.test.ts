import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import fc from 'fast-check';
import type { NewComplaintInput } from '@service-culture/plugin-service-culture-common';
import {
  ALLOW,
  as,
  COMPANY,
  DENY,
  EMAIL,
  openRegister,
  type Register,
} from '../__testUtils__/complaints';
import { describeEachDatabase } from '../__testUtils__/databases';
import { complaintRules, complaintRuleset } from './permissions';

const PEOPLE = COMPANY.people.map(({ name }) => name);

/** A complaint of each kind that the rules tell apart. */
const KINDS: Record<string, Partial<NewComplaintInput>> = {
  plain: {},
  'handler-only': { identity: 'handler-only' },
  anonymous: { identity: 'anonymous' },
  confidential: { confidential: true },
  'about lena': { about: 'person', subjects: ['user:default/lena'] },
  'about olga': { about: 'person', subjects: ['user:default/olga'] },
  'about no service': { service: null },
  'about a secret service': { service: 'component:default/secret' },
};

/** Numbers by kind, made by ana. */
async function makeAll(register: Register) {
  const numbers: Record<string, string> = {};
  for (const [kind, input] of Object.entries(KINDS)) {
    numbers[kind] = (await register.complain('ana', input)).number;
  }
  return numbers;
}

/** Kinds that somebody reads one by one. */
async function readBy(
  who: string,
  register: Register,
  numbers: Record<string, string>,
) {
  const read: string[] = [];
  for (const [kind, number] of Object.entries(numbers)) {
    try {
      await register.get(number, who);
      await register.events(number, who);
      read.push(kind);
    } catch (error: any) {
      expect([kind, error.name]).toEqual([kind, 'NotFoundError']);
    }
  }
  return read.sort();
}

/** Kinds that somebody finds in the list. */
async function listedFor(
  who: string,
  register: Register,
  numbers: Record<string, string>,
) {
  const { items, totalItems } = await register.list(who);
  expect(totalItems).toBe(items.length);
  return Object.keys(numbers)
    .filter(kind => items.some(({ number }) => number === numbers[kind]))
    .sort();
}

const OPEN = [
  'plain',
  'handler-only',
  'anonymous',
  'about no service',
  'about a secret service',
];

describeEachDatabase(
  'The baseline, where the policy allows everything',
  createDatabase => {
    const start = async () => {
      const register = await openRegister(await createDatabase());
      register.world.hides = who =>
        who === 'sam' ? ['component:default/secret'] : [];
      return { register, numbers: await makeAll(register) };
    };

    it.each([
      // Not her anonymous one: nobody knows that it is hers. She reads it like anybody.
      ['the person', 'ana', Object.keys(KINDS)],
      ['the owner', 'olga', [...OPEN, 'confidential']],
      ['a colleague of the person', 'ben', OPEN],
      ['the ambassador', 'amir', OPEN],
      ['someone it is about', 'lena', [...OPEN]],
      [
        'someone who reports to them',
        'theo',
        [...OPEN, 'about olga'].filter(kind => kind !== 'about olga'),
      ],
      [
        'who it was given to instead of them',
        'cio',
        [...OPEN, 'about lena', 'about olga'],
      ],
      [
        'a stranger, from whom the catalog hides a service',
        'sam',
        OPEN.filter(kind => kind !== 'about a secret service'),
      ],
      ['another backend', 'service', OPEN],
    ])(
      'shows %s the same one by one and in the list',
      async (_, who, expected) => {
        const { register, numbers } = await start();
        expect(await readBy(who, register, numbers)).toEqual(
          [...expected].sort(),
        );
        expect(await listedFor(who, register, numbers)).toEqual(
          [...expected].sort(),
        );
      },
    );

    it('tells names only to whom the person said', async () => {
      const { register, numbers } = await start();
      const seen = async (who: string, kind: string) => {
        const one = await register.get(numbers[kind], who);
        const { items } = await register.list(who);
        const row = items.find(({ number }) => number === numbers[kind])!;
        expect(row.complainant).toEqual(one.complainant);
        const { items: events } = await register.events(numbers[kind], who);
        expect(events[0].by?.name).toBe(one.complainant?.name);
        const text = JSON.stringify([one, row, events]);
        expect(text.includes('ana')).toBe(one.complainant !== null);
        return one.complainant?.name ?? null;
      };
      for (const [who, named, handlerOnly] of [
        ['ana', 'ana', 'ana'],
        ['olga', 'ana', 'ana'],
        ['amir', 'ana', null],
        ['ben', 'ana', null],
        ['service', 'ana', null],
      ] as const) {
        expect([who, await seen(who, 'plain')]).toEqual([who, named]);
        expect([who, await seen(who, 'handler-only')]).toEqual([
          who,
          handlerOnly,
        ]);
        expect([who, await seen(who, 'anonymous')]).toEqual([who, null]);
      }
      // Whom it is escalated to handles it from then on.
      await register.act(numbers['handler-only'], 'ana', {
        action: 'escalate',
        reason: 'Please',
      });
      expect(await seen('cio', 'handler-only')).toBe('ana');
    });

    it('keeps who made an anonymous complaint nowhere in the database', async () => {
      const register = await openRegister(await createDatabase());
      await register.complain('ana', { identity: 'anonymous' }, 'key-1');
      for (const table of [
        'complaints_complaints',
        'complaints_texts',
        'complaints_events',
        'complaints_claims',
        'complaints_idempotency',
      ]) {
        expect(JSON.stringify(await register.knex(table))).not.toMatch(
          /ana|key-1/,
        );
      }
    });

    it('lets those it is about, and who reports to them, do nothing, though they own the service', async () => {
      const { register, numbers } = await start();
      for (const [who, kind] of [
        ['lena', 'about lena'],
        ['theo', 'about lena'],
        ['olga', 'about olga'],
      ]) {
        await expect(
          register.authorized.act(
            numbers[kind],
            { action: 'hand-over', owner: 'user:default/theo', reason: 'Me' },
            '"1"',
            as(who),
          ),
        ).rejects.toMatchObject({ name: 'NotFoundError' });
        expect(
          await register.authorized.handOver(
            {
              complaints: [{ number: numbers[kind], etag: '"1"' }],
              owner: 'user:default/theo',
              reason: 'Me',
            },
            as(who),
          ),
        ).toEqual({
          handedOver: [],
          refused: [
            {
              number: numbers[kind],
              reason: 'It is not a complaint, or it is not for you',
            },
          ],
        });
      }
    });

    it('lets nobody be given a complaint about themselves or their superior', async () => {
      const { register, numbers } = await start();
      for (const owner of [
        'user:default/lena',
        'user:default/theo',
        'group:default/mail',
      ]) {
        await expect(
          register.act(numbers['about lena'], 'cio', {
            action: 'hand-over',
            owner,
            reason: 'Please',
          }),
        ).rejects.toThrow('who may handle this complaint');
      }
    });

    it('lets only the person lift that it is confidential', async () => {
      const { register, numbers } = await start();
      const { confidential: number } = numbers;
      await expect(
        register.act(number, 'olga', {
          action: 'set-confidential',
          confidential: false,
        }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
      await register.act(number, 'ana', {
        action: 'set-confidential',
        confidential: false,
      });
      expect((await register.get(number, 'amir')).confidential).toBe(false);
    });
  },
);

describeEachDatabase('An anonymous complaint', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    const { number, claimCode } = await register.complain('ana', {
      identity: 'anonymous',
    });
    return { register, number, claimCode: claimCode! };
  };

  it('is followed and answered with its code, however it is typed, and with no other', async () => {
    const { register, number, claimCode } = await start();
    expect(claimCode).toMatch(/^(\w{4}-){4}\w{4}$/);
    const { authorized } = register;
    const typed = claimCode.toLowerCase().replaceAll('-', ' ');
    const { complaint, events } = await authorized.claim(typed);
    expect(complaint).toMatchObject({
      number,
      complainant: null,
      recordedBy: null,
      you: { relations: ['complainant'] },
    });
    expect(events.items.map(({ type }) => type)).toEqual(['received']);
    await register.act(number, 'olga', { action: 'note', text: 'Hm' });
    const changed = await authorized.actByClaim(
      claimCode,
      { action: 'message', text: 'It is still slow' },
      '"2"',
    );
    expect(
      changed.events.items.map(({ type, by, as: role }) => [type, by, role]),
    ).toEqual([
      ['received', null, 'complainant'],
      ['message', null, 'complainant'],
    ]);
    await expect(
      authorized.claim('0000-0000-0000-0000-0000'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('is not recognised by the person who made it, nor does it count for them', async () => {
    const { register, number } = await start();
    expect((await register.get(number, 'ana')).you.relations).toEqual([]);
    expect((await register.list('ana', { my: 'complaints' })).totalItems).toBe(
      0,
    );
  });

  it('gives a code again when the first answer was lost, and both work', async () => {
    const register = await openRegister(await createDatabase());
    const input = { identity: 'anonymous' as const };
    const first = await register.complain('ana', input, 'key');
    const again = await register.complain('ana', input, 'key');
    expect(again.number).toBe(first.number);
    for (const { claimCode } of [first, again]) {
      const { complaint } = await register.authorized.claim(claimCode!);
      expect(complaint.number).toBe(first.number);
    }
  });
});

describeEachDatabase('A policy', createDatabase => {
  const conditions = (rule: string, person: string) => ({
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'service-culture',
    resourceType: 'service-culture-complaint',
    conditions: {
      resourceType: 'service-culture-complaint',
      rule,
      params: { claims: [`user:default/${person}`] },
    },
  });

  it('that denies is told with the permission that is missing', async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    register.world.policy = () => DENY;
    for (const [call, permission] of [
      [() => register.list('ana'), 'complaint.read'],
      [() => register.get(number, 'ana'), 'complaint.read'],
      [() => register.events(number, 'ana'), 'complaint.read'],
      [() => register.complain(), 'complaint.create'],
    ] as const) {
      await expect(call()).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(permission),
      });
    }
  });

  it('that lets someone read but not change leaves them nothing to do', async () => {
    const register = await openRegister(await createDatabase());
    const { number, etag } = await register.complain();
    register.world.policy = permission =>
      permission === 'complaint.update' ? DENY : ALLOW;
    expect((await register.get(number, 'ana')).you).toEqual({
      relations: ['complainant'],
      actions: [],
    });
    await expect(
      register.authorized.act(
        number,
        { action: 'accept', message: '' },
        etag,
        as('ana'),
      ),
    ).rejects.toThrow('permission service-culture.complaint.update');
  });

  it.each([
    ['IS_COMPLAINANT', 'ana', true],
    ['IS_COMPLAINANT', 'olga', false],
    ['IS_OWNER', 'olga', true],
    ['IS_OWNER', 'theo', false],
    ['IS_SERVICE_OWNER', 'olga', true],
    ['IS_SERVICE_OWNER', 'amir', false],
    ['IS_AMBASSADOR', 'amir', true],
    ['IS_AMBASSADOR', 'ana', false],
  ])('%s shows %s the complaint: %s', async (rule, who, shown) => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    register.world.policy = (_, person) => conditions(rule, person);
    expect((await register.list(who)).totalItems).toBe(shown ? 1 : 0);
    const answer = await register.get(number, who).then(
      one => one.number,
      error => error.name,
    );
    expect(answer).toBe(shown ? number : 'NotFoundError');
  });

  it('is asked once for a request', async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    for (const call of [
      () => register.list('olga'),
      () => register.get(number, 'olga'),
      () => register.events(number, 'olga'),
      () => register.complain(),
    ]) {
      register.world.asked = 0;
      await call();
      expect(register.world.asked).toBe(1);
    }
  });
});

describeEachDatabase('The rules', createDatabase => {
  it('say the same of a complaint at hand as in the database, in any combination', async () => {
    const register: Register = await openRegister(await createDatabase());
    const numbers: string[] = Object.values(await makeAll(register));
    await register.act(numbers[0], 'ana', { action: 'escalate', reason: 'x' });
    const isAllowed = createConditionAuthorizer(complaintRuleset);
    const claims = fc.subarray(
      [
        ...PEOPLE.map(name => `user:default/${name}`),
        'group:default/finance',
        'group:default/mail',
        '',
      ],
      { minLength: 1 },
    );
    const leaf = fc
      .tuple(fc.constantFrom(...complaintRules.map(({ name }) => name)), claims)
      .map(([rule, refs]) => ({
        resourceType: 'service-culture-complaint',
        rule,
        ...(rule !== 'IS_CONFIDENTIAL' && { params: { claims: refs } }),
      }));
    const { criteria } = fc.letrec<any>(tie => ({
      criteria: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .array(tie('criteria'), { minLength: 1, maxLength: 3 })
          .map(allOf => ({ allOf })),
        fc
          .array(tie('criteria'), { minLength: 1, maxLength: 3 })
          .map(anyOf => ({ anyOf })),
        tie('criteria').map(not => ({ not })),
      ),
    }));
    const resources = await register.resources(numbers);
    await fc.assert(
      fc.asyncProperty(criteria, async conditions => {
        const decision = {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'service-culture',
          resourceType: 'service-culture-complaint',
          conditions,
        };
        register.world.policy = () => decision as any;
        // Reads everything but what the policy keeps: nothing confidential or restricted is in the way.
        const found: { number: string }[] = await register.register.page({
          filter: {},
          reader: {
            ref: 'user:default/ana',
            refs: ['user:default/ana'],
            leaders: [],
            ambassadorOf: [],
            serviceOwnerOf: [],
            hiddenServices: new Set(),
            claimed: null,
          },
          criteria: (register.access as any).toCriteria(conditions),
          orderBy: 'newest',
          limit: 100,
        });
        const expected = numbers.filter((_, index) =>
          isAllowed(decision as any, resources[index]),
        );
        expect(found.map(({ number }) => number).sort()).toEqual(
          expected.sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('know nothing of a number that is none', async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain('ana', { service: EMAIL });
    const [unknown, known] = await register.resources([
      'C-2026-999999',
      number,
    ]);
    expect(unknown).toBeUndefined();
    expect(known).toEqual({
      complainant: 'user:default/ana',
      owner: 'user:default/olga',
      deciders: [],
      serviceOwners: ['user:default/olga', 'group:default/mail'],
      ambassadors: ['user:default/amir'],
      department: 'group:default/finance',
      subjects: [],
      confidential: false,
    });
  });
});
