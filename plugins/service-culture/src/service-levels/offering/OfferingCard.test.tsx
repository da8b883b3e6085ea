/* eslint-disable no-script-url */
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import {
  accessibilityProblems,
  emailEntity,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { OfferingCard } from './OfferingCard';

const show = (offering?: JsonObject) =>
  renderWithApi(<OfferingCard />, {
    entity: {
      ...emailEntity,
      spec: { type: 'it-service', ...(offering && { offering }) },
    },
  });

const offering = {
  outcome: 'A mailbox and calendar that work on every device you use.',
  includes: ['A mailbox of 50 GB'],
  excludes: ['Newsletters: ask Marketing'],
  emergencies: ['Nobody in a department can send mail'],
  channels: [
    { type: 'portal', value: 'https://help.example.com/email' },
    {
      type: 'phone',
      value: '+49 (30) 123-4567',
      hours: 'Mon-Fri 08:00-18:00 Europe/Berlin',
    },
    { type: 'email', value: 'mail-help@example.com' },
    { type: 'in-person', value: 'IT bar, ground floor' },
  ],
};

describe('the offering card', () => {
  it('says what people get, what not, and what is an emergency', async () => {
    await show(offering);
    expect(screen.getByText(offering.outcome)).toBeVisible();
    expect(
      screen.getAllByRole('heading', { level: 4 }).map(h => h.textContent),
    ).toEqual([
      'We will',
      'We will not',
      'This is an emergency',
      'How to get help',
    ]);
    expect(screen.getByText('Newsletters: ask Marketing')).toBeVisible();
  });

  it('leads to help by links that work', async () => {
    await show(offering);
    const links = screen
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(links).toEqual([
      'https://help.example.com/email',
      'tel:+49301234567',
      'mailto:mail-help@example.com',
    ]);
    expect(screen.getByText('IT bar, ground floor')).toBeVisible();
  });

  it('never makes a link of a script', async () => {
    await show({
      channels: [{ type: 'portal', value: 'javascript:alert(1)' }],
    });
    expect(screen.getByText('javascript:alert(1)')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says so where nothing is described yet', async () => {
    await show();
    expect(screen.getByText('Not described yet')).toBeVisible();
  });

  it('leaves out headings with nothing below them', async () => {
    await show({ outcome: 'A mailbox.' });
    expect(screen.getByText('A mailbox.')).toBeVisible();
    expect(screen.queryAllByRole('heading', { level: 4 })).toEqual([]);
  });

  it('names the field that is not understood', async () => {
    await show({ channels: [{ type: 'fax', value: '+49 30 1' }] });
    expect(
      screen.getByText('The description in the catalog file is not understood'),
    ).toBeVisible();
    expect(screen.getByText('spec.offering.channels.0.type')).toBeVisible();
  });

  it('can be used by everybody', async () => {
    await show(offering);
    expect(await accessibilityProblems()).toEqual([]);
  });
});
