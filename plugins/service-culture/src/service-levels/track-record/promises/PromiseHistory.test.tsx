import type { AgreementsPage } from '@service-culture/plugin-service-culture-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../../__testUtils__/renderWithApi';
import { FiguresProvider } from '../../../figures';
import { PromiseHistory } from './PromiseHistory';

const SERVICE = 'component:default/email';

const page = (changes: Partial<AgreementsPage> = {}): AgreementsPage => ({
  items: [
    {
      from: '2026-03-03T08:00:00.000Z',
      day: '2026-03-03',
      isFirst: false,
      changes: [
        {
          about: 'promise',
          sentence:
            '95 % answered within 1 h; before: 90 % answered within 2 h',
        },
      ],
      definedIn: 'https://git.example.com/email.yaml',
    },
    {
      from: '2026-01-01T08:00:00.000Z',
      day: '2026-01-01',
      isFirst: true,
      changes: [
        { about: 'promise', sentence: '90 % answered within 2 h' },
        { about: 'hours', sentence: 'Open around the clock Europe/Berlin' },
      ],
      definedIn: null,
    },
  ],
  nextCursor: null,
  totalItems: 2,
  timeZone: 'Europe/Berlin',
  ...changes,
});

const show = (getAgreements: jest.Mock) =>
  renderWithApi(
    <FiguresProvider>
      <PromiseHistory service={SERVICE} />
    </FiguresProvider>,
    { api: { getAgreements } },
  );

describe('PromiseHistory', () => {
  it('tells from which day what was promised, newest first, and where to see who changed it', async () => {
    const { container } = await show(jest.fn(async () => page()));
    const [newest, first] = await screen.findAllByText(/^From/);
    expect(newest).toHaveTextContent('From 3 March 2026');
    expect(first.parentElement).toHaveTextContent(
      'From 1 January 2026, the first that is known',
    );
    const version = newest.closest('li')!;
    expect(
      within(version).getByText(
        '95 % answered within 1 h; before: 90 % answered within 2 h',
      ),
    ).toBeInTheDocument();
    expect(within(version).getByRole('link')).toHaveAttribute(
      'href',
      'https://git.example.com/email.yaml',
    );
    expect(within(first.closest('li')!).queryByRole('link')).toBeNull();
    expect(await accessibilityProblems(container)).toEqual([]);
  });

  it('fetches older versions when asked to', async () => {
    const getAgreements = jest.fn(async (_, query) =>
      query.cursor
        ? page({ items: page().items.slice(1) })
        : page({ items: page().items.slice(0, 1), nextCursor: 'older' }),
    );
    await show(getAgreements as jest.Mock);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(
      await screen.findByText('90 % answered within 2 h'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('looks different while it loads, where there is nothing and where it is denied', async () => {
    const loading = await show(jest.fn(onItsWay));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the promises of this service',
    );
    loading.unmount();
    const empty = await show(
      jest.fn(async () => page({ items: [], totalItems: 0 })),
    );
    expect(await screen.findByText('Nothing yet')).toBeInTheDocument();
    empty.unmount();
    await show(jest.fn().mockRejectedValue(await refusal(403, 'No')));
    expect(
      await screen.findByText(/service-culture\.performance\.read/),
    ).toBeInTheDocument();
  });
});
