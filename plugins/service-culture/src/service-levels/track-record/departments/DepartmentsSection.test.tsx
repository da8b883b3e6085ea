import type {
  DepartmentFigures,
  DepartmentsFigures,
} from '@service-culture/plugin-service-culture-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ago,
  performance,
  share,
  tally,
  ticket,
} from '../../../__testUtils__/performance';
import {
  accessibilityProblems,
  emailEntity,
  renderWithApi,
} from '../../../__testUtils__/renderWithApi';
import { FiguresProvider } from '../../../figures';
import { DepartmentsSection } from './DepartmentsSection';

const EMAIL = 'component:default/email';
const FINANCE = 'group:default/finance';

function department(
  title: string,
  ref: string | null,
  met: number,
  breached: number,
  difference: 'better' | 'worse' | 'unclear',
): DepartmentFigures {
  const times = { count: met + breached, mean: 1, median: 3_600_000, p90: 2 };
  const answers = {
    ...share(met + breached > 30 ? 20 : 0, met + breached > 30 ? 25 : 0),
    difference: 'unclear' as const,
  };
  return {
    department: ref,
    title,
    requests: met + breached + 1,
    open: 1,
    levels: [
      {
        ...tally(met, breached),
        metric: 'resolution',
        priority: null,
        target: {
          percent: 90,
          minutes: 480,
          hours: 'service',
          asWritten: '90% within 8h',
        },
        difference,
      },
    ],
    timeToRespond: times,
    timeToResolve: times,
    reopenRate: { ...share(1, 20), difference: 'unclear' },
    satisfaction: answers,
    respect: answers,
  };
}

function figures(departments: DepartmentFigures[]): DepartmentsFigures {
  const { service, title, window, sources } = performance();
  return {
    ...{ service, title, window, sources },
    asOf: ago(0),
    everyone: department('Everyone', null, 90, 20, 'unclear'),
    departments,
  };
}

const getTickets = jest.fn(async (..._: any[]) => ({
  items: [ticket()],
  nextCursor: null,
  totalItems: 1,
  asOf: ago(0),
}));

const show = (departments: DepartmentFigures[]) =>
  renderWithApi(
    <FiguresProvider>
      <DepartmentsSection service={EMAIL} />
    </FiguresProvider>,
    {
      api: {
        getDepartmentsFigures: async () => figures(departments),
        getTickets,
      },
      entity: emailEntity,
    },
  );

const SOME = [
  department('Finance', FINANCE, 40, 18, 'worse'),
  department('Sales', 'group:default/sales', 45, 1, 'better'),
  department('Other departments', null, 5, 1, 'unclear'),
];

describe('the figures by department', () => {
  it('stand side by side, and say who is clearly served worse', async () => {
    await show(SOME);
    const row = async (name: string) =>
      (await screen.findByRole('rowheader', { name })).closest<HTMLElement>(
        '[role="row"]',
      )!;
    expect(await row('Finance')).toHaveTextContent(
      /68\.9 %40 of 58▼ worse than others/,
    );
    expect(await row('Sales')).toHaveTextContent('better than others');
    expect(await row('Other departments')).not.toHaveTextContent('than others');
    expect(await row('Everyone')).toHaveTextContent('90 of 110');
  });

  it('withhold few answers', async () => {
    await show(SOME);
    const row = (
      await screen.findByRole('rowheader', { name: 'Other departments' })
    ).closest<HTMLElement>('[role="row"]')!;
    expect(within(row).getAllByText('too few answers')).toHaveLength(2);
  });

  it('open to the cases of that department', async () => {
    await show(SOME);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Finance, 90 % solved within 8 h: 68.9 %',
      }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: '90 % solved within 8 h: Finance',
    });
    expect(
      within(drawer).getByRole('tab', { name: 'Late 18', selected: true }),
    ).toBeVisible();
    await waitFor(() =>
      expect(getTickets).toHaveBeenCalledWith(
        EMAIL,
        expect.objectContaining({
          metric: 'resolution',
          priority: 'none',
          outcome: 'breached',
          department: FINANCE,
          window: '30d',
        }),
        expect.anything(),
      ),
    );
  });

  it('have no list where the departments may not be seen', async () => {
    await show(SOME);
    const row = (
      await screen.findByRole('rowheader', { name: 'Other departments' })
    ).closest<HTMLElement>('[role="row"]')!;
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('say that nothing was asked yet', async () => {
    await show([]);
    expect(await screen.findByText('No cases in this time')).toBeVisible();
  });

  it('can be read by everybody', async () => {
    const { container } = await show(SOME);
    await screen.findByRole('table');
    expect(await accessibilityProblems(container)).toEqual([]);
  });
});
