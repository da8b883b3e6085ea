import { ResponseError } from '@backstage/errors';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider } from '@backstage/test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  account,
  accountPromise,
  accountsPage,
  plan,
} from '../../../__testUtils__/accounts';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../../__testUtils__/renderWithApi';
import { FiguresProvider } from '../../../figures';
import { MonthlyAccounts } from './MonthlyAccounts';

const SERVICE = 'component:default/email';

const catalog = {
  queryEntities: jest.fn(async () => ({
    items: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'maria.keller', namespace: 'default' },
        spec: { profile: { displayName: 'Maria Keller' } },
      },
    ],
  })),
};

const show = (api: object) =>
  renderWithApi(
    <TestApiProvider apis={[[catalogApiRef, catalog as any]]}>
      <FiguresProvider>
        <MonthlyAccounts service={SERVICE} />
      </FiguresProvider>
    </TestApiProvider>,
    { api },
  );

const monthOf = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest('li')!;

/** What the server answers to who writes over something they have not seen. */
const conflict = (current: object) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'PreconditionFailedError', message: 'Changed', current },
        response: { statusCode: 412 },
      }),
      { status: 412, headers: { 'content-type': 'application/json' } },
    ),
  );

const fill = () => {
  for (const [label, value] of [
    [/What was the cause/, 'Ill'],
    [/What is done/, 'A second shift'],
    [/Who does it/, 'user:default/maria.keller'],
    [/By when/, '2026-12-01'],
  ] as const) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
};

