/* eslint-disable no-script-url */
import type { JsonObject } from '@backstage/types';
import { screen } from '@testing-library/react';
import { Settings } from 'luxon';
import {
  accessibilityProblems,
  emailEntity,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { OfferingCard } from './OfferingCard';

const show = (
  offering?: JsonObject,
  annotations: Record<string, string> = {},
) =>
  renderWithApi(<OfferingCard />, {
    entity: {
      ...emailEntity,
      metadata: { ...emailEntity.metadata, annotations },
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
  afterEach(() => {
    jest.useRealTimers();
    Settings.defaultZone = 'system';
  });

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

  it('names what is not understood, and shows the rest', async () => {
    await show({
      outcome: 'A mailbox.',
      channels: [{ type: 'fax', value: '+49 30 1' }],
    });
    expect(
      screen.getByText(
        'Not all of the description in the catalog file is understood',
      ),
    ).toBeVisible();
    expect(screen.getByText(/channels.*"fax"/)).toBeVisible();
    expect(screen.getByText('A mailbox.')).toBeVisible();
  });

  it('shows the hours of the service and of a channel on the clock of the reader', async () => {
    // 10:00 in Berlin, a Wednesday.
    jest.useFakeTimers({ now: new Date('2026-11-18T09:00:00Z') });
    Settings.defaultZone = 'America/New_York';
    await show(offering, {
      'service-culture/service-hours': 'Mon-Fri 07:00-20:00 Europe/Berlin',
      'service-culture/holidays': 'DE-BE',
    });
    expect(screen.getByText('Service hours').closest('li')).toHaveTextContent(
      'open now, until 14:00 · Mon–Fri 01:00–14:00, not on public holidays',
    );
    expect(screen.getByText('By phone').closest('li')).toHaveTextContent(
      'open now, until 12:00 · Mon–Fri 02:00–12:00',
    );
    expect(screen.getByText('Mon–Fri 02:00–12:00')).toHaveAttribute(
      'title',
      'As set: Mon-Fri 08:00-18:00 Europe/Berlin',
    );
  });

  it('does not call a channel closed on holidays that is open around the clock', async () => {
    await show(
      { channels: [{ type: 'phone', value: '1', hours: 'around the clock' }] },
      {
        'service-culture/service-hours': 'Mon-Fri 07:00-20:00 Europe/Berlin',
        'service-culture/holidays': 'DE-BE',
      },
    );
    expect(screen.getByText('Service hours').closest('li')).toHaveTextContent(
      'not on public holidays',
    );
    const phone = screen.getByText('By phone').closest('li');
    expect(phone).toHaveTextContent('open now · around the clock');
    expect(phone).not.toHaveTextContent('holidays');
  });

  it('knows the days on which a service is closed', async () => {
    jest.useFakeTimers({ now: new Date('2026-12-24T13:30:00Z') });
    Settings.defaultZone = 'Europe/Berlin';
    await show(offering, {
      'service-culture/service-hours': 'Mon-Fri 07:00-20:00 Europe/Berlin',
      'service-culture/closed': '2026-12-24 from 14:00, 2026-12-25',
    });
    expect(screen.getByText('Service hours').closest('li')).toHaveTextContent(
      'opens Monday 07:00',
    );
  });

  it('calls nothing open whose hours are not understood', async () => {
    await show(
      {
        channels: [
          { type: 'phone', value: '1', hours: 'office hours' },
          { type: 'email', value: 'a@example.com' },
        ],
      },
      { 'service-culture/service-hours': 'always' },
    );
    expect(screen.queryByText('Service hours')).toBeNull();
    expect(document.body).not.toHaveTextContent(/open now|opens/);
  });

  it('can be used by everybody', async () => {
    await show(offering);
    expect(await accessibilityProblems()).toEqual([]);
  });
});
