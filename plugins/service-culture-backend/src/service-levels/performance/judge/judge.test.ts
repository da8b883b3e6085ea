import { millis, said } from './__testUtils__/story';

describe('The clock of a target', () => {
  it('an answer within the hour keeps the promise, and the rest runs on', () => {
    const { response, resolution } = said(
      { openedAt: '2026-05-04T09:00', firstResponseAt: '2026-05-04T09:40' },
      '2026-05-04T10:00',
    );
    expect(response).toMatchObject({
      outcome: 'met',
      due: 'Mon 2026-05-04T10:00',
      decided: 'Mon 2026-05-04T09:40',
      hours: 40 / 60,
      nextChange: null,
    });
    expect(resolution).toMatchObject({
      outcome: 'running',
      due: 'Mon 2026-05-04T17:00',
      decided: null,
      hours: 1,
      atRisk: 'Mon 2026-05-04T15:00',
      nextChange: millis('2026-05-04T15:00'),
    });
  });

  it('stopped in the very instant that is due is met, one millisecond later is breached', () => {
    const answered = (time: string) =>
      said(
        { openedAt: '2026-05-04T09:00', firstResponseAt: time },
        '2026-05-04T12:00',
      ).response;
    expect(answered('2026-05-04T10:00:00.000')?.outcome).toBe('met');
    expect(answered('2026-05-04T10:00:00.001')).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
    });
  });

  it('due exactly at closing time on Friday and answered on Sunday is late, though no service time passed', () => {
    expect(
      said(
        { openedAt: '2026-05-08T17:00', firstResponseAt: '2026-05-10T11:00' },
        '2026-05-11T09:00',
      ).response,
    ).toMatchObject({
      outcome: 'breached',
      due: 'Fri 2026-05-08T18:00',
      decided: 'Fri 2026-05-08T18:00',
      hours: 1,
    });
  });

  it('is late on the day it became late, even if nobody touches the ticket', () => {
    expect(
      said({ openedAt: '2026-05-04T09:00' }, '2026-05-20T09:00'),
    ).toMatchObject({
      response: { outcome: 'breached', decided: 'Mon 2026-05-04T10:00' },
      resolution: { outcome: 'breached', decided: 'Mon 2026-05-04T17:00' },
    });
  });

  it('is at risk from three quarters of the target on, and late one millisecond after due', () => {
    const seen = (now: string) =>
      said({ openedAt: '2026-05-04T09:00' }, now).resolution;
    expect(seen('2026-05-04T14:59:59.999')?.outcome).toBe('running');
    expect(seen('2026-05-04T15:00')).toMatchObject({
      outcome: 'at-risk',
      nextChange: millis('2026-05-04T17:00') + 1,
    });
    expect(seen('2026-05-04T17:00')?.outcome).toBe('at-risk');
    expect(seen('2026-05-04T17:00:00.001')?.outcome).toBe('breached');
  });

  it('opened on a holiday starts with the next opening', () => {
    expect(
      said({ openedAt: '2026-05-25T10:00' }, '2026-05-25T20:00').response,
    ).toMatchObject({
      outcome: 'running',
      due: 'Tue 2026-05-26T09:00',
      hours: 0,
    });
  });

  it('stands still during the lunch break', () => {
    expect(
      said(
        {
          service: 'component:default/phone',
          openedAt: '2026-05-04T11:00',
          firstResponseAt: '2026-05-04T13:30',
        },
        '2026-05-04T18:00',
      ).response,
    ).toMatchObject({
      outcome: 'met',
      due: 'Mon 2026-05-04T14:00',
      hours: 1.5,
    });
  });

  it('says nothing where nothing is promised', () => {
    expect(
      said(
        { service: 'component:default/phone', openedAt: '2026-05-04T11:00' },
        '2026-05-04T18:00',
      ).resolution,
    ).toBeUndefined();
    expect(
      said(
        { service: 'component:default/new', openedAt: '2026-05-04T11:00' },
        '2026-05-04T18:00',
      ),
    ).toEqual({});
  });

  it('critical runs around the clock though the service works from 8 to 18', () => {
    expect(
      said(
        {
          priority: 'critical',
          openedAt: '2026-05-09T22:00',
          firstResponseAt: '2026-05-09T22:10',
        },
        '2026-05-10T03:00',
      ),
    ).toMatchObject({
      response: {
        outcome: 'met',
        priority: 'critical',
        due: 'Sat 2026-05-09T22:15',
      },
      resolution: {
        outcome: 'breached',
        priority: 'critical',
        due: 'Sun 2026-05-10T02:00',
        hours: 5,
      },
    });
  });

  it('counts under the target of its priority alone, else under the one without', () => {
    const low = said(
      { priority: 'low', openedAt: '2026-05-04T08:00' },
      '2026-05-04T09:00',
    );
    expect(low.response?.priority).toBeNull();
    expect(low.resolution).toMatchObject({
      priority: 'low',
      due: 'Tue 2026-05-05T18:00',
    });
  });

  it('is judged by the promise in force when it was opened, and by the first one if it is older', () => {
    const due = (openedAt: string) =>
      said({ openedAt }, '2026-06-30T12:00').response?.due;
    expect(due('2026-05-29T09:00')).toBe('Fri 2026-05-29T10:00');
    expect(due('2026-06-01T09:00')).toBe('Mon 2026-06-01T14:00');
    expect(due('2025-06-02T09:00')).toBe('Mon 2025-06-02T10:00');
  });
});

describe('A source whose clock is ahead of ours', () => {
  it('is believed: what it says has happened, has happened', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T09:33',
        },
        '2026-05-04T09:30',
      ).resolution,
    ).toMatchObject({ outcome: 'met', hours: 0.55 });
  });
});
