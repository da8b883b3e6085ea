import fc from 'fast-check';
import {
  COMPLAINT_ACTIONS,
  complaintActionSchema,
  COMPLAINT_TRANSITIONS,
  type ComplaintActionInput,
  type ComplaintActionName,
} from '@service-culture/plugin-service-culture-common';
import {
  as,
  COMPANY,
  DAY,
  HOUR,
  MONDAY,
  openRegister,
  resolve,
} from '../__testUtils__/complaints';
import { describeEachDatabase } from '../__testUtils__/databases';
import { person } from '../__testUtils__/company';

describeEachDatabase('A complaint that nobody touches', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    return { ...register, register, number };
  };

  it('is called to mind when three quarters of the time have passed, once', async () => {
    const { passTo, told, get, number } = await start();
    await passTo(MONDAY + 3 * HOUR - 1);
    expect(told('olga')).toEqual(['A complaint about Email waits for you']);
    await passTo(MONDAY + 3 * HOUR);
    await passTo(MONDAY + 3 * HOUR + 1);
    expect(told('olga')).toEqual([
      'A complaint about Email waits for you',
      'A complaint about Email is close to late',
    ]);
    expect((await get(number, 'olga')).acknowledgementOutcome).toBe('at-risk');
    expect((await get(number, 'olga')).overdue).toBe(false);
  });

  it('is late from the millisecond after it was due, and goes to those who can decide', async () => {
    const { passTo, told, get, number, list, events } = await start();
    await passTo(MONDAY + 4 * HOUR);
    expect((await list('olga', { overdue: true })).totalItems).toBe(0);
    await passTo(MONDAY + 4 * HOUR + 1);
    expect((await list('olga', { overdue: true })).totalItems).toBe(1);
    expect(await get(number, 'cio')).toMatchObject({
      acknowledgementOutcome: 'breached',
      overdue: true,
      escalatedTo: [{ name: 'cio' }],
    });
    expect(told('cio')).toEqual(['A complaint about Email is late']);
    expect(
      (await events(number, 'ana')).items.map(({ type, by }) => [
        type,
        by?.name,
      ]),
    ).toEqual([
      ['received', 'ana'],
      ['overdue', undefined],
    ]);
  });

  it('is made up for after the backend was down for weeks, each thing once', async () => {
    const { passTo, events, number } = await start();
    await passTo(MONDAY + 60 * DAY);
    await passTo(MONDAY + 60 * DAY + 1);
    expect(
      (await events(number, 'olga')).items.map(({ type }) => type),
    ).toEqual(['received', 'overdue', 'overdue']);
  });

  it('waits for nothing any more once it is closed', async () => {
    const { act, number, passTo, events, knex } = await start();
    await act(number, 'ana', { action: 'withdraw' });
    await passTo(MONDAY + 60 * DAY);
    expect((await events(number, 'olga')).items).toHaveLength(2);
    expect(await knex('complaints_complaints').first('next_change_at')).toEqual(
      {
        next_change_at: null,
      },
    );
  });
});

