import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  DEFINITIONS,
  type Trend,
  type TrendQuery,
} from '@service-culture/plugin-service-culture-common';
import {
  ago,
  duration,
  performance,
  share,
  ticket,
} from '../../../__testUtils__/performance';
import {
  accessibilityProblems,
  emailEntity,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../../__testUtils__/renderWithApi';
import { FiguresProvider } from '../../../figures';
import { FiguresSection } from './FiguresSection';

const EMAIL = 'component:default/email';

const NOTHING = { good: null, share: null, interval: null, mean: null };

function trend({ figure, by = 'day' }: TrendQuery): Trend {
  const { service, title, window, sources } = performance();
  const point = (from: string, to: string) => ({ ...NOTHING, from, to });
  return {
    ...{ service, title, window, sources, figure, by },
    asOf: ago(0),
    priority: null,
    department: null,
    points: [
      {
        ...point('2026-11-02', '2026-11-09'),
        ...{
          total: 40,
          good: 36,
          share: 0.9,
          median: 3_600_000,
          p90: 7_200_000,
        },
      },
      {
        ...point('2026-11-09', '2026-11-16'),
        ...{ total: 0, good: 0, median: null, p90: null },
      },
      {
        ...point('2026-11-16', '2026-11-23'),
        ...{
          total: 20,
          good: 16,
          share: 0.8,
          median: 5_400_000,
          p90: 9_000_000,
        },
      },
    ],
  };
}

const getPerformance = jest.fn(async (..._: any[]) => performance());
const getTrend = jest.fn(async (_: string, query: TrendQuery) => trend(query));
const getTickets = jest.fn(async (..._: any[]) => ({
  items: [ticket()],
  nextCursor: null,
  totalItems: 1,
  asOf: ago(0),
}));

const show = (api: {} = {}) =>
  renderWithApi(
    <FiguresProvider>
      <FiguresSection service={EMAIL} />
    </FiguresProvider>,
    {
      api: { getPerformance, getTrend, getTickets, ...api },
      entity: emailEntity,
    },
  );

const figure = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Figures' });
  return within(list).getByText(name).closest('li')!;
};

beforeEach(() => jest.clearAllMocks());

