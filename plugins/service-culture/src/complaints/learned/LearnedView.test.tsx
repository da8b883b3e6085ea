import type { ComplaintsApi } from '@service-culture/plugin-service-culture-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  complaintsApi,
  complaintStatistics,
} from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import {
  accessibilityProblems,
  emailEntity,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { servicesPage } from '../../__testUtils__/services';
import { ComplaintsCard, ComplaintsContent } from '..';

const apiWith = (statistics: ComplaintsApi['statistics']) => ({
  getDepartments: async () => departments(),
  getServices: async () => servicesPage([]),
  ...complaintsApi({ statistics }),
});

const show = (statistics = async () => complaintStatistics()) =>
  renderWithApi(
    <Routes>
      <Route path="/complaints/*" element={<ComplaintsContent />} />
    </Routes>,
    { path: '/complaints/learned', api: apiWith(statistics) },
  );

const figure = async (name: string) =>
  (await screen.findByText(name, { selector: 'dt' })).parentElement;

describe('what we learned', () => {
  it('begins with a sentence, and with what changed because of people', async () => {
    await show();
    expect(
      await screen.findByRole('heading', {
        name: '42 complaints, 25 % fewer a month than in the first quarter',
      }),
    ).toBeVisible();
    const lessons = within(
      screen.getByRole('region', { name: 'What changed because of you' }),
    );
    expect(
      lessons.getByText('The mail gateway has a second line'),
    ).toBeVisible();
  });

  it('shows how they went; what nobody knows is no data', async () => {
    await show();
    expect(await figure('Answered in time')).toHaveTextContent(
      /90 %36 of 40; half within 2 h, nine of ten within 5 h/,
    );
    expect(await figure('Solved in time')).toHaveTextContent(/no data/);
    expect(await figure('Satisfied')).toHaveTextContent(
      /80 %20 of 25; 3 never said/,
    );
    expect(await figure('For each 100 requests')).toHaveTextContent('1.3');
  });

  it('does not tell the number of what few people complained about', async () => {
    await show();
    const kinds = within(
      await screen.findByRole('region', { name: 'By kind' }),
    );
    expect(
      kinds.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['Waiting too long30', 'How someone was treatedfewer than 5']);
  });

  it('asks for another period', async () => {
    const statistics = jest.fn(async () => complaintStatistics());
    await show(statistics);
    await screen.findByText(/42 complaints/);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Period' }),
      'Last three months',
    );
    const [{ from, to }] = statistics.mock.lastCall as unknown as [
      { from: string; to: string },
    ];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(89);
    expect(days).toBeLessThanOrEqual(92);
  });

  it('shows too few, nothing published, and denied differently', async () => {
    const first = await show(async () =>
      complaintStatistics({
        received: null,
        open: null,
        figures: null,
        baseline: null,
        lessons: [],
      }),
    );
    expect(await screen.findByText(/Fewer than 5 complaints/)).toBeVisible();
    expect(screen.getByText('Nothing published yet')).toBeVisible();
    first.unmount();
    const denied = await refusal(403, 'no');
    await show(() => Promise.reject(denied));
    expect(
      await screen.findByText('You may not see the figures about complaints'),
    ).toBeVisible();
  });

  it('can be used by everybody', async () => {
    await show();
    await screen.findByText(/42 complaints/);
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe('the card on a service', () => {
  it('leads to the form with the service filled in, and tells the newest lesson', async () => {
    await renderWithApi(<ComplaintsCard />, {
      entity: emailEntity,
      api: apiWith(async () => complaintStatistics()),
    });
    expect(
      await screen.findByText(
        '42 complaints in the last twelve months, 7 of them open.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText('The mail gateway has a second line'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Tell us' })).toHaveAttribute(
      'href',
      '/to/complaints/new?service=component%3Adefault%2Femail',
    );
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('lets people complain about a service whose figures cannot be fetched', async () => {
    const failed = await refusal(500, 'broken');
    await renderWithApi(<ComplaintsCard />, {
      entity: emailEntity,
      api: apiWith(() => Promise.reject(failed)),
    });
    expect(
      await screen.findByText('Could not fetch the figures about complaints'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Tell us' })).toBeVisible();
  });
});
