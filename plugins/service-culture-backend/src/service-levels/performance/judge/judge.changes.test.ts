import { said } from './__testUtils__/story';

describe('A ticket whose priority changes', () => {
  const change = (time: string, from: string, to: string) => ({
    at: time,
    field: 'priority' as const,
    from,
    to,
  });

  it('raised, is due when the new target has passed since the raise, if that is earlier', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-04T10:30', 'medium', 'critical')],
        },
        '2026-05-04T11:00',
      ).resolution,
    ).toMatchObject({
      priority: 'critical',
      due: 'Mon 2026-05-04T14:30',
      start: 'Mon 2026-05-04T09:00',
      hours: 2,
    });
  });

  it('raised shortly before it is due, keeps its due', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-04T16:00', 'medium', 'critical')],
        },
        '2026-05-04T16:30',
      ).resolution,
    ).toMatchObject({ priority: 'critical', due: 'Mon 2026-05-04T17:00' });
  });

  it('lowered, keeps its due and counts under the higher priority', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'low',
          state: 'resolved',
          resolvedAt: '2026-05-04T13:30',
          changes: [change('2026-05-04T09:05', 'critical', 'low')],
        },
        '2026-05-04T16:30',
      ).resolution,
    ).toMatchObject({
      outcome: 'breached',
      priority: 'critical',
      due: 'Mon 2026-05-04T13:00',
    });
  });

  it('raised after it was late, stays with the priority under which it was late', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          priority: 'critical',
          changes: [change('2026-05-05T09:00', 'medium', 'critical')],
        },
        '2026-05-06T12:00',
      ).resolution,
    ).toMatchObject({ priority: null, decided: 'Mon 2026-05-04T17:00' });
  });
});

describe('A ticket that moves to another service', () => {
  const moved = (time: string) => ({
    at: time,
    field: 'service' as const,
    from: 'component:default/phone',
    to: 'component:default/email',
  });

  it('leaves what was decided before with the service that held it', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T09:30',
          changes: [moved('2026-05-04T10:00')],
        },
        '2026-05-04T11:00',
      ),
    ).toMatchObject({
      response: {
        service: 'phone',
        outcome: 'met',
        due: 'Mon 2026-05-04T11:00',
      },
      resolution: {
        service: 'email',
        outcome: 'running',
        start: 'Mon 2026-05-04T10:00',
        due: 'Mon 2026-05-04T18:00',
        hours: 1,
      },
    });
  });

  it('unanswered, starts anew with the targets of the new service', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T11:30',
          changes: [moved('2026-05-04T10:45')],
        },
        '2026-05-04T12:00',
      ).response,
    ).toMatchObject({
      service: 'email',
      outcome: 'met',
      start: 'Mon 2026-05-04T10:45',
      due: 'Mon 2026-05-04T11:45',
    });
  });

  it('late before it moves, stays late with the old service and is not asked of the new one', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          changes: [moved('2026-05-04T11:00:00.001')],
        },
        '2026-05-04T12:00',
      ).response,
    ).toMatchObject({
      service: 'phone',
      outcome: 'breached',
      decided: 'Mon 2026-05-04T11:00',
    });
  });

  it('due in the very instant in which it moves, is not late yet', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          changes: [moved('2026-05-04T11:00')],
        },
        '2026-05-04T11:30',
      ).response,
    ).toMatchObject({ service: 'email', outcome: 'running' });
  });

  it('resolved in the very instant in which it moves, counts for the service that did it', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T10:00',
          changes: [moved('2026-05-04T10:00')],
        },
        '2026-05-04T11:30',
      ),
    ).toMatchObject({ response: { service: 'phone', outcome: 'met' } });
  });
});