describe('MonthlyAccounts', () => {
  it('tells month by month what was kept, what is left out and that there is no plan yet', async () => {
    const { container } = await show({
      getAccounts: async () =>
        accountsPage([
          account({
            month: '2026-11',
            state: 'so-far',
            finalAt: null,
            promises: [accountPromise(19, 1)],
            asksForPlan: false,
          }),
          account(),
        ]),
    });
    const november = await monthOf('November 2026');
    expect(november).toHaveTextContent('so far');
    expect(november).toHaveTextContent('95 % (19 of 20)');
    expect(november).not.toHaveTextContent('plan');
    const october = await monthOf('October 2026');
    expect(october).toHaveTextContent('not kept');
    expect(october).toHaveTextContent('final');
    expect(october).toHaveTextContent('90 % solved within 8 h');
    expect(october).toHaveTextContent('84 % (84 of 100)');
    expect(october).toHaveTextContent(
      'Left out: 4 cancelled, 3 moved away, 31 % of the time waiting for people',
    );
    expect(october).toHaveTextContent('No plan yet');
    expect(within(october).queryByRole('button')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('shows the plan with who and by when, and the plans before', async () => {
    await show({
      getAccounts: async () =>
        accountsPage([
          account({
            plan: plan(),
            earlierPlans: [plan({ action: 'Nothing' })],
          }),
        ]),
    });
    const october = await monthOf('October 2026');
    expect(october).toHaveTextContent('Cause: The second shift was ill');
    expect(october).toHaveTextContent('Plan: A second shift from December');
    expect(
      within(october).getAllByRole('link', { name: 'Maria Keller' })[0],
    ).toBeInTheDocument();
    expect(october).toHaveTextContent('by 1 December 2026');
    expect(within(october).getByText('The plan before')).toBeInTheDocument();
  });

  it('shows what was stated later, with its date, beside what stands', async () => {
    await show({
      getAccounts: async () =>
        accountsPage([
          account({
            promises: [accountPromise(95, 5)],
            restatements: [
              {
                at: '2026-11-09T01:00:00.000Z',
                status: 'missing',
                promises: [accountPromise(84, 16)],
                leftOut: account().leftOut,
              },
            ],
          }),
        ]),
    });
    const october = await monthOf('October 2026');
    expect(october).toHaveTextContent('95 % (95 of 100)');
    expect(october).toHaveTextContent('Restated on 9 November 2026:');
    expect(
      within(october).getByRole('list', {
        name: 'Promises of October 2026, restated on 9 November 2026',
      }),
    ).toHaveTextContent('84 % (84 of 100)');
  });

  it('names the sources that an account waits for, or was stated without', async () => {
    await show({
      getAccounts: async () =>
        accountsPage([
          account({
            month: '2999-10',
            state: 'ended',
            finalOn: '2999-11-06',
            finalAt: null,
          }),
          account({ state: 'ended', finalAt: null, waitsFor: ['helpdesk'] }),
          account({ month: '2026-09', without: ['servicenow'] }),
        ]),
    });
    const october = await monthOf('October 2026');
    expect(await monthOf('October 2999')).toHaveTextContent(
      'can still change until 6 November 2999',
    );
    expect(october).toHaveTextContent('about to become final');
    expect(october).toHaveTextContent(
      'Not final yet: helpdesk has not delivered since',
    );
    expect(await monthOf('September 2026')).toHaveTextContent(
      'Stated without what servicenow had not delivered',
    );
  });

  it('lets who may write the plan of a month that was missed', async () => {
    const updateAccount = jest.fn(async () => account({ plan: plan() }));
    const getAccounts = jest
      .fn()
      .mockResolvedValueOnce(accountsPage([account()], { mayPlan: true }))
      .mockResolvedValue(
        accountsPage([account({ plan: plan(), etag: '"1"' })], {
          mayPlan: true,
        }),
      );
    const { container } = await show({ getAccounts, updateAccount });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Write the plan for October 2026',
      }),
    );
    fill();
    expect(await accessibilityProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(updateAccount).toHaveBeenCalledWith(
      SERVICE,
      '2026-10',
      {
        cause: 'Ill',
        action: 'A second shift',
        who: 'user:default/maria.keller',
        by: '2026-12-01',
      },
      '"0"',
    );
    expect(
      await screen.findByText('A second shift from December'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('finds who does it by name', async () => {
    await show({
      getAccounts: async () => accountsPage([account()], { mayPlan: true }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Write the plan/ }),
    );
    fireEvent.change(screen.getByLabelText(/Who does it/), {
      target: { value: 'mari' },
    });
    await waitFor(() =>
      expect(document.querySelector('datalist option')).toHaveValue(
        'user:default/maria.keller',
      ),
    );
    expect(catalog.queryEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        fullTextFilter: expect.objectContaining({ term: 'mari' }),
      }),
    );
  });

  it('shows what somebody else wrote meanwhile, and replaces it only when told again', async () => {
    const updateAccount = jest
      .fn()
      .mockRejectedValueOnce(
        await conflict(account({ plan: plan(), etag: '"1"' })),
      )
      .mockResolvedValue(account({ plan: plan(), etag: '"2"' }));
    await show({
      getAccounts: async () => accountsPage([account()], { mayPlan: true }),
      updateAccount,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Write the plan/ }),
    );
    fill();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Somebody wrote a plan while you were writing',
    );
    expect(alert).toHaveTextContent(
      'It says: A second shift from December (Maria Keller, by 1 December 2026). Save again to replace it.',
    );
    expect(screen.getByLabelText(/What was the cause/)).toHaveValue('Ill');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(updateAccount).toHaveBeenCalledTimes(2));
    expect(updateAccount.mock.calls.map(call => call[3])).toEqual([
      '"0"',
      '"1"',
    ]);
  });

  it('keeps what was written when it is refused, and says why', async () => {
    await show({
      getAccounts: async () => accountsPage([account()], { mayPlan: true }),
      updateAccount: jest
        .fn()
        .mockRejectedValue(
          await refusal(400, 'who: expected a person or group'),
        ),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Write the plan/ }),
    );
    fill();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'who: expected a person or group',
    );
    expect(screen.getByLabelText(/What is done/)).toHaveValue('A second shift');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText(/No plan yet/)).toBeInTheDocument();
  });

  it('fetches earlier months when asked to', async () => {
    await show({
      getAccounts: async (_: string, query: { cursor?: string }) =>
        query.cursor
          ? accountsPage([account({ month: '2026-09' })])
          : accountsPage([account()], { nextCursor: 'older' }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show earlier months' }),
    );
    expect(await monthOf('September 2026')).toBeInTheDocument();
  });

  it('looks different while it loads, where there is nothing and where it is denied', async () => {
    const loading = await show({ getAccounts: onItsWay });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the months of this service',
    );
    loading.unmount();
    const empty = await show({ getAccounts: async () => accountsPage([]) });
    expect(await screen.findByText('No month yet')).toBeInTheDocument();
    empty.unmount();
    await show({
      getAccounts: jest.fn().mockRejectedValue(await refusal(403, 'No')),
    });
    expect(
      await screen.findByText(/service-culture\.performance\.read/),
    ).toBeInTheDocument();
  });
});
