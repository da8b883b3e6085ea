import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import {
  fourServices,
  service,
  servicesPage,
} from '../../__testUtils__/services';
import { ServicesContent } from './ServicesContent';

function Url() {
  return <code data-testid="url">{useLocation().search}</code>;
}

const page = (
  <>
    <ServicesContent />
    <Url />
  </>
);

/** Makes the screen as wide as a phone, or as a desk. */
function screenIs(width: number) {
  window.matchMedia = query => {
    const most = /max-width:\s*([\d.]+)px/.exec(query);
    return {
      matches: most ? width <= Number(most[1]) : false,
      media: query,
      addListener: () => {},
      removeListener: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    } as unknown as MediaQueryList;
  };
}

const row = (title: RegExp) => screen.getByRole('row', { name: title });

describe('the services page', () => {
  beforeEach(() => screenIs(1400));

  it('says in a sentence how the services do, and lists them as they come', async () => {
    const getServices = jest.fn(async () => servicesPage(fourServices()));
    await renderWithApi(page, { api: { getServices } });
    expect(
      await screen.findByRole('heading', {
        name: '1 of 4 services keeps its promises this month; 1 does not; 1 has no data yet; 1 promises nothing yet',
      }),
    ).toBeVisible();
    expect(
      screen.getAllByRole('rowheader').map(cell => cell.textContent),
    ).toEqual([
      expect.stringContaining('Email and calendar'),
      expect.stringContaining('SAP Financials'),
      'Video studioRecord and stream from the studio in Berlin.',
      'Print room',
    ]);
    expect(getServices).toHaveBeenCalledWith(
      expect.objectContaining({ window: 'month', limit: 50 }),
      expect.anything(),
    );
  });

  it('marks services whose times are kept while people are not satisfied, and can list these alone', async () => {
    const getServices = jest.fn(async () =>
      servicesPage([
        service('Design software', {
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
        service('Printing'),
      ]),
    );
    await renderWithApi(page, { api: { getServices } });
    expect(
      await screen.findByRole('heading', {
        name: '2 of 2 services keep their promises this month; of 1 the times are kept, but people are not satisfied',
      }),
    ).toBeVisible();
    const marks = screen.getAllByRole('button', { name: /^Green outside/ });
    expect(marks).toHaveLength(1);
    expect(row(/Design software/)).toContainElement(marks[0]);
    await userEvent.selectOptions(
      screen.getByLabelText('Green outside'),
      'Only these',
    );
    expect(getServices).toHaveBeenLastCalledWith(
      expect.objectContaining({ watermelon: true }),
      expect.anything(),
    );
    expect(screen.getByTestId('url')).toHaveTextContent('watermelon=true');
  });

  it('shows of each service who owns it, the three Rs in words and numbers, and its trend', async () => {
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage(fourServices()) },
    });
    await screen.findByRole('table');
    const email = within(row(/Email and calendar/));
    const cells = email.getAllByRole('cell').map(cell => cell.textContent);
    expect(cells).toEqual([
      'MKMaria Keller',
      'kept19\u00a0of\u00a020',
      'late171\u00a0of\u00a0200',
      'kept95.6\u00a0%\u00a0of 46\u00a0answers',
      '',
      '142 late',
      '214',
    ]);
    expect(email.getByRole('img')).toHaveAccessibleName(
      /Trend of the last 30 days, a week at a time: from 100 % to 75 % kept/,
    );
    expect(email.getByText(/1 value in its catalog file/)).toBeVisible();
  });

  it('never shows a service without data or promise as kept', async () => {
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage(fourServices()) },
    });
    await screen.findByRole('table');
    expect(row(/Video studio/)).toHaveTextContent('no data');
    expect(row(/Video studio/)).not.toHaveTextContent('kept');
    expect(row(/Print room/)).toHaveTextContent('not promised');
    expect(row(/Print room/)).not.toHaveTextContent('kept');
  });

  it('leads to the page of a service by a real link', async () => {
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage(fourServices()) },
    });
    expect(
      await screen.findByRole('link', { name: 'SAP Financials' }),
    ).toHaveAttribute('href', '/catalog/default/component/sap-financials');
  });

  it('shows cards with the three Rs on a phone', async () => {
    screenIs(390);
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage(fourServices()) },
    });
    const list = await screen.findByRole('list', { name: 'Services' });
    expect(screen.queryByRole('table')).toBeNull();
    const [email] = within(list).getAllByRole('listitem');
    expect(email).toHaveTextContent(
      /Response.*kept.*19 of 20.*Resolution.*late/,
    );
    expect(email).toHaveTextContent('14 open, 2 late');
  });

  it('searches when typing pauses, and keeps what was found before until then', async () => {
    const getServices = jest.fn(async ({ q }: { q?: string } = {}) =>
      q
        ? servicesPage(fourServices().slice(0, 1))
        : servicesPage(fourServices()),
    );
    await renderWithApi(page, { api: { getServices } });
    await screen.findByText('Print room');
    const search = screen.getByRole('searchbox', { name: 'Search by name' });
    await userEvent.type(search, 'outlook');
    expect(search).toHaveValue('outlook');
    expect(screen.getByText('Print room')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('Print room')).toBeNull());
    expect(screen.getByText('Email and calendar')).toBeVisible();
    expect(screen.getByTestId('url')).toHaveTextContent('?q=outlook');
    const searched = getServices.mock.calls.map(([query]) => query?.q);
    expect(searched).toEqual(['', 'outlook']);
  });

  it('narrows the list by what is chosen, and keeps the choice in the URL', async () => {
    const getServices = jest.fn(async () => servicesPage(fourServices()));
    await renderWithApi(page, { api: { getServices } });
    await screen.findByRole('table');
    await userEvent.selectOptions(
      screen.getByLabelText('Owner'),
      'Maria Keller',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Used by department'),
      'Finance',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Promises'),
      '▲ Not kept',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Period'),
      'Last 30 days',
    );
    await waitFor(() =>
      expect(getServices).toHaveBeenLastCalledWith(
        expect.objectContaining({
          owner: 'user:default/maria.keller',
          department: 'group:default/finance',
          status: 'missing',
          window: '30d',
        }),
        expect.anything(),
      ),
    );
    expect(screen.getByTestId('url').textContent).toBe(
      '?owner=user%3Adefault%2Fmaria.keller&department=group%3Adefault%2Ffinance&status=missing&window=30d',
    );
  });

  it('opens as the URL says', async () => {
    const getServices = jest.fn(async () => servicesPage(fourServices()));
    await renderWithApi(page, {
      api: { getServices },
      path: '/?status=no-data&q=video&window=last-month&owner=group:default/gone',
    });
    await screen.findByRole('table');
    expect(getServices).toHaveBeenCalledTimes(1);
    expect(getServices).toHaveBeenCalledWith(
      expect.objectContaining({
        status: 'no-data',
        q: 'video',
        window: 'last-month',
        owner: 'group:default/gone',
      }),
      expect.anything(),
    );
    expect(screen.getByRole('searchbox')).toHaveValue('video');
    expect(screen.getByLabelText('Owner')).toHaveValue('group:default/gone');
  });

  it('fetches more rows below those that are there', async () => {
    const getServices = jest.fn(async ({ cursor }: { cursor?: string } = {}) =>
      cursor
        ? servicesPage([service('Network')], { totalItems: 5 })
        : servicesPage(fourServices(), { totalItems: 5, nextCursor: 'next' }),
    );
    await renderWithApi(page, { api: { getServices } });
    expect(await screen.findByText(/4 of 5 services/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Network')).toBeVisible();
    expect(screen.getByText('Print room')).toBeVisible();
    expect(screen.getByText(/5 of 5 services/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('shows bones while the services are on their way', async () => {
    await renderWithApi(page, { api: { getServices: onItsWay } });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the services',
    );
  });

  it('tells a search that finds nothing from a catalog without services', async () => {
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage([]) },
      path: '/?q=fax',
    });
    expect(await screen.findByText('No service matches')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all services' }),
    );
    expect(await screen.findByText('No services yet')).toBeVisible();
    expect(screen.getByTestId('url')).toBeEmptyDOMElement();
  });

  it('says so when the catalog was not read yet', async () => {
    await renderWithApi(page, {
      api: { getServices: async () => servicesPage([], { ready: false }) },
    });
    expect(
      await screen.findByText('The catalog is being read for the first time'),
    ).toBeVisible();
  });

  it('tells denied from failed', async () => {
    const denied = await refusal(403, 'Unauthorized');
    const { unmount } = await renderWithApi(page, {
      api: { getServices: () => Promise.reject(denied) },
    });
    expect(
      await screen.findByText('You may not see the services'),
    ).toBeVisible();
    unmount();
    const failed = await refusal(500, 'The database does not answer');
    await renderWithApi(page, {
      api: { getServices: () => Promise.reject(failed) },
    });
    expect(
      await screen.findByText('Could not fetch the services'),
    ).toBeVisible();
  });

  it.each([1400, 390])(
    'can be used by everybody at a width of %d pixels',
    async width => {
      screenIs(width);
      await renderWithApi(page, {
        api: { getServices: async () => servicesPage(fourServices()) },
      });
      await screen.findByText('SAP Financials');
      expect(await accessibilityProblems()).toEqual([]);
    },
  );
});
