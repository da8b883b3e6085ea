import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ago, performance, ticket } from '../../__testUtils__/performance';
import {
  accessibilityProblems,
  emailEntity,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { timeline } from '../../__testUtils__/timeline';
import { ServiceLevelCard } from '../promise/ServiceLevelCard';

describe('the cases behind a figure', () => {
  const late = Array.from({ length: 29 }, (_, n) =>
    ticket({ externalId: String(n) }),
  );
  const getTickets = jest.fn(async (_service: string, query: any = {}) => {
    const from = Number(query.cursor ?? 0);
    const items = query.outcome === 'breached' ? late : [];
    return {
      items: items.slice(from, from + 25),
      nextCursor: from + 25 < items.length ? String(from + 25) : null,
      totalItems: items.length,
      asOf: ago(0),
    };
  });

  const open = async (name: string | RegExp) => {
    await renderWithApi(<ServiceLevelCard />, {
      api: {
        getPerformance: async () => performance(),
        getTickets,
        getTimeline: async () => timeline(),
      },
      entity: emailEntity,
    });
    await userEvent.click(await screen.findByRole('button', { name }));
    return screen.findByRole('dialog', { name: /./ });
  };

  beforeEach(() => getTickets.mockClear());

  it('are as many as the figure says, in pages', async () => {
    const dialog = await open('171 of 200: 90 % solved within 8 h');
    expect(dialog).toHaveAccessibleName('90 % solved within 8 h');
    expect(
      within(dialog).getByRole('tab', { name: 'Late 29', selected: true }),
    ).toBeVisible();
    expect(await within(dialog).findByText('25 of 29 shown')).toBeVisible();
    await userEvent.click(within(dialog).getByText('Show more'));
    expect(await within(dialog).findByText('29 in all')).toBeVisible();
    expect(
      within(within(dialog).getByRole('list')).getAllByRole('listitem'),
    ).toHaveLength(29);
    expect(getTickets.mock.calls[0].slice(0, 2)).toEqual([
      'component:default/email',
      {
        metric: 'resolution',
        priority: 'none',
        outcome: 'breached',
        window: 'month',
        limit: 25,
        cursor: undefined,
      },
    ]);
  });

  it('open at those that are close to late', async () => {
    const dialog = await open('3 close to late: 90 % solved within 8 h');
    expect(
      within(dialog).getByRole('tab', { selected: true }),
    ).toHaveTextContent('Close to late 3');
    expect(getTickets.mock.calls[0][1]).toMatchObject({ outcome: 'at-risk' });
  });

  it('open for all priorities from the headline', async () => {
    const dialog = await open(/^Resolution: 171\sof\s200$/);
    expect(within(dialog).getByRole('tab', { name: 'Kept 171' })).toBeVisible();
    expect(getTickets.mock.calls[0][1]).toMatchObject({
      metric: 'resolution',
      priority: undefined,
    });
  });

  it('do not count those close to late twice', async () => {
    const dialog = await open('171 of 200: 90 % solved within 8 h');
    expect(
      within(dialog)
        .getAllByRole('tab')
        .map(tab => tab.textContent),
    ).toEqual([
      'Late 29',
      'Kept 171',
      'Late and still waiting 2',
      'Close to late 3',
      'Under way 11',
    ]);
  });

  it('are all that is open now', async () => {
    const dialog = await open('14 open');
    expect(
      within(dialog)
        .getAllByRole('tab')
        .map(tab => tab.textContent),
    ).toEqual(['Late 2', 'Close to late 3', 'In time so far 9']);
    expect(getTickets.mock.calls[0][1]).toMatchObject({
      metric: 'open',
      outcome: 'running',
    });
  });

  it.each([
    ['214 requests', 'requests', 'All 214'],
    ['4 cancelled', 'cancelled', 'All 4'],
    ['3 moved away', 'moved', 'All 3'],
  ])('of "%s" are listed too', async (name, metric, tab) => {
    const dialog = await open(name);
    expect(within(dialog).getByRole('tab', { name: tab })).toBeVisible();
    expect(getTickets.mock.calls[0][1]).toMatchObject({
      metric,
      outcome: 'counted',
      window: 'month',
    });
  });

  it('explain themselves where they stand, and again not', async () => {
    const dialog = await open('171 of 200: 90 % solved within 8 h');
    const [row] = await within(dialog).findAllByRole('listitem');
    const why = within(row).getByRole('button', { name: 'Why late?' });
    expect(why).toHaveAttribute('aria-expanded', 'false');
    why.focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await within(row).findByText(/^Late by 2 h: 6 h passed before anyone/),
    ).toBeVisible();
    expect(why).toHaveAttribute('aria-expanded', 'true');
    expect(await accessibilityProblems(dialog)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(within(row).queryByText(/^Late by 2 h: 6 h/)).toBeNull();
  });

  it('are explained at once from "Why late?" on the card: the first of those that are late', async () => {
    const dialog = await open('Why late?');
    expect(
      within(dialog).getByRole('tab', { selected: true }),
    ).toHaveTextContent('Late 2');
    const list = await within(dialog).findByRole('list', { name: 'Late' });
    const [first, second] = [...list.children] as HTMLElement[];
    expect(
      await within(first).findByText(/^Late by 2 h: 6 h passed before anyone/),
    ).toBeVisible();
    expect(
      within(second).getByRole('button', { name: 'Why late?' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('are reached and left with the keyboard', async () => {
    await open('171 of 200: 90 % solved within 8 h');
    await userEvent.click(screen.getByRole('tab', { name: 'Late 29' }));
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Kept 171' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('can be read by everybody', async () => {
    const dialog = await open('171 of 200: 90 % solved within 8 h');
    await within(dialog).findByText('25 of 29 shown');
    expect(await accessibilityProblems(dialog)).toEqual([]);
  });
});
