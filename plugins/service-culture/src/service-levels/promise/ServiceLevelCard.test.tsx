import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Performance,
  ServiceCultureApi,
} from '@service-culture/plugin-service-culture-common';
import {
  ago,
  headline,
  level,
  performance,
} from '../../__testUtils__/performance';
import {
  accessibilityProblems,
  emailEntity,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { ServiceLevelCard } from './ServiceLevelCard';

const show = (api: Partial<ServiceCultureApi>) =>
  renderWithApi(<ServiceLevelCard />, { api, entity: emailEntity });

const showFigures = async (figures: Performance) => {
  await show({ getPerformance: async () => figures });
  await screen.findByText(/^Left out/);
};

const promises = () =>
  within(screen.getByRole('list', { name: 'Promises' })).getAllByRole(
    'listitem',
  );

describe('the service level card', () => {
  it('shows the three Rs in words and numbers', async () => {
    await showFigures(performance());
    const card = document.body;
    expect(card).toHaveTextContent('Responsekept19 of 20');
    expect(card).toHaveTextContent('Resolutionlate171 of 200');
    expect(card).toHaveTextContent('Respectkept95.6 % of 46 answers');
  });

  it('marks a service whose times are kept while people are not satisfied', async () => {
    await showFigures(
      performance({
        watermelon: {
          reasons: [
            {
              metric: 'satisfaction',
              good: 28,
              total: 46,
              share: 28 / 46,
              expected: 80,
              isPromised: false,
            },
          ],
        },
      }),
    );
    expect(
      screen.getByRole('button', {
        name: 'Green outside: times kept, people not satisfied: 60.8 % of 46',
      }),
    ).toBeVisible();
  });

  it('shows each promise in plain words with its figures, misses first', async () => {
    await showFigures(performance());
    const [resolution, response, critical] = promises();
    expect(resolution).toHaveTextContent(
      /late.*90 % solved within 8 h.*85\.5 %.*171 of 200.*9 misses too many/,
    );
    expect(response).toHaveTextContent(
      /kept.*95 % answered within 1 h.*95 %.*19 of 20.*no miss left/,
    );
    expect(critical).toHaveTextContent(
      /no data.*Critical: 95 % solved within 4 h, around the clock.*no cases/,
    );
    expect(critical).not.toHaveTextContent('100 %.*kept');
  });

  it('shows this month beside the last one and the last 30 days', async () => {
    await showFigures(performance());
    const [resolution] = promises();
    expect(resolution).toHaveTextContent('Last month 84 % (210 of 250)');
    expect(resolution).toHaveTextContent('Last 30 days 87 % (174 of 200)');
    expect(resolution).not.toHaveTextContent('This month');
  });

  it('changes the period by its menu, with the keyboard alone', async () => {
    const getPerformance = jest.fn(
      async (_: string, query?: { window?: any }) =>
        performance({
          window: {
            ...performance().window,
            name: query!.window,
            from: '2026-09-30T22:00:00.000Z',
          },
        }),
    );
    await show({ getPerformance });
    const menu = await screen.findByRole('button', {
      name: 'Period: October so far',
    });
    act(() => menu.focus());
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(
      await screen.findByRole('button', { name: 'Period: October 2026' }),
    ).toBeVisible();
    expect(getPerformance).toHaveBeenLastCalledWith(
      'component:default/email',
      { window: 'last-month' },
      expect.anything(),
    );
    expect(promises()[0]).toHaveTextContent('This month');
  });

  it('says with whom it was agreed, or that IT alone set it', async () => {
    await showFigures(performance());
    expect(
      screen.getByText(
        (_, element) =>
          element?.textContent ===
          'Agreed with Finance on 1 March 2026 and Sales on 8 March 2026',
      ),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Finance' })).toHaveAttribute(
      'href',
      '/catalog/default/group/finance',
    );
  });

  it('says so where IT alone set the promises', async () => {
    await showFigures(performance({ agreedWith: [] }));
    expect(screen.getByText('Set by IT alone')).toBeVisible();
  });

  it('says what the figures leave out', async () => {
    await showFigures(performance());
    expect(screen.getByText(/^Left out/)).toHaveTextContent(
      'Left out: 4 cancelled, 3 moved away, 31 % of the time waiting for people',
    );
  });

  it('names a source that is late, that failed, or that never came', async () => {
    await showFigures(
      performance({
        sources: [
          {
            source: 'request-tracker',
            status: 'late',
            lastDeliveredAt: ago(180),
            message: null,
          },
          {
            source: 'jira',
            status: 'failed',
            lastDeliveredAt: ago(60),
            message: 'the folder cannot be read',
          },
          {
            source: 'phone',
            status: 'waiting',
            lastDeliveredAt: null,
            message: null,
          },
        ],
      }),
    );
    const card = document.body;
    expect(card).toHaveTextContent(
      '▲ request-tracker is late; last delivered 3 hours ago',
    );
    expect(card).toHaveTextContent(
      '▲ jira failed; last delivered 1 hour ago: the folder cannot be read',
    );
    expect(card).toHaveTextContent('▲ phone has not delivered yet');
  });

  it('says which value of the catalog file is not understood, and what holds instead', async () => {
    const problem = (annotation: string) => ({
      annotation,
      value: '90% in 8h',
      message: `${annotation}: "90% in 8h" is not a target; write it like "90% within 8h"`,
    });
    await showFigures(
      performance({
        levels: [level({ problem: problem('service-culture/resolution') })],
        problems: [
          problem('service-culture/resolution'),
          problem('service-culture/resolution.high'),
        ],
      }),
    );
    expect(
      screen.getByText('The catalog file has 2 values that are not understood'),
    ).toBeVisible();
    const [mended, notInForce] = screen.getAllByText(/is not a target/);
    expect(mended).toHaveTextContent('the last valid one stays in force');
    expect(notInForce).not.toHaveTextContent('stays in force');
  });

  it('shows a service without a promise the line to add', async () => {
    await showFigures(
      performance({
        levels: [],
        headlines: {
          response: headline('no-promise'),
          resolution: headline('no-promise'),
          respect: headline('no-promise'),
        },
      }),
    );
    expect(screen.getByText('No promise yet')).toBeVisible();
    expect(
      screen.getByText('service-culture/resolution: 90% within 8h'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy the line' })).toBeVisible();
    expect(screen.queryByText('kept')).toBeNull();
  });

  it('never shows a service without cases as kept', async () => {
    await showFigures(
      performance({
        levels: [level({ met: 0, breached: 0 })],
        headlines: {
          response: headline('no-promise'),
          resolution: headline('no-data'),
          respect: headline('no-promise'),
        },
      }),
    );
    expect(screen.getByText(/^No data: nothing that a promise/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('kept');
    expect(document.body).not.toHaveTextContent('NaN');
  });

  it('withholds respect where fewer than five answered', async () => {
    await showFigures(
      performance({
        headlines: {
          ...performance().headlines,
          respect: { status: 'no-data', good: 3, total: 4, share: null },
        },
      }),
    );
    expect(screen.getByText('only 4 answers')).toBeVisible();
  });

  it('shows bones of the figures while they are on their way', async () => {
    await show({ getPerformance: onItsWay });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the figures of this service',
    );
    expect(screen.getByText('Our promise')).toBeVisible();
  });

  it('tells denied from failed', async () => {
    const denied = await refusal(403, 'Unauthorized');
    const { unmount } = await show({
      getPerformance: () => Promise.reject(denied),
    });
    expect(
      await screen.findByText('You may not see the figures of this service'),
    ).toBeVisible();
    unmount();
    const failed = await refusal(500, 'The database does not answer');
    await show({ getPerformance: () => Promise.reject(failed) });
    expect(
      await screen.findByText('Could not fetch the figures of this service'),
    ).toBeVisible();
  });

  it('can be used by everybody', async () => {
    await showFigures(performance());
    expect(await accessibilityProblems()).toEqual([]);
  });
});
