import { screen, within } from '@testing-library/react';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { sourceReport, sourcesPage } from '../../__testUtils__/sources';
import { SourcesContent } from './SourcesContent';

const show = (...reports: ReturnType<typeof sourceReport>[]) =>
  renderWithApi(<SourcesContent />, {
    api: { getSources: async () => sourcesPage(reports) },
  });

const refused = (line: number) => ({
  place: `incidents.csv, line ${line}`,
  externalId: `INC${line}`,
  field: 'resolvedAt',
  reason: '"yesterday" is not a date; write it like "2026-03-12 15:40"',
  refusedAt: new Date(Date.now() - 3600_000).toISOString(),
});

describe('SourcesContent', () => {
  it('says of each source whether it delivers, and since when', async () => {
    await show(
      sourceReport(),
      sourceReport({
        source: 'servicenow',
        status: 'late',
        message: 'Nothing for 26 hours',
      }),
    );
    const late = await screen.findByRole('region', { name: 'servicenow' });
    expect(late).toHaveTextContent('servicenow is late');
    expect(late).toHaveTextContent('Nothing for 26 hours');
    const helpdesk = screen.getByRole('region', { name: 'helpdesk' });
    expect(helpdesk).toHaveTextContent('helpdesk delivers');
    expect(helpdesk).toHaveTextContent('Last delivered 2 minutes ago');
    expect(helpdesk).toHaveTextContent('No record was refused');
    expect(
      screen.getByRole('heading', { name: '1 of 2 sources delivers' }),
    ).toBeVisible();
  });

  it('names place, field and reason of what was refused', async () => {
    await show(sourceReport({ refused: 1200, refusals: [refused(17)] }));
    const list = await screen.findByRole('list', { name: 'Refused records' });
    const [row] = within(list).getAllByRole('listitem');
    expect(row).toHaveTextContent('incidents.csv, line 17');
    expect(row).toHaveTextContent('INC17');
    expect(row).toHaveTextContent('resolvedAt "yesterday" is not a date');
    expect(
      screen.getByText('1,200 records were refused; the newest 1'),
    ).toBeVisible();
    expect(
      screen.getByText('1 of 1 source delivers; 1,200 records were refused'),
    ).toBeVisible();
  });

  it('says why a source fails and when it is asked again', async () => {
    await show(
      sourceReport({
        status: 'failed',
        error: 'The folder /exports does not exist',
        failures: 3,
        retryAt: new Date(Date.now() + 60_000).toISOString(),
      }),
    );
    expect(await screen.findByText('The last 3 attempts failed')).toBeVisible();
    expect(
      screen.getByText(/The folder \/exports does not exist/),
    ).toHaveTextContent(/It is asked again \w{3} \d+ \w{3}, \d\d:\d\d\./);
  });

  it('says who brings it, and how often it should come', async () => {
    await show(
      sourceReport({ lateAfter: 5_400_000 }),
      sourceReport({
        source: 'mine',
        writer: { kind: 'caller', name: 'user:default/maria.keller' },
        lateAfter: null,
        lastAskedAt: null,
      }),
      sourceReport({
        source: 'scripted',
        writer: { kind: 'caller', name: 'service:import' },
      }),
      sourceReport({
        source: 'webhook',
        writer: { kind: 'topic', name: 'tickets' },
        status: 'failed',
        failures: 1,
        error: 'An event with 3 tickets was lost; send it again.',
      }),
    );
    const region = async (name: string) =>
      screen.findByRole('region', { name });
    expect(await region('helpdesk')).toHaveTextContent(
      /late after 1 h 30 min.*Read by an installed module/,
    );
    const mine = await region('mine');
    expect(mine).toHaveTextContent(
      'Sent over the API by maria.keller, and by nobody else',
    );
    expect(mine).not.toHaveTextContent('late after');
    expect(await region('scripted')).toHaveTextContent(
      'Sent over the API by service:import, and',
    );
    const webhook = await region('webhook');
    expect(webhook).toHaveTextContent('Sent as events of the topic tickets');
    expect(webhook).toHaveTextContent('3 tickets was lost; send it again.');
    // Nobody can ask a webhook.
    expect(webhook).not.toHaveTextContent('asked again');
  });

  it('names services that the catalog does not have', async () => {
    await show(sourceReport({ unknownServices: ['Fax', 'Pager'] }));
    expect(await screen.findByText(/Fax, Pager/)).toBeVisible();
  });

  it('says that a source has not delivered yet', async () => {
    await show(
      sourceReport({
        status: 'waiting',
        lastDeliveredAt: null,
        lastAskedAt: null,
        lateAfter: null,
        message: 'Waits until the catalog has been read',
      }),
    );
    expect(
      await screen.findByText(/helpdesk has not delivered yet/),
    ).toBeVisible();
    expect(screen.getByText('Never delivered')).toBeVisible();
    expect(
      screen.getByText('Waits until the catalog has been read'),
    ).toBeVisible();
  });

  it('says how to begin where there is no source', async () => {
    await show();
    expect(await screen.findByText('No source yet')).toBeVisible();
    expect(screen.getByText('serviceCulture.sources.file')).toBeVisible();
  });

  it('shows bones while the answer is on its way', async () => {
    await renderWithApi(<SourcesContent />, { api: { getSources: onItsWay } });
    expect(screen.getByRole('status')).toHaveTextContent('Loading the sources');
  });

  it('tells who does not run the portal what to ask for', async () => {
    const denied = await refusal(403, 'Unauthorized');
    await renderWithApi(<SourcesContent />, {
      api: { getSources: () => Promise.reject(denied) },
    });
    expect(
      await screen.findByText('You may not see the sources'),
    ).toBeVisible();
    expect(screen.getByText('service-culture.admin')).toBeVisible();
  });

  it('says that the backend cannot be reached', async () => {
    const failed = await refusal(400, 'The database does not answer');
    await renderWithApi(<SourcesContent />, {
      api: { getSources: () => Promise.reject(failed) },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not fetch the sources',
    );
  });

  it('can be used by everybody', async () => {
    await show(
      sourceReport({
        status: 'failed',
        error: 'No such folder',
        failures: 1,
        refused: 2,
        refusals: [refused(17), refused(18)],
        unknownServices: ['Fax'],
      }),
      sourceReport({ source: 'servicenow' }),
    );
    await screen.findByRole('region', { name: 'servicenow' });
    expect(await accessibilityProblems()).toEqual([]);
  });
});
