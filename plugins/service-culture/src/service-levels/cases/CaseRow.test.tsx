import type { TicketsMetric } from '@service-culture/plugin-service-culture-common';
import { screen } from '@testing-library/react';
import { ago, ticket } from '../../__testUtils__/performance';
import { renderWithApi } from '../../__testUtils__/renderWithApi';
import { CaseRow, outcomeInWords } from './CaseRow';

describe('what became of a case', () => {
  it.each([
    [{}, /^Late, 3 h 10 min after it was due \(\w{3} \d+ \w{3}.*\)$/],
    [{ stoppedAt: null }, /^Late and still waiting; was due/],
    [
      { outcome: 'met' as const, elapsed: 45 * 60_000 },
      /^In time, after 45 min of service time$/,
    ],
    [{ outcome: 'met' as const, elapsed: 20_000 }, /after under a minute/],
    [{ outcome: 'running' as const, stoppedAt: null }, /^Under way; due/],
    [{ outcome: 'at-risk' as const, stoppedAt: null }, /^Close to late; due/],
    [
      {
        outcome: 'running' as const,
        state: 'paused' as const,
        stoppedAt: null,
        dueAt: null,
      },
      /^Waiting for the person who asked$/,
    ],
    [
      {
        outcome: 'breached' as const,
        state: 'open' as const,
        stoppedAt: null,
        dueAt: null,
      },
      /^Late and still waiting$/,
      'open' as const,
    ],
    [
      {
        outcome: 'running' as const,
        state: 'open' as const,
        stoppedAt: null,
        dueAt: null,
      },
      /^Under way$/,
      'open' as const,
    ],
    [
      { outcome: 'counted' as const, dueAt: null },
      /^Solved \w{3} \d+/,
      'requests' as const,
    ],
    [
      {
        outcome: 'counted' as const,
        state: 'cancelled' as const,
        stoppedAt: null,
      },
      /^Cancelled$/,
      'cancelled' as const,
    ],
    [
      { outcome: 'counted' as const, state: 'open' as const },
      /^Moved to another service \w{3} \d+/,
      'moved' as const,
    ],
    [
      { outcome: 'met' as const, elapsed: 0 },
      /^Solved at the first contact$/,
      'first-contact-resolution' as const,
    ],
  ])(
    '%j is said in words',
    (changes, words, metric: TicketsMetric = 'resolution') => {
      expect(outcomeInWords(ticket(changes), metric)).toMatch(words);
    },
  );
});

describe('CaseRow', () => {
  it.each([
    [{}, 'resolution', 'Why late?'],
    [{ outcome: 'met' as const }, 'resolution', 'How it went'],
    [{ outcome: 'counted' as const }, 'requests', 'How it went'],
    // Breached means here that it took more than one contact.
    [{}, 'first-contact-resolution', 'How it went'],
  ] as const)('of %j among %s asks "%s"', async (changes, metric, words) => {
    await renderWithApi(
      <ul>
        <CaseRow row={ticket(changes)} metric={metric} />
      </ul>,
    );
    expect(screen.getByRole('button', { name: words })).toBeVisible();
  });

  it('shows only a number to who may not see what it is about', async () => {
    await renderWithApi(
      <ul>
        <CaseRow row={ticket()} metric="resolution" />
      </ul>,
    );
    expect(screen.getByText('Number 4711')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows title and link to who may see them', async () => {
    await renderWithApi(
      <ul>
        <CaseRow
          metric="resolution"
          row={ticket({
            title: 'Invitations arrive twice',
            url: 'https://rt.example.com/4711',
            openedAt: ago(60),
          })}
        />
      </ul>,
    );
    expect(
      screen.getByRole('link', { name: /Invitations arrive twice/ }),
    ).toHaveAttribute('href', 'https://rt.example.com/4711');
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'Medium · asked 1 hour ago · request-tracker 4711',
    );
  });
});
