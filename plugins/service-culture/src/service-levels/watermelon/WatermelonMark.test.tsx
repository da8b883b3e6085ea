import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { WatermelonMark } from './WatermelonMark';

const WATERMELON = {
  reasons: [
    {
      metric: 'respect' as const,
      good: 32,
      total: 46,
      share: 32 / 46,
      expected: 90,
      isPromised: true,
    },
    {
      metric: 'satisfaction' as const,
      good: 28,
      total: 46,
      share: 28 / 46,
      expected: 80,
      isPromised: false,
    },
  ],
};

describe('the mark of a watermelon', () => {
  it('says the worst of what people say, and opens all of it', async () => {
    await renderWithApi(<WatermelonMark watermelon={WATERMELON} />);
    const mark = screen.getByRole('button', {
      name: 'Green outside: times kept, people not treated with respect: 69.5 % of 46',
    });
    await userEvent.click(mark);
    const dialog = await screen.findByRole('dialog', { name: 'Green outside' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      '69.5 % of 46 people felt treated with respect; promised are 90 %',
      '60.8 % of 46 people were satisfied; nothing is promised, but 80 % may be expected',
    ]);
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(mark).toHaveFocus();
  });

  it('is not there where a service is none', async () => {
    await renderWithApi(<WatermelonMark watermelon={null} />);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
