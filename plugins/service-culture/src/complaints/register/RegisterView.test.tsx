import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ComplaintsApi } from '@service-culture/plugin-service-culture-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router-dom';
import {
  complaintRow,
  complaintsApi,
  complaintsPage,
} from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import { ago } from '../../__testUtils__/performance';
import { fillIn } from '../../__testUtils__/fillIn';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { servicesPage } from '../../__testUtils__/services';
import { ComplaintsContent } from '../ComplaintsPage';

function Url() {
  const { pathname, search } = useLocation();
  return <output aria-label="URL">{pathname + search}</output>;
}

const late = complaintRow({
  number: 'C-2026-000007',
  summary: 'Nobody calls back',
  overdue: true,
  madeAt: ago(9 * 1440),
  resolutionDue: ago(1440),
  complainant: null,
  identity: 'anonymous',
});

async function show(
  changes: Partial<ComplaintsApi> = {},
  options: { path?: string } = {},
) {
  const { path = '/complaints' } = options;
  const list = jest.fn(
    changes.list ?? (async () => complaintsPage([late, complaintRow()])),
  );
  const { unmount } = await renderWithApi(
    <TestApiProvider
      apis={[
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ]}
    >
      <Routes>
        <Route path="/complaints/*" element={<ComplaintsContent />} />
      </Routes>
      <Url />
    </TestApiProvider>,
    {
      path,
      api: {
        getDepartments: async () => departments(),
        getServices: async () => servicesPage([]),
        ...complaintsApi({ ...changes, list }),
      },
      catalog: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'jonas.weber' },
          spec: { profile: { displayName: 'Jonas Weber' } },
        },
      ],
    },
  );
  return { list, unmount };
}

const url = () => screen.getByRole('status', { name: 'URL' }).textContent;

describe('the register of complaints', () => {
  it('shows those who handle some what is theirs to do, late ones in words', async () => {
    const { list } = await show();
    expect(
      await screen.findByRole('heading', { name: '2 complaints for you' }),
    ).toBeVisible();
    expect(list).toHaveBeenLastCalledWith(
      { my: 'work', limit: 50, cursor: undefined },
      expect.anything(),
    );
    const [, first, second] = within(
      screen.getByRole('table', { name: 'Complaints' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent(/Nobody calls back.*anonymous/);
    expect(first).toHaveTextContent(/late: new/);
    expect(first).toHaveTextContent(/9 days/);
    expect(second).toHaveTextContent(/Mails arrive hours late.*Anna Müller/);
    expect(second).toHaveTextContent(/Maria Keller/);
    expect(second).toHaveTextContent(/answer by tomorrow/);
    expect(
      screen.getByRole('link', { name: 'Nobody calls back' }),
    ).toHaveAttribute('href', '/complaints/C-2026-000007');
  });

  it('shows everybody else their own first, without anything to choose', async () => {
    await show({
      list: async query =>
        complaintsPage(query?.my === 'work' ? [] : [complaintRow()]),
    });
    expect(
      await screen.findByRole('heading', { name: 'Your complaint' }),
    ).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Choose/ })).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Whose' })).toHaveDisplayValue(
      'Mine',
    );
  });

  it('keeps the filters in the URL and reads them from it', async () => {
    const { list } = await show(
      {},
      {
        path: '/complaints?whose=all&state=open&channel=phone&until=2026-03-31',
      },
    );
    await screen.findByRole('heading', { name: '2 complaints' });
    expect(list).toHaveBeenLastCalledWith(
      {
        state: ['received', 'acknowledged', 'investigating', 'resolved'],
        channel: 'phone',
        to: '2026-04-01',
        limit: 50,
        cursor: undefined,
      },
      expect.anything(),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Kind' }),
      'Not working',
    );
    expect(url()).toContain('category=outage');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(url()).toBe('/complaints?whose=all');
  });

  it('searches for words without putting them in the URL', async () => {
    const { list } = await show();
    await screen.findByRole('table');
    await fillIn(
      screen.getByRole('searchbox', { name: 'Words or number' }),
      'my boss',
    );
    await waitFor(() =>
      expect(list).toHaveBeenLastCalledWith(
        expect.objectContaining({ search: 'my boss' }),
        expect.anything(),
      ),
    );
    expect(url()).toBe('/complaints');
  });

  it('hands several over at once, and says which stay and why', async () => {
    const handOver = jest.fn(async () => ({
      handedOver: ['C-2026-000123'],
      refused: [{ number: 'C-2026-000007', reason: 'it is about them' }],
    }));
    await show({ handOver });
    for (const name of ['Choose C-2026-000007', 'Choose C-2026-000123']) {
      await userEvent.click(await screen.findByRole('checkbox', { name }));
    }
    await userEvent.click(screen.getByRole('button', { name: 'Hand 2 over' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(await screen.findByText('Choose a person or a team')).toBeVisible();
    await fillIn(screen.getByRole('combobox', { name: 'To whom' }), 'jonas');
    await userEvent.click(await screen.findByText('Jonas Weber'));
    await fillIn(screen.getByRole('textbox', { name: 'Why' }), 'Holidays');
    await userEvent.click(screen.getByRole('button', { name: 'Hand over' }));
    expect(
      await screen.findByText('C-2026-000007: it is about them'),
    ).toBeVisible();
    expect(handOver).toHaveBeenCalledWith({
      complaints: [
        { number: 'C-2026-000007', etag: '"1"' },
        { number: 'C-2026-000123', etag: '"1"' },
      ],
      owner: 'user:default/jonas.weber',
      reason: 'Holidays',
    });
  });

  it('offers no file to who may not', async () => {
    await show();
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: /Save as/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Bring a log in' })).toBeNull();
  });

  it('fetches more when asked', async () => {
    const { list } = await show({
      list: async query =>
        query?.cursor
          ? complaintsPage([late], { totalItems: 2 })
          : complaintsPage([complaintRow()], {
              nextCursor: 'next',
              totalItems: 1_000,
              totalIsMore: true,
            }),
    });
    expect(
      await screen.findByRole('heading', {
        name: 'more than 1,000 complaints for you',
      }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Nobody calls back')).toBeVisible();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'next' }),
      expect.anything(),
    );
  });

  it('shows on its way, nothing yet, nothing found, denied and failed differently', async () => {
    const first = await show({ list: onItsWay });
    expect(screen.getAllByRole('status')[0]).toHaveTextContent(
      'Loading the complaints',
    );
    first.unmount();

    const second = await show({ list: async () => complaintsPage([]) });
    expect(
      await screen.findByText('You have not complained about anything'),
    ).toBeVisible();
    second.unmount();

    const third = await show(
      { list: async () => complaintsPage([]) },
      { path: '/complaints?whose=all&state=closed' },
    );
    expect(await screen.findByText('No complaint matches')).toBeVisible();
    third.unmount();

    for (const [status, words] of [
      [403, 'You may not see the complaints'],
      [500, 'Could not fetch the complaints'],
    ] as const) {
      const error = await refusal(status, 'no');
      const { unmount } = await show({ list: () => Promise.reject(error) });
      expect(await screen.findByText(words)).toBeVisible();
      unmount();
    }
  });

  it('can be used by everybody', async () => {
    await show();
    await screen.findByRole('table');
    expect(await accessibilityProblems()).toEqual([]);
  });
});
