import { said, type Story } from './__testUtils__/story';

describe('A ticket that is resolved', () => {
  it('by a robot without an answer says nothing of the answer', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T09:30',
        },
        '2026-05-05T09:00',
      ),
    ).toMatchObject({ resolution: { outcome: 'met', hours: 0.5 } });
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T09:30',
        },
        '2026-05-05T09:00',
      ).response,
    ).toBeUndefined();
  });

  it('by a robot after the answer was due is an answer that never came', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          automatic: true,
          resolvedAt: '2026-05-04T11:00',
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
      hours: 2,
    });
  });

  it('by a human without an answer is answered by being resolved', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          resolvedAt: '2026-05-04T09:45',
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({ outcome: 'met', decided: 'Mon 2026-05-04T09:45' });
  });

  it('by a human before the first answer is answered by the first resolution', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          state: 'resolved',
          firstResponseAt: '2026-05-04T16:00',
          resolvedAt: '2026-05-04T17:00',
          reopens: [
            { resolvedAt: '2026-05-04T09:45', reopenedAt: '2026-05-04T15:00' },
          ],
        },
        '2026-05-05T09:00',
      ).response,
    ).toMatchObject({ outcome: 'met', decided: 'Mon 2026-05-04T09:45' });
  });

  it('and reopened is undecided again, less the time between', () => {
    const story: Story = {
      openedAt: '2026-05-04T09:00',
      reopens: [
        { resolvedAt: '2026-05-04T12:00', reopenedAt: '2026-05-05T09:00' },
      ],
    };
    expect(said(story, '2026-05-05T10:00').resolution).toMatchObject({
      outcome: 'running',
      due: 'Tue 2026-05-05T14:00',
      hours: 4,
    });
  });

  it('twice, with two reopenings and an overlapping pause, takes out what overlaps only once', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T08:00',
          state: 'resolved',
          resolvedAt: '2026-05-05T11:00',
          pauses: [{ from: '2026-05-04T09:00', to: '2026-05-04T12:00' }],
          reopens: [
            { resolvedAt: '2026-05-04T11:00', reopenedAt: '2026-05-04T13:00' },
            { resolvedAt: '2026-05-04T16:00', reopenedAt: '2026-05-05T10:00' },
          ],
        },
        '2026-05-06T10:00',
      ).resolution,
    ).toMatchObject({
      outcome: 'met',
      hours: 1 + 3 + 1,
      decided: 'Tue 2026-05-05T11:00',
    });
  });

  it('and reopened stays late if it was late before it was resolved', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          reopens: [
            { resolvedAt: '2026-05-04T17:30', reopenedAt: '2026-05-05T09:00' },
          ],
        },
        '2026-05-05T10:00',
      ).resolution,
    ).toMatchObject({ outcome: 'breached', decided: 'Mon 2026-05-04T17:00' });
  });
});

describe('A ticket that is cancelled', () => {
  it('in time counts neither way, even if it was answered', () => {
    expect(
      said(
        {
          openedAt: '2026-05-04T09:00',
          firstResponseAt: '2026-05-04T09:30',
          state: 'cancelled',
          cancelledAt: '2026-05-04T11:00',
        },
        '2026-05-05T10:00',
      ),
    ).toEqual({});
  });

  it('after it was late stays late, and its clock stands still', () => {
    const late = said(
      {
        openedAt: '2026-05-04T09:00',
        state: 'cancelled',
        cancelledAt: '2026-05-04T11:00',
      },
      '2026-05-05T10:00',
    );
    expect(late.response).toMatchObject({
      outcome: 'breached',
      decided: 'Mon 2026-05-04T10:00',
      hours: 2,
    });
    expect(late.resolution).toBeUndefined();
  });
});
