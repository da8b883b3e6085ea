import fc from 'fast-check';
import {
  as,
  DAY,
  DENY,
  EMAIL,
  HOUR,
  MONDAY,
  openRegister,
  resolve,
} from '../../__testUtils__/complaints';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { withheld } from './withheld';

describeEachDatabase('The statistics', createDatabase => {
  const start = async () => {
    const register = await openRegister(await createDatabase());
    return {
      ...register,
      register,
      statistics: (query = {}, who = 'sam') =>
        register.authorizedStatistics.statistics(query, as(who)),
    };
  };

  /** Six about email: four solved, of which one rejected and one late, one withdrawn, one open. */
  const six = async (register: Awaited<ReturnType<typeof openRegister>>) => {
    const { complain, act, clock } = register;
    const numbers: string[] = [];
    for (let index = 0; index < 6; index++) {
      numbers.push((await complain(index === 0 ? 'ben' : 'ana')).number);
    }
    const [first, second, third, fourth, fifth] = numbers;
    clock.now += HOUR;
    await resolve(register, first);
    await act(first, 'ben', { action: 'accept' });
    clock.now += HOUR;
    await resolve(register, second);
    await act(second, 'ana', { action: 'accept' });
    await resolve(register, third);
    await act(third, 'ana', { action: 'reject', reason: 'No' });
    await act(fourth, 'ana', { action: 'withdraw' });
    clock.now = MONDAY + 14 * DAY;
    await resolve(register, fifth);
    await act(fifth, 'ana', { action: 'accept' });
    clock.now += HOUR;
    return numbers;
  };

  it('count how complaints went', async () => {
    const { register, statistics } = await start();
    await six(register);
    const { figures, received, open } = await statistics({ service: EMAIL });
    expect([received, open]).toEqual([6, 2]);
    expect(figures).toMatchObject({
      received: 6,
      open: 2,
      // Of 50 tickets.
      per100Tickets: 12,
      acknowledgement: {
        met: 3,
        // The fifth was answered after two weeks; the sixth waits, and nobody looked yet.
        breached: 1,
        onTime: 0.75,
        median: 2 * HOUR,
      },
      resolution: { met: 2, breached: 1, median: 2 * HOUR },
      reopened: 1,
      withdrawn: 1,
      satisfied: 3,
      notSatisfied: 1,
      decisions: { upheld: 4, partly: 0, notUpheld: 0 },
      // ana complained five times.
      repeats: 4,
    });
  });

  it('leave out complaints about persons, and services that the reader does not see', async () => {
    const { complain, statistics, world } = await start();
    await complain();
    await complain('ana', { subjects: ['user:default/lena'] });
    await complain('ana', { service: 'component:default/secret' });
    world.hides = who => (who === 'ben' ? ['component:default/secret'] : []);
    expect((await statistics()).received).toBe(2);
    const seen = await statistics({}, 'ben');
    expect(seen.received).toBe(1);
    expect(JSON.stringify(seen)).not.toContain('ecret');
  });

  it('withhold how a few complaints went where people could be recognised', async () => {
    const { complain, statistics } = await start();
    for (let index = 0; index < 4; index++) {
      await complain();
    }
    expect(await statistics({ service: EMAIL })).toMatchObject({
      received: 4,
      figures: null,
      byDepartment: [],
    });
    expect(
      await statistics({ department: 'group:default/finance' }),
    ).toMatchObject({ received: null, open: null, figures: null });
    expect((await statistics()).byDepartment).toEqual([
      { key: 'group:default/finance', title: 'finance', received: null },
    ]);
  });

  it('tell what changed because of complaints, without who did it', async () => {
    const { complain, act, register, statistics } = await start();
    const { number } = await complain();
    await resolve(register, number);
    const { actions } = await act(number, 'olga', {
      action: 'plan-action',
      what: 'New disks',
      who: 'user:default/theo',
      due: '2026-04-01',
      published: true,
    });
    expect(
      (await statistics({ from: '2026-01-01', to: '2026-12-31' })).lessons,
    ).toEqual([]);
    await act(number, 'olga', {
      action: 'update-action',
      id: actions[0].id,
      done: true,
    });
    const { lessons } = await statistics();
    expect(lessons).toEqual([
      {
        what: 'New disks',
        service: { ref: EMAIL, title: 'Email' },
        doneAt: '2026-03-02T09:00:00.000Z',
      },
    ]);
  });

  it('compare with the first quarter', async () => {
    const { complain, statistics, clock } = await start();
    for (let index = 0; index < 6; index++) {
      await complain();
    }
    expect((await statistics()).baseline).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
      perMonth: 2,
      per100Tickets: 3,
      change: null,
    });
    clock.now = Date.parse('2026-04-10T09:00:00Z');
    await complain();
    clock.now = Date.parse('2026-06-10T09:00:00Z');
    expect((await statistics()).baseline?.change).toBe(0.5 / 2 - 1);
  });

  it('need the permission to read figures', async () => {
    const { statistics, world } = await start();
    world.policy = () => DENY;
    await expect(statistics()).rejects.toThrow(
      'permission service-culture.performance.read',
    );
  });
});

describe('withheld', () => {
  it.each([
    [[], []],
    [
      [9, 7],
      [9, 7],
    ],
    [
      [9, 3, 2],
      [9, null, null],
    ],
    [
      [9, 7, 3],
      [9, null, null],
    ],
    [[3], [null]],
    [
      [9, 0],
      [9, 0],
    ],
  ])('%j becomes %j', (received, told) => {
    expect(withheld(received)).toEqual(told);
  });

  it('never leaves a small number to be worked out from the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2 }), received => {
        const told = withheld(received);
        const hidden = received.filter((_, index) => told[index] === null);
        expect(
          told.some(count => count !== null && count > 0 && count < 5),
        ).toBe(false);
        expect(hidden.length === 1 && received.some(count => count >= 5)).toBe(
          false,
        );
      }),
    );
  });
});
