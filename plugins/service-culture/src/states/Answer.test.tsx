import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithApi, refusal } from '../__testUtils__/renderWithApi';
import { Answer, Asked } from './Answer';

const asked = (changes: Partial<Asked<string>> = {}): Asked<string> => ({
  data: undefined,
  error: null,
  dataUpdatedAt: Date.now() - 12 * 60_000,
  isFetching: false,
  refetch: () => {},
  ...changes,
});

const show = (query: Asked<string>) =>
  renderWithApi(
    <Answer what="the figures" query={query} skeleton={<p>bones</p>}>
      {data => <p>{data}</p>}
    </Answer>,
  );

describe('Answer', () => {
  it('shows the skeleton while the first answer is on its way', async () => {
    await show(asked({ isFetching: true }));
    expect(screen.getByText('bones')).toBeInTheDocument();
  });

  it('shows what came', async () => {
    await show(asked({ data: '19 of 20' }));
    expect(screen.getByText('19 of 20')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says who is denied, and what to ask for, without an alarm', async () => {
    await show(asked({ error: await refusal(403, 'Unauthorized') }));
    expect(screen.getByText('You may not see the figures')).toBeVisible();
    expect(
      screen.getByText('service-culture.performance.read'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes figures off the page of somebody who may no longer see them', async () => {
    await show(
      asked({ data: '19 of 20', error: await refusal(403, 'Unauthorized') }),
    );
    expect(screen.queryByText('19 of 20')).toBeNull();
    expect(screen.getByText('You may not see the figures')).toBeVisible();
  });

  it('says that something is not known yet', async () => {
    await show(
      asked({ error: await refusal(404, 'No service component:x/y') }),
    );
    expect(screen.getByText('Not known here yet')).toBeVisible();
    expect(screen.getByText(/No service component:x\/y/)).toBeVisible();
  });

  it('says what failed and why, and tries again', async () => {
    const refetch = jest.fn();
    await show(
      asked({
        error: await refusal(503, 'The database does not answer'),
        refetch,
      }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Could not fetch the figures',
    );
    expect(screen.getByText('The database does not answer')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('does not show people the page of a proxy', async () => {
    await show(
      asked({
        error: new Error(
          'Request failed with status 502 Bad Gateway, <html>nginx</html>',
        ),
      }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Request failed with status 502 Bad Gateway',
    );
    expect(screen.queryByText(/html/)).toBeNull();
  });

  it('keeps the last figures, with their age, where newer ones cannot be had', async () => {
    await show(
      asked({ data: '19 of 20', error: await refusal(500, 'Out of memory') }),
    );
    expect(screen.getByText('19 of 20')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'These are the figures from 12 minutes ago',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Out of memory');
  });
});