describeEachDatabase('An owner who leaves', createDatabase => {
  const without = (...gone: string[]) => ({
    ...COMPANY,
    people: COMPANY.people.filter(({ name }) => !gone.includes(name)),
  });
  const start = async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    return { ...register, number };
  };

  it('is given an hour to come back, then the handler takes over, and a new owner is asked for', async () => {
    const { projection, ownerKeeper, clock, get, number, told, act } =
      await start();
    await projection.save(without('olga'), clock.now);
    await ownerKeeper.run();
    expect((await get(number, 'ana')).owner?.name).toBe('olga');
    clock.now += HOUR;
    await ownerKeeper.run();
    expect(await get(number, 'hugo')).toMatchObject({
      owner: { name: 'hugo' },
      needsOwner: true,
    });
    expect(told('hugo')).toEqual(['A complaint about Email is yours now']);
    await act(number, 'hugo', {
      action: 'hand-over',
      owner: 'user:default/theo',
      reason: 'You know mail',
    });
    expect((await get(number, 'ana')).needsOwner).toBe(false);
  });

  it('keeps what is theirs when they were gone for a moment', async () => {
    const { projection, ownerKeeper, clock, get, number } = await start();
    await projection.save(without('olga'), clock.now);
    await ownerKeeper.run();
    await projection.save(COMPANY, clock.now);
    clock.now += 2 * HOUR;
    await ownerKeeper.run();
    expect((await get(number, 'ana')).owner?.name).toBe('olga');
    await projection.save(without('olga'), clock.now);
    await ownerKeeper.run();
    expect((await get(number, 'ana')).owner?.name).toBe('olga');
  });

  it('leaves the complaint readable under the last known titles, as do services and departments', async () => {
    const { projection, clock, get, number, list } = await start();
    await projection.save(
      { ...without('olga'), services: [], departments: [], groups: [] },
      clock.now,
    );
    for (const who of ['ana', 'sam']) {
      expect(await get(number, who)).toMatchObject({
        service: { title: 'Email', gone: true },
        department: { title: 'finance', gone: true },
        owner: { name: 'olga' },
      });
    }
    expect((await list('sam')).totalItems).toBe(1);
  });
});

describeEachDatabase('Retention', createDatabase => {
  it('takes away texts and names of what was closed long ago, and keeps number, dates and category', async () => {
    const { retention, clock, complain, act, get, events, knex, register } =
      await openRegister(await createDatabase(), {
        settings: { keepTextsDays: 365 },
      }).then(each => ({ ...each, register: each }));
    const { number } = await complain('ana', {
      description: 'Secret story of Ana',
      impact: 'Secret story',
    });
    await act(number, 'olga', { action: 'triage', category: 'quality' });
    await resolve(register, number);
    await act(number, 'ana', { action: 'accept', message: 'Secret thanks' });
    const open = await complain('ana', { description: 'Secret, still open' });
    clock.now += 365 * DAY;
    await retention.run();
    expect((await get(number, 'ana')).description).toContain('Secret');
    clock.now += 1;
    await retention.run();
    await retention.run();
    expect(await get(number, 'olga')).toMatchObject({
      number,
      description: '',
      summary: '',
      complainant: null,
      category: 'quality',
      closedAs: 'satisfied',
      madeAt: '2026-03-02T09:00:00.000Z',
      erasedAt: expect.any(String),
    });
    const { items } = await events(number, 'olga');
    expect(items[items.length - 1].type).toBe('erased');
    expect(items.length).toBe(7);
    expect((await get(open.number, 'ana')).description).toContain('Secret');
    const kept = JSON.stringify([
      await knex('complaints_complaints').where({ number }),
      await knex('complaints_events').where('complaint_id', 1),
      await knex('complaints_texts').where('complaint_id', 1),
    ]);
    expect(kept).not.toMatch(/Secret|user:default\/ana/);
  });

  it('forgets keys of creation after a day', async () => {
    const { retention, clock, complain, knex } = await openRegister(
      await createDatabase(),
    );
    await complain('ana', {}, 'key');
    clock.now += DAY;
    await retention.run();
    expect(await knex('complaints_idempotency')).toHaveLength(1);
    clock.now += 1;
    await retention.run();
    expect(await knex('complaints_idempotency')).toHaveLength(0);
  });
});

