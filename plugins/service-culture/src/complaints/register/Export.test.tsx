import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import type { ComplaintsApi } from '@service-culture/plugin-service-culture-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { complaintsApi } from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import {
  accessibilityProblems,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { servicesPage } from '../../__testUtils__/services';
import { ComplaintsContent } from '../ComplaintsPage';

/** For somebody who may take complaints away and bring them in. */
const show = (changes: Partial<ComplaintsApi>, path: string) =>
  renderWithApi(
    <TestApiProvider apis={[[permissionApiRef, mockApis.permission()]]}>
      <Routes>
        <Route path="/complaints/*" element={<ComplaintsContent />} />
      </Routes>
    </TestApiProvider>,
    {
      path,
      api: {
        getDepartments: async () => departments(),
        getServices: async () => servicesPage([]),
        ...complaintsApi(changes),
      },
    },
  );

describe('taking complaints away', () => {
  it('gives a file of what is listed, as it is narrowed', async () => {
    const exported = jest.fn(async () => new Blob(['number']));
    const kept = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation();
    URL.createObjectURL = jest.fn(() => 'blob:complaints');
    URL.revokeObjectURL = jest.fn();
    await show({ export: exported }, '/complaints?whose=all&overdue=yes');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save as Excel' }),
    );
    await waitFor(() =>
      expect(exported).toHaveBeenCalledWith('xlsx', { overdue: true }),
    );
    await waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
    expect(kept.mock.contexts[0]).toHaveProperty(
      'download',
      expect.stringMatching(/^complaints-\d{4}-\d\d-\d\d\.xlsx$/),
    );
    expect(screen.getByRole('link', { name: 'Bring a log in' })).toBeVisible();
  });
});

describe('bringing a log in', () => {
  const log = new File(['number;summary\n'], 'log.csv', { type: 'text/csv' });
  // jsdom's files cannot be read so.
  log.text = async () => 'number;summary\n';
  const choose = async (file: File) =>
    userEvent.upload(await screen.findByLabelText('The file'), file);

  it('lists every problem by row, and stores nothing', async () => {
    const bring = jest.fn(async () => ({
      dryRun: true,
      rows: 2,
      imported: [],
      known: 0,
      problems: [
        {
          row: 2,
          column: 'madeAt',
          message: 'expected a time that has passed',
        },
        { row: 3, column: 'channel', message: 'expected one of portal, phone' },
      ],
    }));
    await show({ import: bring }, '/complaints/import');
    await choose(log);
    expect(
      await screen.findByText('2 problems in 2 rows; nothing was stored'),
    ).toBeVisible();
    const rows = within(
      screen.getByRole('table', { name: 'Problems' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('2madeAtexpected a time that has passed');
    expect(screen.queryByRole('button', { name: /Bring/ })).toBeNull();
    expect(bring).toHaveBeenCalledWith('number;summary\n', { dryRun: true });
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('brings in only after it was looked at, and when told to', async () => {
    const bring = jest.fn(async (_csv: string, query: { dryRun: boolean }) => ({
      dryRun: query.dryRun,
      rows: 3,
      imported: query.dryRun ? [] : ['C-2026-000001', 'C-2026-000002'],
      known: 1,
      problems: [],
    }));
    await show({ import: bring }, '/complaints/import');
    await choose(log);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Bring 2 rows in' }),
    );
    expect(await screen.findByText('2 rows brought in')).toBeVisible();
    expect(bring).toHaveBeenLastCalledWith('number;summary\n', {
      dryRun: false,
    });
  });
});
