import {
  as,
  COMPANY,
  DAY,
  EMAIL,
  HOUR,
  MONDAY,
  openRegister,
  resolve,
} from '../__testUtils__/complaints';
import { describeEachDatabase } from '../__testUtils__/databases';

describeEachDatabase('Making a complaint', createDatabase => {
  const start = async () => openRegister(await createDatabase());

  it('answers at once with number, owner, and by when there will be an answer and a solution', async () => {
    const { complain, told, world } = await start();
    const receipt = await complain('ana', {
      description: 'Mail is slow. Every day!\nReally.',
      impact: 'I miss deadlines',
      remedySought: 'Speed',
    });
    expect(receipt).toMatchObject({
      number: 'C-2026-000001',
      etag: '"1"',
      state: 'received',
      summary: 'Mail is slow.',
      description: 'Mail is slow. Every day!\nReally.',
      impact: 'I miss deadlines',
      remedySought: 'Speed',
      owner: { ref: 'user:default/olga', name: 'olga' },
      needsOwner: false,
      service: { ref: EMAIL, title: 'Email', gone: false },
      department: { ref: 'group:default/finance', title: 'Finance' },
      complainant: { ref: 'user:default/ana', name: 'ana' },
      channel: 'portal',
      madeAt: '2026-03-02T09:00:00.000Z',
      // Four hours of service on Monday; fifty hours: five service days.
      acknowledgementDue: '2026-03-02T13:00:00.000Z',
      resolutionDue: '2026-03-09T09:00:00.000Z',
      acknowledgementOutcome: 'running',
      resolutionOutcome: 'running',
      timeZone: 'Europe/Berlin',
      claimCode: null,
      you: { relations: ['complainant'] },
    });
    expect(told('ana')).toEqual(['Thank you for your complaint about Email']);
    expect(world.notices[0].description).toContain(
      'olga will get back to you by Monday, 2 March, 14:00 (GMT+1)',
    );
    expect(told('olga')).toEqual(['A complaint about Email waits for you']);
    expect(JSON.stringify(world.notices)).not.toContain('slow');
    expect(world.published).toEqual([
      {
        topic: 'service-culture',
        eventPayload: {
          type: 'complaint.received',
          number: 'C-2026-000001',
          service: EMAIL,
          department: 'group:default/finance',
          at: '2026-03-02T09:00:00.000Z',
        },
      },
    ]);
    expect(world.changes).toBe(1);
  });

  it('tells who would answer and by when before it is made, and then stores just that', async () => {
    const { authorized, complain } = await start();
    const promise = await authorized.promise(
      { service: EMAIL, department: null, subjects: [] },
      as('ana'),
    );
    const receipt = await complain();
    expect(promise).toEqual({
      owner: receipt.owner,
      acknowledgementDue: receipt.acknowledgementDue,
      resolutionDue: receipt.resolutionDue,
      timeZone: receipt.timeZone,
    });
  });

  it('keeps a second complaint by the same person about the same service beside the first', async () => {
    const { complain, list } = await start();
    await complain('ana', { description: 'Slow' });
    await complain('ana', { description: 'Slow again' });
    const { items, totalItems } = await list('ana', { orderBy: 'newest' });
    expect(items.map(({ summary }) => summary)).toEqual(['Slow again', 'Slow']);
    expect(totalItems).toBe(2);
  });

  it.each([
    ['service', { service: 'component:default/nothing' }],
    ['department', { department: 'group:default/nothing' }],
    ['subjects', { subjects: ['user:default/nobody'] }],
    [
      'onBehalfOf.complainant.userRef',
      {
        onBehalfOf: {
          complainant: { userRef: 'user:default/nobody' },
          channel: 'phone' as const,
          madeAt: '2026-03-02T08:00:00Z',
        },
      },
    ],
  ])('refuses a %s that the catalog does not have', async (field, input) => {
    const { complain, list } = await start();
    await expect(complain('ana', input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(field),
    });
    expect((await list('ana')).totalItems).toBe(0);
  });

  it('refuses a service that the catalog hides from the person like one that is not there', async () => {
    const { complain, world } = await start();
    world.hides = () => ['component:default/secret'];
    await expect(
      complain('ana', { service: 'component:default/secret' }),
    ).rejects.toThrow('"component:default/secret" came; expected a service');
  });

  it('makes one complaint however often it is sent with the same key, and two with two', async () => {
    const { complain, list } = await start();
    const first = await complain('ana', {}, 'key-1');
    const again = await complain('ana', {}, 'key-1');
    expect(again.number).toBe(first.number);
    const other = await complain('ana', {}, 'key-2');
    const somebodyElse = await complain('ben', {}, 'key-1');
    expect(
      new Set([first.number, other.number, somebodyElse.number]).size,
    ).toBe(3);
    expect((await list('olga')).totalItems).toBe(3);
  });

  it('takes what is written down for someone with the true channel and the true time', async () => {
    const { complain, told, get } = await start();
    const receipt = await complain('amir', {
      onBehalfOf: {
        complainant: { userRef: 'user:default/ana' },
        channel: 'phone',
        madeAt: '2026-02-27T15:00:00Z',
      },
    });
    expect(receipt).toMatchObject({
      channel: 'phone',
      madeAt: '2026-02-27T15:00:00.000Z',
      receivedAt: '2026-03-02T09:00:00.000Z',
      // From Friday, 16:00 in Berlin: two hours then, two on Monday. Now is 10:00 on Monday.
      acknowledgementDue: '2026-03-02T09:00:00.000Z',
      recordedBy: { name: 'amir' },
      complainant: { name: 'ana' },
    });
    expect(told('ana')).toEqual([
      'Your complaint about Email was written down for you',
    ]);
    expect((await get(receipt.number, 'ana')).you.relations).toEqual([
      'complainant',
    ]);
  });

  it('takes someone who is not in the portal by name', async () => {
    const { complain, get } = await start();
    const { number } = await complain('amir', {
      department: 'group:default/finance',
      onBehalfOf: {
        complainant: { name: 'Old Mr. Wolf', email: 'wolf@example.com' },
        channel: 'in-person',
        madeAt: '2026-03-02T08:00:00Z',
      },
    });
    expect((await get(number, 'olga')).complainant).toEqual({
      ref: null,
      name: 'Old Mr. Wolf',
      email: 'wolf@example.com',
      picture: null,
    });
  });

  it('asks another backend whose complaint it is', async () => {
    const { complain } = await start();
    await expect(complain('service')).rejects.toThrow('onBehalfOf: nothing');
    const { channel } = await complain('service', {
      onBehalfOf: {
        complainant: { userRef: 'user:default/ana' },
        channel: 'api',
        madeAt: '2026-03-02T08:00:00Z',
      },
    });
    expect(channel).toBe('api');
  });

  it('takes "I do not know" for a service, timed by the defaults', async () => {
    const { complain } = await start();
    expect(await complain('sam', { service: null })).toMatchObject({
      service: null,
      owner: { name: 'hugo' },
      acknowledgementDue: '2026-03-02T17:00:00.000Z',
    });
  });

  it('stores and returns attacks as they are', async () => {
    const { complain, get, list } = await start();
    const attack =
      "<script>alert(1)</script> '; DROP TABLE complaints_complaints; -- =1+1 \u202E";
    const { number } = await complain('ana', {
      summary: attack,
      description: attack,
      impact: attack,
    });
    expect(await get(number, 'olga')).toMatchObject({
      summary: attack,
      description: attack,
      impact: attack,
    });
    expect((await list('olga', { search: "'; drop table" })).totalItems).toBe(
      1,
    );
    expect((await list('olga', { search: '100%' })).totalItems).toBe(0);
    expect((await list('olga', { search: '_' })).totalItems).toBe(1);
  });
});

