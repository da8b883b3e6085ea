import type { Entity } from '@backstage/catalog-model';
import { screen } from '@testing-library/react';
import {
  department,
  departments,
  jonas,
} from '../../__testUtils__/departments';
import {
  accessibilityProblems,
  emailEntity,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { AmbassadorOfCard } from './AmbassadorOfCard';
import { DepartmentAmbassadorsCard } from './DepartmentAmbassadorsCard';
import { ServiceAmbassadorsCard } from './ServiceAmbassadorsCard';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: {},
});

const getDepartments = async () => departments();

describe('the card of a department', () => {
  const show = (name: string, answer = getDepartments) =>
    renderWithApi(<DepartmentAmbassadorsCard />, {
      entity: entity('Group', name),
      api: { getDepartments: answer },
    });

  it('shows its members their ambassador and deputy', async () => {
    await show('finance');
    expect(await screen.findByText('Our ambassador')).toBeVisible();
    expect(screen.getByText('Jonas Weber')).toBeVisible();
    expect(screen.getByText('Deputy')).toBeVisible();
    expect(screen.getByText('Aylin Demir')).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says to others whose ambassador it is', async () => {
    await show('sales');
    expect(await screen.findByText('Priya Nair')).toBeVisible();
    expect(screen.getByText('Ambassador')).toBeVisible();
  });

  it('says where nobody is named', async () => {
    await show('legal');
    expect(await screen.findByText('No ambassador yet')).toBeVisible();
    expect(screen.getByText('Karin Vogt')).toBeVisible();
  });

  it('shows bones and failures', async () => {
    const { unmount } = await show('finance', onItsWay);
    expect(screen.getByRole('status')).toHaveTextContent('Loading');
    unmount();
    const failed = await refusal(403, 'Unauthorized');
    await show('finance', () => Promise.reject(failed));
    expect(await screen.findByText(/You may not see/)).toBeVisible();
  });
});

describe('the card of a service', () => {
  it('shows who answers in each department that uses it', async () => {
    await renderWithApi(<ServiceAmbassadorsCard />, {
      entity: emailEntity,
      api: {
        getDepartments: async () =>
          departments({
            items: [
              ...departments().items,
              department('Legal affairs', {
                services: departments().items[1].services,
              }),
            ],
          }),
      },
    });
    await screen.findByText('Jonas Weber');
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'FinanceJWJonas Weber',
      'SalesPNPriya Nair',
      'Legal affairsno ambassador yet',
    ]);
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says how a department tells that it uses a service', async () => {
    await renderWithApi(<ServiceAmbassadorsCard />, {
      entity: entity('Component', 'fax'),
      api: { getDepartments },
    });
    expect(
      await screen.findByText(/No department has said that it uses/),
    ).toBeVisible();
  });
});

describe('the card of a person', () => {
  const show = (name: string) =>
    renderWithApi(<AmbassadorOfCard />, {
      entity: entity('User', name),
      api: {
        getAmbassadors: async () => ({
          items: [
            {
              ...jonas,
              departments: [
                { ref: 'group:default/finance', title: 'Finance' },
                { ref: 'group:default/sales', title: 'Sales' },
              ],
            },
          ],
          totalItems: 1,
        }),
      },
    });

  it('leads to the departments they answer for', async () => {
    await show('Jonas.Weber');
    expect(
      await screen.findByRole('link', { name: 'Finance' }),
    ).toHaveAttribute('href', '/catalog/default/group/finance');
    expect(screen.getByRole('link', { name: 'Sales' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says so where the reader may see none of them', async () => {
    await show('anna');
    expect(
      await screen.findByText(/Not an ambassador of any department/),
    ).toBeVisible();
  });
});
