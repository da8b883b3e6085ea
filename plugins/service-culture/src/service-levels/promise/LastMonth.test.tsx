import type { AccountSummary } from '@service-culture/plugin-service-culture-common';
import { screen } from '@testing-library/react';
import { plan } from '../../__testUtils__/accounts';
import { renderWithApi } from '../../__testUtils__/renderWithApi';
import { LastMonth } from './LastMonth';

const MISSED: AccountSummary = {
  month: '2026-10',
  status: 'missing',
  restated: false,
  missed: { sentence: '90 % solved within 8 h', attainment: 0.84 },
  plan: null,
};

const show = async (changes: Partial<AccountSummary>) => {
  const { container } = await renderWithApi(
    <LastMonth
      service="component:default/email"
      account={{ ...MISSED, ...changes }}
    />,
  );
  return container.textContent!.replace(/\u00a0/g, ' ');
};

describe('LastMonth', () => {
  it.each([
    [
      'not kept, without a plan',
      {},
      'October 2026: not kept (84 %, promised: 90 % solved within 8 h). No plan yet.',
    ],
    [
      'not kept, with one',
      { plan: plan({ action: 'A second shift from December.' }) },
      'October 2026: not kept (84 %, promised: 90 % solved within 8 h). Plan: A second shift from December, Maria Keller, by 1 December 2026.',
    ],
    [
      'kept',
      { status: 'meeting' as const, missed: null },
      'October 2026: kept. ',
    ],
    [
      'kept, as it turned out later',
      { status: 'meeting' as const, missed: null, restated: true },
      'October 2026: kept, restated since. ',
    ],
    [
      'without data',
      { status: 'no-data' as const, missed: null },
      'October 2026: no data. ',
    ],
  ])('says in one line that it was %s', async (_, changes, words) => {
    expect(await show(changes)).toBe(words);
    expect(screen.getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/email/track-record#accounts',
    );
  });
});
