import type { TrialResult } from '@service-culture/plugin-service-culture-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { tally } from '../../../__testUtils__/performance';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../../__testUtils__/renderWithApi';
import { FiguresProvider } from '../../../figures';
import { TryPromise } from './TryPromise';

const RESULT: TrialResult = {
  tried: {
    sentence: '90 % solved within 4 h',
    last90Days: tally(91, 9),
    months: [
      { month: '2026-10', ...tally(95, 5) },
      { month: '2026-09', ...tally(0, 0) },
      { month: '2026-08', ...tally(80, 20) },
    ],
  },
  present: null,
  leftOut: {
    cancelled: 4,
    moved: 3,
    automatic: 0,
    waitingShare: null,
    loosened: [],
  },
  tickets: 200,
  yaml: 'service-culture/resolution: 90% within 4h',
  timeZone: 'Europe/Berlin',
};

const show = (tryPromise: jest.Mock) =>
  renderWithApi(
    <FiguresProvider>
      <TryPromise service="component:default/email" />
    </FiguresProvider>,
    { api: { tryPromise } },
  );

const tryIt = () =>
  userEvent.click(screen.getByRole('button', { name: 'Try' }));

describe('TryPromise', () => {
  it('says what the promise would have been, in one sentence and by month, with the line to copy', async () => {
    const tryPromise = jest.fn(async () => RESULT);
    const { container } = await show(tryPromise);
    fireEvent.change(screen.getByLabelText(/^Promise/), {
      target: { value: '90% within 4h' },
    });
    await tryIt();
    expect(
      await screen.findByText('91 % over 90 days; not kept in August 2026'),
    ).toBeInTheDocument();
    expect(tryPromise).toHaveBeenCalledWith('component:default/email', {
      metric: 'resolution',
      target: '90% within 4h',
    });
    const table = screen.getByRole('table');
    expect(
      within(table).getByRole('row', { name: /August 2026/ }),
    ).toHaveTextContent(/not kept.*80.%.*80 of 100/);
    expect(
      within(table).getByRole('row', { name: /September 2026/ }),
    ).toHaveTextContent('no data');
    expect(
      screen.getByText('service-culture/resolution: 90% within 4h'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Left out of the 90 days: 4 cancelled, 3 moved away/),
    ).toBeInTheDocument();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('tries other hours', async () => {
    const tryPromise = jest.fn(async () => RESULT);
    await show(tryPromise);
    fireEvent.change(screen.getByLabelText('Other hours'), {
      target: { value: 'around the clock Europe/Berlin' },
    });
    await tryIt();
    expect(tryPromise).toHaveBeenCalledWith('component:default/email', {
      metric: 'resolution',
      target: '90% within 8h',
      hours: 'around the clock Europe/Berlin',
    });
  });

  it('tells in the words of the annotations what is no promise', async () => {
    await show(
      jest
        .fn()
        .mockRejectedValue(
          await refusal(400, '"90% in 8h" is not a target; write it like …'),
        ),
    );
    await tryIt();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '"90% in 8h" is not a target; write it like …',
    );
  });

  it('shows that it is at work', async () => {
    await show(jest.fn(onItsWay));
    await tryIt();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading what it would have been',
    );
    expect(screen.getByRole('button', { name: 'Try' })).toBeDisabled();
  });
});
