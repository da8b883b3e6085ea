import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { departments } from '../__testUtils__/departments';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../__testUtils__/renderWithApi';
import { AmbassadorsContent } from './AmbassadorsContent';

const show = (getDepartments = async () => departments(), path: string = '/') =>
  renderWithApi(<AmbassadorsContent />, { api: { getDepartments }, path });

const tile = (name: string) => screen.findByRole('region', { name });

describe('the ambassadors page', () => {
  it("shows the reader's own department first", async () => {
    await show();
    await tile('Finance');
    expect(
      screen.getAllByRole('heading').map(heading => heading.textContent),
    ).toEqual([
      'Your department',
      'Finance',
      'Deputy',
      'Services in use',
      'Other departments',
      'Sales',
      'Services in use',
      'Legal',
    ]);
  });

  it('counts the departments an ambassador answers for among their own', async () => {
    const { items, ...rest } = departments();
    await show(async () => ({
      ...rest,
      items: items.map(item => ({
        ...item,
        mine: false,
        iAmAmbassador: item.title === 'Sales',
      })),
    }));
    await tile('Sales');
    const headings = screen.getAllByRole('heading').map(h => h.textContent);
    expect(headings.slice(0, 2)).toEqual(['Your department', 'Sales']);
    expect(headings).toContain('Other departments');
  });

  it('shows of an ambassador what to ask them and how to reach them', async () => {
    await show();
    const finance = within(await tile('Finance'));
    expect(finance.getByText(/Ask me about invoices/)).toBeVisible();
    const contacts = finance.getByRole('list', {
      name: 'How to reach Jonas Weber',
    });
    expect(
      within(contacts)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      'mailto:jonas.weber@example.com',
      'tel:+49301234567',
      'https://chat.example.com/jonas',
    ]);
    expect(finance.getByText('Aylin Demir')).toBeVisible();
  });

  it('shows the services of a department with their state in words, misses first', async () => {
    await show();
    const finance = within(await tile('Finance'));
    const rows = finance.getAllByRole('listitem').map(item => item.textContent);
    expect(rows.slice(-2)).toEqual([
      'Email and calendarnot kept',
      'SAP Financialskept',
    ]);
  });

  it('says where nobody is named, and to whom to turn', async () => {
    await show();
    const legal = within(await tile('Legal'));
    expect(legal.getByText('No ambassador yet')).toBeVisible();
    expect(
      legal.getByText('Until there is one, turn to Karin Vogt.'),
    ).toBeVisible();
    expect(
      legal.getByRole('link', { name: 'karin.vogt@example.com' }),
    ).toBeVisible();
  });

  it('says what to do where nobody is configured either', async () => {
    await show(async () => departments({ fallbackContact: null }));
    expect(
      within(await tile('Legal')).getByText(
        /the page of each service says how to get help/,
      ),
    ).toBeVisible();
  });

  it('searches departments, people and services, and says what was found', async () => {
    await show();
    await tile('Finance');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Department, person or service' }),
      'tom berger',
    );
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Finance' })).toBeNull(),
    );
    expect(await tile('Sales')).toHaveTextContent(
      'Found: Tom Berger works here',
    );
  });

  it('opens a search from the URL, and says when it finds nothing', async () => {
    await show(undefined, '/?q=fax');
    expect(await screen.findByText('Nothing is called “fax”')).toBeVisible();
  });

  it('shows bones, empty, not ready, denied and failed differently', async () => {
    const first = await show(onItsWay);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the ambassadors',
    );
    first.unmount();

    const second = await show(async () => departments({ items: [] }));
    expect(await screen.findByText('No departments yet')).toBeVisible();
    second.unmount();

    const third = await show(async () =>
      departments({ items: [], ready: false }),
    );
    expect(await screen.findByText(/read for the first time/)).toBeVisible();
    third.unmount();

    const denied = await refusal(403, 'Unauthorized');
    const fourth = await show(() => Promise.reject(denied));
    expect(
      await screen.findByText(
        'You may not see the departments and their ambassadors',
      ),
    ).toBeVisible();
    fourth.unmount();

    const failed = await refusal(500, 'The database does not answer');
    await show(() => Promise.reject(failed));
    expect(
      await screen.findByText('The database does not answer'),
    ).toBeVisible();
  });

  it('can be used by everybody', async () => {
    await show();
    await tile('Finance');
    expect(await accessibilityProblems()).toEqual([]);
  });
});
