import { screen } from '@testing-library/react';
import { trend } from '../__testUtils__/performance';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { Sparkline } from './Sparkline';

const line = () =>
  screen.getByRole('img').querySelector('path[fill="none"]')!.getAttribute('d');

describe('Sparkline', () => {
  it('says in words where the trend began and where it is', async () => {
    await renderWithApi(
      <Sparkline days={trend(3, n => (n > 20 ? 1 : 0))} promised={90} />,
    );
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Trend of the last 30 days, a week at a time: from 100 % to 75 % kept',
    );
  });

  it('says so where there were no cases, and draws no line', async () => {
    await renderWithApi(<Sparkline days={trend(0)} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'No cases in the last 30 days',
    );
    expect(line()).toBe('');
  });

  it('leaves a gap for a time without cases', async () => {
    const days = trend(3).map((day, n) =>
      n > 5 && n < 20 ? { ...day, met: 0 } : day,
    );
    await renderWithApi(<Sparkline days={days} />);
    expect(line()!.match(/M/g)).toHaveLength(2);
  });

  it('stays inside its frame even when nothing was kept', async () => {
    await renderWithApi(<Sparkline days={trend(0, () => 2)} promised={100} />);
    const heights = [...line()!.matchAll(/[ML][\d.]+ (-?[\d.]+)/g)].map(m =>
      Number(m[1]),
    );
    expect(heights).toHaveLength(30);
    expect(Math.max(...heights)).toBeLessThanOrEqual(28);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
  });
});