describeEachDatabase('The story of a complaint', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    const { number } = await register.complain();
    return { ...register, register, number };
  };

  it('goes from received to satisfied, each step in the history with who, when, from and to', async () => {
    const { act, events, clock, number, told } = await start();
    clock.now += HOUR;
    await act(number, 'olga', {
      action: 'acknowledge',
      message: 'You wrote that it is slow. I am sorry.',
      apology: 'I am sorry.',
    });
    await act(number, 'olga', {
      action: 'triage',
      category: 'quality',
      severity: 'high',
    });
    clock.now += HOUR;
    await act(number, 'olga', { action: 'investigate', findings: 'Disk' });
    await act(number, 'olga', {
      action: 'find-root-cause',
      technology: 'Old disks',
      process: 'Nobody looks',
    });
    await act(number, 'olga', {
      action: 'plan-action',
      what: 'New disks',
      who: 'group:default/mail',
      due: '2026-04-01',
      published: true,
    });
    await act(number, 'olga', {
      action: 'decide',
      decision: 'upheld',
      reason: 'You are right',
      resolution: 'Moved your mailbox',
    });
    expect(told('ana')).toContain(
      'Are you satisfied? There is a decision on your complaint about Email',
    );
    clock.now += HOUR;
    const closed = await act(number, 'ana', { action: 'accept' });
    expect(closed).toMatchObject({
      state: 'closed',
      closedAs: 'satisfied',
      satisfied: 'yes',
      confirmedAt: '2026-03-02T12:00:00.000Z',
      acknowledgementOutcome: 'met',
      resolutionOutcome: 'met',
    });
    expect(told('olga')).toContain(
      'Satisfied: the complaint about Email is closed',
    );
    const { items, titles } = await events(number, 'olga');
    expect(
      items.map(({ type, by, at, changes }) => [
        type,
        by?.name,
        at.slice(11, 16),
        changes.map(({ field, from, to }) => `${field}: ${from} -> ${to}`),
      ]),
    ).toEqual([
      [
        'received',
        'ana',
        '09:00',
        ['state: null -> received', 'owner: null -> user:default/olga'],
      ],
      ['acknowledge', 'olga', '10:00', ['state: received -> acknowledged']],
      [
        'triage',
        'olga',
        '10:00',
        ['category: null -> quality', 'severity: null -> high'],
      ],
      [
        'investigate',
        'olga',
        '11:00',
        ['state: acknowledged -> investigating'],
      ],
      ['investigate', 'olga', '11:00', []],
      [
        'find-root-cause',
        'olga',
        '11:00',
        ['process:  -> Nobody looks', 'technology:  -> Old disks'],
      ],
      ['plan-action', 'olga', '11:00', []],
      [
        'decide',
        'olga',
        '11:00',
        ['state: investigating -> resolved', 'decision: null -> upheld'],
      ],
      [
        'accept',
        'ana',
        '12:00',
        [
          'state: resolved -> closed',
          'satisfied: null -> yes',
          'closedAs: null -> satisfied',
        ],
      ],
    ]);
    expect(titles['user:default/olga']).toBe('olga');
  });

  it('keeps notes, findings and causes from the person, and shows messages and published actions', async () => {
    const { act, events, get, number, register } = await start();
    await act(number, 'olga', { action: 'note', text: 'Difficult case' });
    await resolve(register, number);
    await act(number, 'olga', {
      action: 'find-root-cause',
      people: 'Tired',
    });
    await act(number, 'olga', {
      action: 'plan-action',
      what: 'Secret plan',
      who: 'user:default/olga',
      due: '2026-04-01',
    });
    await act(number, 'ana', { action: 'message', text: 'Thanks' });
    const seen = JSON.stringify([
      await get(number, 'ana'),
      await events(number, 'ana'),
    ]);
    expect(seen).toContain('More memory');
    expect(seen).toContain('Sorry');
    expect(seen).not.toMatch(/Difficult|Tired|Secret plan/);
    const told = JSON.stringify([
      await get(number, 'amir'),
      await events(number, 'amir'),
    ]);
    expect(told).toMatch(/Difficult/);
    expect(told).toMatch(/Secret plan/);
    expect(told).toMatch(/Thanks/);
  });

  it('opens again when the person is not satisfied, which does not stop the clock', async () => {
    const { act, number, register, clock, told } = await start();
    await resolve(register, number);
    clock.now = MONDAY + 8 * DAY;
    const again = await act(number, 'ana', {
      action: 'reject',
      reason: 'Still slow',
    });
    expect(again).toMatchObject({
      state: 'investigating',
      satisfied: 'no',
      resolvedAt: null,
      reopenedCount: 1,
      resolutionOutcome: 'breached',
      overdue: true,
    });
    expect(told('olga')).toContain(
      'Not satisfied: the complaint about Email is open again',
    );
  });

  it('lets the person come back for 30 days after closing, and no longer', async () => {
    const { act, number, register, clock, get } = await start();
    await resolve(register, number);
    await act(number, 'ana', { action: 'accept' });
    clock.now += 30 * DAY;
    expect((await get(number, 'ana')).you.actions).toContain('reject');
    clock.now += 1;
    expect((await get(number, 'ana')).you.actions).not.toContain('reject');
    await expect(
      act(number, 'ana', { action: 'reject', reason: 'Slow again' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('closes after ten weekdays without an answer and two reminders, neither kept nor missed', async () => {
    const { number, register, passTo, get, told, clock } = await start();
    await resolve(register, number);
    for (let day = 1; clock.now < MONDAY + 13 * DAY; day++) {
      await passTo(MONDAY + day * DAY);
    }
    expect((await get(number, 'ana')).state).toBe('resolved');
    await passTo(MONDAY + 14 * DAY);
    expect(await get(number, 'ana')).toMatchObject({
      state: 'closed',
      closedAs: 'unanswered',
      resolutionOutcome: 'unanswered',
    });
    expect(
      told('ana').filter(title => title.startsWith('Are you satisfied? Your')),
    ).toHaveLength(2);
    expect(told('ana')).toContain('Your complaint about Email was closed');
  });

  it('asks those who can decide, whose last word closes it and names the recourse', async () => {
    const { act, number, register, told, get } = await start();
    await act(number, 'ana', { action: 'escalate', reason: 'Nobody listens' });
    expect(told('cio')).toEqual([
      'A complaint about Email was escalated to you',
    ]);
    expect(await get(number, 'cio')).toMatchObject({
      escalatedTo: [{ name: 'cio' }],
      escalationDue: '2026-03-02T13:00:00.000Z',
      you: { relations: ['decision-maker'] },
    });
    await resolve(register, number, 'cio');
    await act(number, 'ana', { action: 'reject', reason: 'No' });
    expect(
      await act(number, 'cio', {
        action: 'close-not-satisfied',
        reason: 'We cannot do more',
        recourse: 'The works council',
      }),
    ).toMatchObject({
      state: 'closed',
      closedAs: 'not-satisfied',
      recourse: 'The works council',
      resolutionOutcome: 'breached',
    });
  });

  it('stays counted when it is withdrawn', async () => {
    const { act, number, list } = await start();
    await act(number, 'ana', { action: 'withdraw' });
    expect((await list('olga')).items).toMatchObject([
      {
        number,
        state: 'closed',
        closedAs: 'withdrawn',
        resolutionOutcome: 'none',
      },
    ]);
  });

  it('becomes a mere request only when the person agrees', async () => {
    const { act, number, get } = await start();
    await act(number, 'olga', {
      action: 'propose-reclassification',
      reason: 'You asked for more space',
    });
    expect((await get(number, 'ana')).reclassification).toEqual({
      reason: 'You asked for more space',
    });
    await expect(
      act(number, 'olga', { action: 'agree-reclassification' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await act(number, 'ana', { action: 'decline-reclassification' });
    expect((await get(number, 'ana')).state).toBe('received');
    await act(number, 'olga', {
      action: 'propose-reclassification',
      reason: 'Really',
    });
    expect(
      await act(number, 'ana', { action: 'agree-reclassification' }),
    ).toMatchObject({ state: 'closed', closedAs: 'reclassified' });
  });

  it('links duplicates, each of which is answered by itself', async () => {
    const { act, number, complain, get } = await start();
    const other = await complain('ben');
    await act(other.number, 'olga', {
      action: 'link-duplicate',
      mainComplaint: number,
    });
    expect((await get(number, 'olga')).duplicates).toEqual([other.number]);
    expect((await get(other.number, 'olga')).mainComplaint).toBe(number);
    expect((await get(other.number, 'ben')).mainComplaint).toBeNull();
    for (const mainComplaint of [other.number, number, 'C-2026-999999']) {
      await expect(
        act(number, 'olga', { action: 'link-duplicate', mainComplaint }),
      ).rejects.toThrow('mainComplaint');
    }
    await act(other.number, 'olga', { action: 'unlink-duplicate' });
    expect((await get(number, 'olga')).duplicates).toEqual([]);
  });

  it('goes over to somebody else, who is told, and not to just anybody', async () => {
    const { act, number, told, get } = await start();
    await expect(
      act(number, 'olga', {
        action: 'hand-over',
        owner: 'user:default/nobody',
        reason: 'Away',
      }),
    ).rejects.toThrow('owner: "user:default/nobody" came');
    await expect(
      act(number, 'olga', {
        action: 'hand-over',
        owner: 'user:default/ana',
        reason: 'Do it yourself',
      }),
    ).rejects.toThrow('who may handle this complaint');
    await act(number, 'olga', {
      action: 'hand-over',
      owner: 'user:default/theo',
      reason: 'I am away',
    });
    expect(told('theo')).toContain('A complaint about Email is yours now');
    expect(told('ana')).toContain(
      'theo takes care of your complaint about Email now',
    );
    expect((await get(number, 'theo')).you.relations).toContain('owner');
  });

  it('says which actions are possible where one is not', async () => {
    const { act, number } = await start();
    await expect(
      act(number, 'olga', {
        action: 'decide',
        decision: 'upheld',
        reason: 'x',
        resolution: 'y',
      }),
    ).rejects.toThrow(
      /"decide" is not possible while a complaint is received.*acknowledge/,
    );
    await expect(
      act(number, 'sam', { action: 'note', text: 'x' }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('keeps the impact as the person wrote it, whatever is done', async () => {
    const { complain, register, get, knex } = await start();
    const { number } = await complain('ana', { impact: 'I cried' });
    await resolve(register, number);
    expect((await get(number, 'ana')).impact).toBe('I cried');
    expect(
      await knex('complaints_events').where('text', '').first(),
    ).toBeDefined();
  });

  it('changes with what is done about the cause', async () => {
    const { act, number, register, get } = await start();
    await resolve(register, number);
    const planned = await act(number, 'olga', {
      action: 'plan-action',
      what: 'New disks',
      who: 'user:default/theo',
      due: '2026-04-01',
    });
    const [{ id }] = planned.actions;
    const done = await act(number, 'olga', {
      action: 'update-action',
      id,
      done: true,
      published: true,
    });
    expect(done.actions).toMatchObject([
      { id, what: 'New disks', published: true, doneAt: expect.any(String) },
    ]);
    expect((await get(number, 'ana')).actions).toHaveLength(1);
    await expect(
      act(number, 'olga', { action: 'update-action', id: '999', done: true }),
    ).rejects.toThrow('id: "999" came');
  });

  it('links tickets and takes links away again', async () => {
    const { act, number } = await start();
    const linked = await act(number, 'olga', {
      action: 'link',
      kind: 'ticket',
      title: 'INC-1',
      url: 'https://help.example.com/INC-1',
    });
    expect(linked.links).toMatchObject([{ kind: 'ticket', title: 'INC-1' }]);
    const unlinked = await act(number, 'olga', {
      action: 'unlink',
      id: linked.links[0].id,
    });
    expect(unlinked.links).toEqual([]);
  });
});

describeEachDatabase('Who owns a complaint', createDatabase => {
  const start = async (company = COMPANY, settings = {}) =>
    openRegister(await createDatabase(), { company, settings });
  const without = (
    promise: {},
    owner: string | null = 'group:default/mail',
  ) => ({
    ...COMPANY,
    services: COMPANY.services.map(each => ({
      ...each,
      owner,
      promise: { ...each.promise, ...promise },
    })),
  });

  it.each([
    ['the service owner', COMPANY, 'ana', {}, 'olga'],
    [
      'else the owning team',
      without({ serviceOwner: null }),
      'ana',
      {},
      'Mail team',
    ],
    [
      "else the department's ambassador",
      without({ serviceOwner: null }, null),
      'ana',
      {},
      'amir',
    ],
    [
      'else the handler',
      without({ serviceOwner: null }, null),
      'sam',
      {},
      'hugo',
    ],
    [
      'never someone it is about, but who can decide',
      COMPANY,
      'ana',
      { subjects: ['user:default/olga'] },
      'cio',
    ],
    [
      'never someone who reports to them',
      COMPANY,
      'ana',
      { subjects: ['user:default/lena'] },
      'cio',
    ],
    [
      'the independent handler where those who decide are in the way too',
      COMPANY,
      'ana',
      { subjects: ['user:default/olga', 'user:default/cio'] },
      'ines',
    ],
    ['never the one who complains', COMPANY, 'olga', {}, 'Mail team'],
    [
      'never someone who has left',
      {
        ...COMPANY,
        people: COMPANY.people.filter(({ name }) => name !== 'olga'),
      },
      'ana',
      {},
      'Mail team',
    ],
  ])('is %s', async (_, company, who, input, owner) => {
    const { complain } = await start(company as typeof COMPANY);
    const receipt = await complain(who, input as any);
    expect(receipt.owner?.name).toBe(owner);
    expect(receipt.needsOwner).toBe(false);
  });

  it('is nobody where nobody is left, and it is listed so', async () => {
    const { complain, list } = await start(
      without({ serviceOwner: null, escalation: [] }, null),
      {
        handlers: { handler: null, independentHandler: null },
      },
    );
    const receipt = await complain('sam');
    expect([receipt.owner, receipt.needsOwner]).toEqual([null, true]);
    expect((await list('sam', { needsOwner: true })).totalItems).toBe(1);
  });

  it('changes at once when it turns out to be about its owner', async () => {
    const { complain, act, told, get } = await start();
    const { number } = await complain();
    await act(number, 'ana', {
      action: 'name-subjects',
      subjects: ['user:default/olga'],
    });
    expect(told('cio')).toContain('A complaint about Email is yours now');
    await expect(get(number, 'olga')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await get(number, 'cio')).toMatchObject({
      restricted: true,
      owner: { name: 'cio' },
    });
  });
});