/** Something that can be sent for each action. */
const SENT: Record<ComplaintActionName, ComplaintActionInput> = {
  acknowledge: { action: 'acknowledge', message: 'Sorry' },
  message: { action: 'message', text: 'Hello' },
  note: { action: 'note', text: 'Hm' },
  triage: { action: 'triage', category: 'quality' },
  'name-subjects': {
    action: 'name-subjects',
    subjects: ['user:default/olga'],
  },
  investigate: { action: 'investigate', findings: 'Disk' },
  'find-root-cause': { action: 'find-root-cause', process: 'None' },
  'plan-action': {
    action: 'plan-action',
    what: 'Disks',
    who: 'user:default/theo',
    due: '2026-04-01',
  },
  'update-action': { action: 'update-action', id: '1', done: true },
  'hand-over': {
    action: 'hand-over',
    owner: 'user:default/theo',
    reason: 'Away',
  },
  escalate: { action: 'escalate', reason: 'Please' },
  decide: {
    action: 'decide',
    decision: 'upheld',
    reason: 'Yes',
    resolution: 'Done',
  },
  accept: { action: 'accept' },
  reject: { action: 'reject', reason: 'No' },
  'close-not-satisfied': {
    action: 'close-not-satisfied',
    reason: 'No more',
    recourse: 'Council',
  },
  withdraw: { action: 'withdraw' },
  'link-duplicate': {
    action: 'link-duplicate',
    mainComplaint: 'C-2026-000002',
  },
  'unlink-duplicate': { action: 'unlink-duplicate' },
  link: { action: 'link', kind: 'page', title: 'Help' },
  unlink: { action: 'unlink', id: 'none' },
  'propose-reclassification': {
    action: 'propose-reclassification',
    reason: 'A request',
  },
  'agree-reclassification': { action: 'agree-reclassification' },
  'decline-reclassification': { action: 'decline-reclassification' },
  'set-confidential': { action: 'set-confidential', confidential: true },
};

describeEachDatabase(
  'Whatever people do and however time passes',
  createDatabase => {
    it('nothing is lost: each step is in the history, goes by the table, and leaves a way on', async () => {
      const register = await openRegister(await createDatabase());
      const step = fc.oneof(
        fc.record({
          who: fc.constantFrom('ana', 'olga', 'theo', 'cio', 'amir', 'sam'),
          action: fc.constantFrom(...COMPLAINT_ACTIONS),
        }),
        fc.record({ hours: fc.integer({ min: 1, max: 400 }) }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 5, maxLength: 25 }),
          async steps => {
            register.clock.now = MONDAY;
            const { number } = await register.complain();
            const stored = async () => (await register.store.get(number))!;
            let seen = (await register.store.events((await stored()).id))
              .length;
            for (const each of steps) {
              const before = await stored();
              if ('hours' in each) {
                await register.passTo(register.clock.now + each.hours * HOUR);
              } else {
                await register.authorized
                  .act(
                    number,
                    complaintActionSchema.parse(SENT[each.action]),
                    `"${before.version}"`,
                    as(each.who),
                  )
                  .catch(error => {
                    if (
                      ![
                        'NotFoundError',
                        'NotAllowedError',
                        'ConflictError',
                        'InputError',
                      ].includes(error.name)
                    ) {
                      throw error;
                    }
                  });
              }
              const after = await stored();
              const events = await register.store.events(after.id);
              // A version without an event, or an event without a version, is something lost.
              expect(events.length > seen).toBe(after.version > before.version);
              expect(events.length).toBeGreaterThanOrEqual(seen);
              seen = events.length;
              const line = COMPLAINT_TRANSITIONS.some(
                ({ from, to }) =>
                  from.includes(before.state) && to === after.state,
              );
              const isTime =
                after.closedAs === 'unanswered' && before.state === 'resolved';
              expect(before.state === after.state || line || isTime).toBe(true);
              const { you } = await register.get(number, 'ana');
              expect(you.actions.includes('withdraw')).toBe(
                after.state !== 'closed',
              );
              expect(after.closedAs === '').toBe(after.state !== 'closed');
              expect(after.texts.impact).toBe('');
            }
          },
        ),
        { numRuns: 15 },
      );
    });

    it('a person who comes to the catalog changes nothing', async () => {
      const { projection, complain, get, ownerKeeper, clock } =
        await openRegister(await createDatabase());
      const { number, etag } = await complain();
      await projection.save(
        { ...COMPANY, people: [...COMPANY.people, person('new')] },
        clock.now,
      );
      await ownerKeeper.run();
      expect((await get(number, 'ana')).etag).toBe(etag);
    });
  },
);
