import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  complaint,
  complaintEvents,
  complaintsApi,
} from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import { fillIn } from '../../__testUtils__/fillIn';
import {
  accessibilityProblems,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { ComplaintsContent } from '../ComplaintsPage';

const shown = {
  complaint: complaint({
    identity: 'anonymous',
    complainant: null,
    state: 'resolved',
    you: { relations: ['complainant'], actions: ['accept', 'reject'] },
  }),
  events: complaintEvents(),
};

const show = (changes: object) =>
  renderWithApi(
    <Routes>
      <Route path="/complaints/*" element={<ComplaintsContent />} />
    </Routes>,
    {
      path: '/complaints/follow',
      api: {
        getDepartments: async () => departments(),
        ...complaintsApi(changes),
      },
    },
  );

const enter = async (code: string) => {
  await fillIn(
    await screen.findByRole('textbox', { name: 'The code you were given' }),
    code,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
};

describe('following an anonymous complaint', () => {
  it('shows it to whoever has the code, and lets them answer', async () => {
    const claim = jest.fn(async () => shown);
    const actByClaim = jest.fn(async () => shown);
    await show({ claim, actByClaim });
    await enter(' ABCD-EFGH ');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Yes, it is solved' }),
    );
    expect(claim).toHaveBeenCalledWith('ABCD-EFGH');
    await waitFor(() =>
      expect(actByClaim).toHaveBeenCalledWith(
        'ABCD-EFGH',
        { action: 'accept' },
        '"1"',
      ),
    );
    expect(screen.getByText('somebody who stays unknown')).toBeVisible();
    expect(window.location.href).not.toContain('ABCD');
  });

  it('says when no complaint has the code', async () => {
    const unknown = await refusal(404, 'not found');
    await show({ claim: () => Promise.reject(unknown) });
    expect(await accessibilityProblems()).toEqual([]);
    await enter('WRONG');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No complaint has this code',
    );
  });
});
