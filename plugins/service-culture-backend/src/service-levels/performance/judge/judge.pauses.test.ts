import { said, type Story } from './__testUtils__/story';

describe('A ticket that waits for the person', () => {
  it('has no due of its resolution while it waits, and a later one afterwards', () => {
    const story = {
      openedAt: '2026-05-04T09:00',
      firstResponseAt: '2026-05-04T09:30',
    };
    expect(
      said(
        { ...story, state: 'paused', pauses: [{ from: '2026-05-04T10:00' }] },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'running',
      due: null,
      hours: 1,
      nextChange: null,
    });
    expect(
      said(
        {
          ...story,
          pauses: [{ from: '2026-05-04T10:00', to: '2026-05-06T10:00' }],
        },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'running',
      due: 'Wed 2026-05-06T17:00',
      hours: 1,
    });
  });

  it('stalled before any answer, still has to be answered in time', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T09:30' }],
        },
        '2026-05-04T12:00',
      ),
    ).toMatchObject({
      response: { outcome: 'breached', due: 'Mon 2026-05-04T10:00' },
      resolution: { outcome: 'running', due: null },
    });
  });

  it('stays late if it was late before', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T17:30' }],
        },
        '2026-05-20T12:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'breached',
      due: 'Mon 2026-05-04T17:00',
      hours: 8.5,
    });
  });

  it('stays at risk if it was at risk before', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'paused',
          pauses: [{ from: '2026-05-04T16:00' }],
        },
        '2026-05-20T12:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'at-risk',
      due: null,
      hours: 7,
      nextChange: null,
    });
  });

  it('is raised while it waits: the new target runs once the person has answered', () => {
    const story: Story = {
      openedAt: '2026-05-04T09:00',
      priority: 'critical',
      pauses: [{ from: '2026-05-04T10:00' }],
      state: 'paused',
      changes: [
        {
          at: '2026-05-04T11:00',
          field: 'priority',
          from: 'medium',
          to: 'critical',
        },
      ],
    };
    expect(said(story, '2026-05-04T12:00').resolution).toMatchObject({
      outcome: 'running',
      due: null,
      priority: 'critical',
    });
    expect(
      said(
        {
          ...story,
          state: 'open',
          pauses: [{ from: '2026-05-04T10:00', to: '2026-05-04T12:00' }],
        },
        '2026-05-04T12:00',
      ).resolution,
    ).toMatchObject({ due: 'Mon 2026-05-04T16:00' });
  });

  it.each([
    ['forward', '2026-03-28', '2026-03-29'],
    ['back', '2026-10-24', '2026-10-25'],
  ])(
    'waits no longer and no shorter when the clocks go %s in the meantime',
    (_, evening, morning) => {
      expect(
        said(
          {
            service: 'component:default/network',
            openedAt: `${evening}T20:00`,
            pauses: [{ from: `${evening}T22:00`, to: `${morning}T10:00` }],
          },
          `${morning}T11:00`,
        ).resolution,
      ).toMatchObject({
        due: expect.stringContaining(`${morning}T12:00`),
        hours: 3,
      });
    },
  );
});
