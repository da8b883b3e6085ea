import { countTicket } from '../totals';
import { judge } from './judge';
import { millis, said, told, type Story } from './__testUtils__/story';

/*
 * Mistakes that other systems are known for. The service of the stories works Mon-Fri 08:00-18:00 in Berlin, answers
 * within 1 h and solves within 8 h; see story.ts. 4 May 2026 is a Monday.
 */
describe('What other systems get wrong', () => {
  const email = 'component:default/email';
  const phone = 'component:default/phone';
  const network = 'component:default/network';
  const move = (at: string, from: string, to: string) => ({
    at,
    field: 'service' as const,
    from,
    to,
  });
  const priority = (at: string, from: string, to: string) => ({
    at,
    field: 'priority' as const,
    from,
    to,
  });

  it('a deadline set while paused: there is none until the person has replied, and then it is later by the pause', () => {
    const paused: Story = {
      openedAt: '2026-05-04T09:00',
      firstResponseAt: '2026-05-04T09:30',
      state: 'paused',
      pauses: [{ from: '2026-05-04T10:00' }],
    };
    for (const seen of ['2026-05-04T10:00', '2026-05-04T17:00', '2026-06-30']) {
      expect(said(paused, seen).resolution).toMatchObject({
        outcome: 'running',
        due: null,
        nextChange: null,
      });
    }
    expect(
      said(
        {
          ...paused,
          state: 'open',
          pauses: [{ from: '2026-05-04T10:00', to: '2026-05-04T12:00' }],
        },
        '2026-05-04T12:00',
      ).resolution,
    ).toMatchObject({ due: 'Tue 2026-05-05T09:00' });
  });

  it('a pause ticking on: however long it lasts, no more time has passed', () => {
    const paused: Story = {
      openedAt: '2026-05-04T09:00',
      state: 'paused',
      pauses: [{ from: '2026-05-04T10:00' }],
    };
    for (const seen of ['2026-05-04T10:00', '2026-05-05T12:00', '2026-12-01']) {
      expect(said(paused, seen).resolution).toMatchObject({ hours: 1 });
    }
  });

  it('a pause lost when the agreement changes: it is taken out, and what was promised at the opening stays promised', () => {
    const resolved: Story = {
      openedAt: '2026-05-29T09:00',
      firstResponseAt: '2026-05-29T09:30',
      // The agreement changes on 1 June, in the middle of it.
      pauses: [{ from: '2026-05-29T10:00', to: '2026-06-02T10:00' }],
      state: 'resolved',
      resolvedAt: '2026-06-02T17:00',
    };
    expect(said(resolved, '2026-06-03T09:00').resolution).toMatchObject({
      outcome: 'met',
      due: 'Tue 2026-06-02T17:00',
      hours: 8,
    });
  });

  it('a deadline falling outside the calendar: it is when service hours have passed, at closing time at the latest', () => {
    const dueOf = (openedAt: string) =>
      said({ openedAt }, '2026-05-08T17:59').resolution?.due;
    expect(dueOf('2026-05-08T17:30')).toBe('Mon 2026-05-11T15:30');
    expect(dueOf('2026-05-08T10:00')).toBe('Fri 2026-05-08T18:00');
    // Asked on a Saturday, the first hour is that of Monday.
    expect(
      said({ openedAt: '2026-05-09T12:00' }, '2026-05-09T12:00').response?.due,
    ).toBe('Mon 2026-05-11T09:00');
  });

  it('time between solved and reopened counted as pending: it is not counted, though nobody paused anything', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T09:30',
          reopens: [
            { resolvedAt: '2026-05-04T12:00', reopenedAt: '2026-05-06T12:00' },
          ],
        },
        '2026-05-06T13:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'running',
      hours: 4,
      due: 'Wed 2026-05-06T17:00',
    });
  });

  it('only the nearest deadline shown: each promise has its own, also after one of them was missed', () => {
    expect(
      said({ openedAt: '2026-05-04T09:00' }, '2026-05-04T10:30'),
    ).toMatchObject({
      response: { outcome: 'breached', due: 'Mon 2026-05-04T10:00' },
      resolution: { outcome: 'running', due: 'Mon 2026-05-04T17:00' },
    });
  });

  it('daylight saving inside a pause: the hour that the clocks skip in it is in nobody’s time', () => {
    const spring: Story = {
      service: network,
      openedAt: '2026-03-28T20:00',
      // 11 hours, though the wall shows 12.
      pauses: [{ from: '2026-03-28T22:00', to: '2026-03-29T10:00' }],
    };
    expect(said(spring, '2026-03-29T11:00').resolution).toMatchObject({
      hours: 3,
      due: 'Sun 2026-03-29T12:00',
    });
    const autumn: Story = {
      service: network,
      openedAt: '2026-10-24T20:00',
      pauses: [{ from: '2026-10-24T22:00', to: '2026-10-25T10:00' }],
    };
    expect(said(autumn, '2026-10-25T11:00').resolution).toMatchObject({
      hours: 3,
      due: 'Sun 2026-10-25T12:00',
    });
    // Not in the pause, they count: it is 13 hours from 22:00 to 10:00 in that night.
    expect(
      said(
        { service: network, openedAt: '2026-10-24T22:00' },
        '2026-10-25T01:00',
      ).resolution?.due,
    ).toBe('Sun 2026-10-25T02:00');
    expect(
      said(
        { service: network, openedAt: '2026-10-25T01:00' },
        '2026-10-25T01:00',
      ).resolution?.due,
    ).toBe('Sun 2026-10-25T04:00');
  });

  it('a ticket opened on a holiday: its time begins on the next service day', () => {
    expect(
      said({ openedAt: '2026-05-25T10:00' }, '2026-05-25T16:00'),
    ).toMatchObject({
      response: {
        outcome: 'running',
        hours: 0,
        start: 'Mon 2026-05-25T10:00',
        due: 'Tue 2026-05-26T09:00',
      },
      resolution: { due: 'Tue 2026-05-26T16:00' },
    });
  });

  it('a lunch break in the hours: it does not count', () => {
    expect(
      said(
        {
          service: phone,
          openedAt: '2026-05-04T11:30',
          firstResponseAt: '2026-05-04T13:30',
        },
        '2026-05-04T14:00',
      ).response,
    ).toMatchObject({ outcome: 'met', hours: 1, due: 'Mon 2026-05-04T14:30' });
  });

  it('stalled before any answer: asking to wait stops no clock of the first answer', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T09:10' }],
        },
        '2026-05-04T10:01',
      ).response,
    ).toMatchObject({ outcome: 'breached', decided: 'Mon 2026-05-04T10:00' });
  });

  it('resolved by a robot without an answer: that is no answer, neither in time nor late', () => {
    const robot: Story = {
      openedAt: '2026-05-04T09:00',
      state: 'resolved',
      resolvedAt: '2026-05-04T09:05',
      automatic: true,
    };
    expect(said(robot, '2026-05-05T09:00')).toMatchObject({
      response: undefined,
      resolution: { outcome: 'met', hours: 5 / 60 },
    });
    // Late by then, it stays late: the robot came too late to help.
    expect(
      said({ ...robot, resolvedAt: '2026-05-04T10:05' }, '2026-05-05T09:00')
        .response,
    ).toMatchObject({ outcome: 'breached', decided: 'Mon 2026-05-04T10:00' });
  });

  it('reopened twice: all three stretches count together, and neither gap does', () => {
    const story: Story = {
      openedAt: '2026-05-04T08:00',
      firstResponseAt: '2026-05-04T08:30',
      reopens: [
        { resolvedAt: '2026-05-04T11:00', reopenedAt: '2026-05-05T08:00' },
        { resolvedAt: '2026-05-05T11:00', reopenedAt: '2026-05-06T08:00' },
      ],
      state: 'resolved',
      resolvedAt: '2026-05-06T10:00',
    };
    expect(said(story, '2026-05-07T08:00').resolution).toMatchObject({
      outcome: 'met',
      hours: 8,
      due: 'Wed 2026-05-06T10:00',
      decided: 'Wed 2026-05-06T10:00',
    });
    expect(
      said({ ...story, resolvedAt: '2026-05-06T10:01' }, '2026-05-07T08:00')
        .resolution,
    ).toMatchObject({ outcome: 'breached', decided: 'Wed 2026-05-06T10:00' });
  });

  it('due exactly at closing time and answered on Sunday: late, though no service time has passed since', () => {
    const story = (firstResponseAt: string): Story => ({
      openedAt: '2026-05-08T17:00',
      firstResponseAt,
    });
    expect(
      said(story('2026-05-08T18:00'), '2026-05-11T09:00').response,
    ).toMatchObject({ outcome: 'met', due: 'Fri 2026-05-08T18:00' });
    expect(
      said(story('2026-05-10T11:00'), '2026-05-11T09:00').response,
    ).toMatchObject({
      outcome: 'breached',
      due: 'Fri 2026-05-08T18:00',
      decided: 'Fri 2026-05-08T18:00',
      hours: 1,
    });
  });

  it('raised and lowered: lowering takes back neither the earlier deadline nor the priority it counts under', () => {
    const story: Story = {
      openedAt: '2026-05-04T09:00',
      firstResponseAt: '2026-05-04T09:05',
      priority: 'medium',
      changes: [
        priority('2026-05-04T10:00', 'medium', 'critical'),
        priority('2026-05-04T10:05', 'critical', 'medium'),
      ],
    };
    expect(said(story, '2026-05-04T13:00').resolution).toMatchObject({
      outcome: 'at-risk',
      priority: 'critical',
      due: 'Mon 2026-05-04T14:00',
    });
    expect(said(story, '2026-05-04T14:01').resolution).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T14:00',
    });
  });

  it('moved to another service midway: the old one keeps what was late, the new one has its full time, and the old one lists it', () => {
    const story: Story = {
      service: network,
      openedAt: '2026-05-04T09:00',
      firstResponseAt: '2026-05-04T11:00',
      changes: [move('2026-05-04T12:00', email, network)],
    };
    expect(said(story, '2026-05-04T13:00')).toMatchObject({
      response: { service: 'email', outcome: 'breached' },
      resolution: {
        service: 'network',
        outcome: 'running',
        start: 'Mon 2026-05-04T12:00',
        due: 'Mon 2026-05-04T16:00',
        hours: 1,
      },
    });
    const { ticket, options } = told(story, '2026-05-04T13:00');
    const agreement = {
      ...options.agreementAt(email, millis('2026-05-04T09:00'))!,
      targets: [],
    };
    expect(
      countTicket(
        ticket,
        judge(ticket, options),
        new Map([[email, [agreement]]]),
      ).outcomes,
    ).toMatchObject([
      {
        metric: 'moved',
        service: email,
        day: '2026-05-04',
        decidedAt: millis('2026-05-04T12:00'),
      },
    ]);
  });

  it('cancelled after it was late: the miss stays', () => {
    const cancelled = (cancelledAt: string): Story => ({
      openedAt: '2026-05-04T09:00',
      state: 'cancelled',
      cancelledAt,
    });
    expect(
      said(cancelled('2026-05-04T10:30'), '2026-05-20T09:00'),
    ).toMatchObject({
      response: { outcome: 'breached', decided: 'Mon 2026-05-04T10:00' },
      resolution: undefined,
    });
    expect(said(cancelled('2026-05-04T10:00'), '2026-05-20T09:00')).toEqual({
      response: undefined,
      resolution: undefined,
    });
  });

  it('target changed while open: what was promised when the person asked is what is kept or missed', () => {
    // From June on email answers within 5 h and solves within 30 h.
    expect(
      said({ openedAt: '2026-05-29T17:30' }, '2026-06-01T12:00'),
    ).toMatchObject({
      response: { outcome: 'breached', decided: 'Mon 2026-06-01T08:30' },
      resolution: { due: 'Mon 2026-06-01T15:30' },
    });
    expect(
      said({ openedAt: '2026-06-01T08:00' }, '2026-06-01T12:00').response,
    ).toMatchObject({ outcome: 'at-risk', due: 'Mon 2026-06-01T13:00' });
  });

  it('critical around the clock on a service that works from 08 to 18: the night and the weekend count', () => {
    expect(
      said(
        { openedAt: '2026-05-08T22:00', priority: 'critical' },
        '2026-05-08T22:00',
      ),
    ).toMatchObject({
      response: { priority: 'critical', due: 'Fri 2026-05-08T22:15' },
      resolution: { priority: 'critical', due: 'Sat 2026-05-09T02:00' },
    });
    expect(
      said(
        { openedAt: '2026-05-08T22:00', priority: 'high' },
        '2026-05-08T22:00',
      ).response,
    ).toMatchObject({ priority: null, due: 'Mon 2026-05-11T09:00' });
  });
});
