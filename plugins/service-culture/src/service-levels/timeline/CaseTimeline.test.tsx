import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { timeline, timelineTarget } from '../../__testUtils__/timeline';
import { FiguresProvider } from '../../figures';
import { CaseTimeline } from './CaseTimeline';
import { placeLabels } from './placeLabels';

const show = (getTimeline: (...args: any[]) => Promise<any>) =>
  renderWithApi(
    <FiguresProvider>
      <CaseTimeline
        source="request-tracker"
        externalId="4711"
        metric="resolution"
      />
    </FiguresProvider>,
    { api: { getTimeline } },
  );

describe('the life of a case', () => {
  it('begins with why it was late, and has the promise that was asked for first', async () => {
    const getTimeline = jest.fn(async () => timeline());
    await show(getTimeline);
    expect(
      await screen.findByText(
        'Late by 2 h: 6 h passed before anyone answered, on Monday 4 May.',
      ),
    ).toBeVisible();
    expect(getTimeline.mock.calls[0].slice(0, 2)).toEqual([
      'request-tracker',
      '4711',
    ]);
    expect(
      screen
        .getAllByRole('region')
        .map(region => region.getAttribute('aria-label')),
    ).toEqual([
      'Solve within 8 h (Email and calendar)',
      'Answer within 8 h (Email and calendar)',
    ]);
    expect(screen.getByText(/promised: 90% within 8h/)).toBeVisible();
  });

  it('is told step by step, with what the clock did and for how long', async () => {
    await show(async () => timeline());
    const list = await screen.findByRole('list', {
      name: 'Solve within 8 h (Email and calendar), step by step',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(item => item.lastChild?.textContent),
    ).toEqual([
      'The person asked: counts, 6 h',
      'First answer',
      'IT asked back: waiting for the person who asked, 2 h',
      'The person replied: counts, 1 h',
      'Service hours ended: outside service hours, 14 h',
      'Service hours began: counts, 30 min',
      'Solved: solved, until it was reopened, 25 h',
      'Reopened: counts, 2 h 30 min',
      'Due',
      'Solved',
    ]);
  });

  it('is drawn: what counts, what counts late, and what does not, in proportion', async () => {
    await show(async () => timeline({ targets: [timelineTarget()] }));
    const line = await screen.findByTestId('life-line');
    const parts = [...line.querySelectorAll<HTMLElement>('[data-look]')];
    expect(parts.map(part => part.dataset.look)).toEqual([
      'running',
      'waiting',
      'running',
      'outside-hours',
      'running',
      'resolved',
      'running',
      'late',
    ]);
    const widths = parts.map(({ style }) => parseFloat(style.width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    // Six hours of fifty-one.
    expect(widths[0]).toBeCloseTo((6 / 51) * 100);
    expect(within(line).getByText('due')).toBeInTheDocument();
    expect(within(line).getByText('First answer')).toBeInTheDocument();
  });

  it('of one that still runs is told up to now', async () => {
    await show(async () =>
      timeline({
        state: 'open',
        targets: [
          timelineTarget({
            outcome: 'running',
            stoppedAt: null,
            decidedAt: null,
            dueAt: '2026-05-04T15:00:00.000Z',
            elapsed: 6 * 3_600_000,
            segments: timelineTarget().segments.slice(0, 1),
          }),
        ],
      }),
    );
    expect(
      await screen.findByText(/^Under way: 6 h of 8 h have passed; due on/),
    ).toBeVisible();
    expect(screen.getByText('Now')).toBeVisible();
  });

  it('names where it was raised and where it moved, and not what is hidden', async () => {
    const at = '2026-05-04T08:00:00.000Z';
    await show(async () =>
      timeline({
        events: [
          { at, what: 'raised', from: 'medium', to: 'critical' },
          { at, what: 'moved', from: 'Email and calendar', to: null },
        ],
        targets: [timelineTarget()],
      }),
    );
    const list = await screen.findByRole('list', { name: /step by step$/ });
    expect(within(list).getByText('Raised to critical')).toBeVisible();
    expect(
      within(list).getByText(
        'Moved from Email and calendar to another service',
      ),
    ).toBeVisible();
  });

  it('shows many steps when they are asked for', async () => {
    const many = Array.from({ length: 30 }, (_, n) => ({
      kind: n % 2 ? ('outside-hours' as const) : ('running' as const),
      began: n % 2 ? ('hours-ended' as const) : ('hours-began' as const),
      from: new Date(Date.UTC(2026, 4, 4, n)).toISOString(),
      to: new Date(Date.UTC(2026, 4, 4, n + 1)).toISOString(),
    }));
    await show(async () =>
      timeline({ events: [], targets: [timelineTarget({ segments: many })] }),
    );
    const list = await screen.findByRole('list', { name: /step by step$/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(24);
    await userEvent.click(screen.getByText('Show all 31 steps'));
    expect(within(list).getAllByRole('listitem')).toHaveLength(31);
  });

  it('says that nothing was promised, where nothing was', async () => {
    await show(async () => timeline({ targets: [] }));
    expect(await screen.findByText(/^Nothing was promised/)).toBeVisible();
  });

  it('looks different while it loads, when it is denied, unknown, and when it failed', async () => {
    await show(onItsWay);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the life of this case',
    );
    const answers: [number, RegExp][] = [
      [403, /You may not see the life of this case/],
      [404, /Not known here yet/],
      [500, /Could not fetch the life of this case/],
    ];
    for (const [status, words] of answers) {
      const error = await refusal(status, 'because');
      const { unmount } = await show(async () => {
        throw error;
      });
      expect(await screen.findByText(words)).toBeVisible();
      unmount();
    }
  });

  it('can be read by everybody', async () => {
    const { container } = await show(async () => timeline());
    await screen.findAllByText(/^Late by/);
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});

describe('words at ticks', () => {
  it('get rows in which they do not touch, and turn round before the end of the line', () => {
    const placed = placeLabels(
      [
        { place: 0, words: 'asked' },
        { place: 0.01, words: 'first answer' },
        { place: 0.5, words: 'solved' },
        { place: 0.99, words: 'reopened' },
      ],
      2,
    );
    expect(placed.map(({ row, atEnd }) => [row, atEnd])).toEqual([
      [0, false],
      [1, false],
      [0, false],
      [0, true],
    ]);
  });

  it('are left out where there is no room', () => {
    const crowd = Array.from({ length: 5 }, () => ({
      place: 0.5,
      words: 'raised to critical',
    }));
    expect(placeLabels(crowd, 3).map(({ row }) => row)).toEqual([
      0,
      1,
      2,
      null,
      null,
    ]);
  });
});