describe('the figures of a service', () => {
  it('say what they are, what they were before, and whether that is a change', async () => {
    await show();
    const solved = await figure('Time to the solution');
    expect(solved).toHaveTextContent('3 h');
    expect(solved).toHaveTextContent('nine in ten within 9 h');
    expect(solved).toHaveTextContent('200 cases');
    expect(solved).toHaveTextContent('better');
    expect(await figure('Opened again')).toHaveTextContent(
      /5\.8 %.*12 of 205.*worse/,
    );
    expect(await figure('Solved at the first contact')).toHaveTextContent(
      'no clear change',
    );
    // A mere number is never called better or worse.
    expect(await figure('Requests')).toHaveTextContent(
      /214.*before: 190Over time$/,
    );
  });

  it('explain themselves in the words of the documentation', async () => {
    await show();
    await figure('The whole wait');
    await userEvent.click(
      screen.getByRole('button', { name: 'What “The whole wait” means' }),
    );
    expect(
      await screen.findByRole('dialog', { name: 'The whole wait' }),
    ).toHaveTextContent(DEFINITIONS.wait);
  });

  it.each([
    ['Time to the first answer', 'time-to-respond', 'counted', 'All 200'],
    ['The whole wait', 'resolved', 'met', 'Solved 193'],
    ['Opened again', 'resolved', 'breached', 'Solved again 12'],
    [
      'Solved at the first contact',
      'first-contact-resolution',
      'met',
      'At the first contact 120',
    ],
  ])('open to the list behind them: %s', async (name, metric, outcome, tab) => {
    await show();
    const line = await figure(name);
    await userEvent.click(
      within(line).getByRole('button', { name: new RegExp(`^${name}: `) }),
    );
    const drawer = await screen.findByRole('dialog', { name });
    expect(
      within(drawer).getByRole('tab', { name: tab, selected: true }),
    ).toBeVisible();
    await waitFor(() =>
      expect(getTickets).toHaveBeenCalledWith(
        EMAIL,
        expect.objectContaining({ metric, outcome, window: '30d' }),
        expect.anything(),
      ),
    );
  });

  it('say how old is what is open, and open each age', async () => {
    await show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open 2 for 7 to 29 days' }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'Open for 7 to 29 days',
    });
    expect(
      within(drawer)
        .getAllByRole('tab')
        .map(tab => tab.textContent),
    ).toEqual(['Late 1', 'In time so far 1']);
    await waitFor(() =>
      expect(getTickets).toHaveBeenCalledWith(
        EMAIL,
        expect.objectContaining({ metric: 'open', age: 'month' }),
        expect.anything(),
      ),
    );
  });

  it('are of any two days, the last one counted', async () => {
    await show();
    await figure('Requests');
    await userEvent.selectOptions(screen.getByLabelText('Period'), 'dates');
    const [from, to] = [
      screen.getByLabelText('From'),
      screen.getByLabelText('To'),
    ];
    await userEvent.clear(from);
    await userEvent.type(from, '2026-03-01');
    await userEvent.clear(to);
    await userEvent.type(to, '2026-03-31');
    await waitFor(() =>
      expect(getPerformance).toHaveBeenLastCalledWith(
        EMAIL,
        { from: '2026-03-01', to: '2026-04-01' },
        expect.anything(),
      ),
    );
    await userEvent.clear(to);
    await userEvent.type(to, '2026-02-01');
    expect(
      screen.getByText('Pick a day that is not before the first'),
    ).toBeVisible();
  });

  it('can be followed over time, as a line and as a table', async () => {
    await show();
    const line = await figure('Time to the solution');
    await userEvent.click(
      within(line).getByRole('button', {
        name: 'Time to the solution over time',
      }),
    );
    expect(
      await screen.findByRole('img', {
        name: /^Time to the solution: from 1.h \(week of 2 Nov 2026\) to 1.h.30.min \(week of 16 Nov 2026\)$/,
      }),
    ).toBeVisible();
    expect(getTrend).toHaveBeenLastCalledWith(
      EMAIL,
      { figure: 'time-to-resolve', by: 'week', window: '30d' },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'By month' }));
    await waitFor(() =>
      expect(getTrend).toHaveBeenLastCalledWith(
        EMAIL,
        expect.objectContaining({ by: 'month' }),
        expect.anything(),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'By monthTime to the solutionOf',
      expect.stringMatching(/^November 20261.hof 40; nine in ten within 2.h$/),
      'November 2026no dataof 0',
      expect.stringMatching(/^November 20261.h.30.minof 20; nine in ten /),
    ]);
  });

  it('show no data as such, and withheld answers as too few', async () => {
    await show({
      getPerformance: async () =>
        performance({
          durations: {
            firstResponse: duration(0, 0, {
              ...{ mean: null, median: null, p90: null, change: 'no-data' },
              before: { count: 0, mean: null, median: null, p90: null },
            }),
            resolution: duration(200, 60_000),
            wait: duration(200, 60_000),
          },
          respect: { ...share(0, 0, { change: 'no-data' }), total: 3 },
        }),
    });
    expect(await figure('Time to the first answer')).toHaveTextContent(
      /no data.*before: no data.*nothing to compare/,
    );
    expect(await figure('Treated with respect')).toHaveTextContent(
      'no data: only 3 answers',
    );
  });

  it('name a source that is late or failed', async () => {
    await show({
      getPerformance: async () =>
        performance({
          sources: [
            {
              source: 'helpdesk',
              status: 'failed',
              lastDeliveredAt: ago(90),
              message: 'The last attempt to read it failed.',
            },
          ],
        }),
    });
    expect(await screen.findByText('helpdesk failed')).toBeVisible();
  });

  it('say when they are on their way, denied or could not be fetched', async () => {
    const { unmount } = await show({ getPerformance: onItsWay });
    expect(screen.getByRole('status')).toHaveTextContent('Loading the figures');
    unmount();
    const denied = await show({
      getPerformance: async () => {
        throw await refusal(403, 'no');
      },
    });
    expect(
      await screen.findByText('You may not see the figures of this service'),
    ).toBeVisible();
    denied.unmount();
    await show({
      getPerformance: async () => {
        throw await refusal(404, 'unknown');
      },
    });
    expect(await screen.findByText('Not known here yet')).toBeVisible();
  });

  it('can be read by everybody', async () => {
    const { container } = await show();
    await screen.findByRole('img');
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
