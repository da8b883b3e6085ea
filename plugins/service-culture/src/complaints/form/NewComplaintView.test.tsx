import type {
  ComplaintsApi,
  ServiceCultureApi,
} from '@service-culture/plugin-service-culture-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  complaintsApi,
  complaintsPage,
  complaintRow,
  receipt,
} from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import { fillIn } from '../../__testUtils__/fillIn';
import {
  accessibilityProblems,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { service, servicesPage } from '../../__testUtils__/services';
import { ComplaintsContent } from '../ComplaintsPage';

const EMAIL = 'component:default/email';

function show(
  changes: Partial<ComplaintsApi> = {},
  options: {
    path?: string;
    user?: string;
    api?: Partial<ServiceCultureApi>;
  } = {},
) {
  const { path = `/complaints/new?service=${EMAIL}`, user, api } = options;
  return renderWithApi(
    <Routes>
      <Route path="/complaints/*" element={<ComplaintsContent />} />
    </Routes>,
    {
      path,
      user,
      api: {
        getDepartments: async () => departments(),
        getServices: async () =>
          servicesPage([
            service('Email and calendar', { service: EMAIL }),
            service('SAP Financials'),
          ]),
        ...complaintsApi(changes),
        ...api,
      },
      catalog: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'boss' },
          spec: { profile: { displayName: 'Bruno Boss' } },
        },
      ],
    },
  );
}

const happened = () => screen.findByRole('textbox', { name: /What happened/ });
const send = () => screen.getByRole('button', { name: 'Send' });
const tell = async (text = 'My mails are late') =>
  fillIn(await happened(), text);

beforeEach(() => localStorage.clear());

describe('the form for a complaint', () => {
  it('says who will answer and by when beside the button, before anything is sent', async () => {
    await show();
    expect(await screen.findByText(/will answer by/)).toHaveTextContent(
      /^Maria Keller will answer by today, 23:59/,
    );
  });

  it('shows five fields, with the service and the department filled in', async () => {
    await show();
    const form = within(await screen.findByRole('form'));
    await screen.findByText(/For your department, Finance/);
    expect(form.getAllByRole('textbox')).toHaveLength(3);
    expect(form.getAllByRole('combobox')).toHaveLength(1);
    expect(form.getByRole('combobox', { name: 'Which service?' })).toHaveValue(
      'Email and calendar',
    );
    expect(form.getAllByRole('radiogroup')).toHaveLength(1);
  });

  it('sends what was written, word for word, and thanks with the person, the times and what happens next', async () => {
    const create = jest.fn(async () => receipt());
    await show({ create });
    await tell('<b>Mails</b> are late');
    await fillIn(
      screen.getByRole('textbox', { name: /affect you/ }),
      'I missed a deadline',
    );
    await userEvent.click(send());
    expect(
      await screen.findByRole('heading', { name: 'Thank you for telling us' }),
    ).toHaveFocus();
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({
        description: '<b>Mails</b> are late',
        impact: 'I missed a deadline',
        service: EMAIL,
        department: null,
        identity: 'named',
      }),
      expect.stringMatching(/^[0-9a-f]{32}$/),
    );
    const shown = within(screen.getByRole('region', { name: 'Receipt' }));
    expect(shown.getByText('Maria Keller')).toBeVisible();
    expect(shown.getByText(/^will answer by/)).toHaveTextContent(
      /will answer by tomorrow/,
    );
    expect(shown.getByText(/should be solved by/)).toBeVisible();
    expect(shown.getByText(/Your word closes it/)).toBeVisible();
    expect(shown.getByText(/C-2026-000123/)).toBeVisible();
    expect(
      shown.getByRole('link', { name: 'See your complaint' }),
    ).toHaveAttribute('href', '/complaints/C-2026-000123');
    expect(await accessibilityProblems()).toEqual([]);
  });

  it('says in place what is missing, and does not send', async () => {
    const create = jest.fn();
    await show({ create });
    await happened();
    await userEvent.click(send());
    expect(
      await screen.findByText('Tell us what happened, in a sentence or two'),
    ).toBeVisible();
    expect(await happened()).toBeInvalid();
    expect(await happened()).toHaveFocus();
    expect(create).not.toHaveBeenCalled();
  });

  it('loses nothing when sending fails, and sends the same complaint with the same key', async () => {
    const failed = await refusal(500, 'The database does not answer');
    const keys: string[] = [];
    const create = jest.fn(async (_complaint: unknown, key: string) => {
      keys.push(key);
      if (keys.length === 1) throw failed;
      return receipt();
    });
    await show({ create });
    await tell();
    await userEvent.click(send());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It was not sent, and nothing you wrote is lost',
    );
    expect(await happened()).toHaveValue('My mails are late');
    await userEvent.click(send());
    await screen.findByText('Thank you for telling us');
    expect(keys[1]).toBe(keys[0]);
  });

  it('sends once, however often people click', async () => {
    const create = jest.fn(() => new Promise<never>(() => {}));
    await show({ create });
    await tell();
    await userEvent.dblClick(send());
    expect(create).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Sending …' })).toBeDisabled();
  });

  it('tells a person whose session has ended to sign in, and has their words after a reload', async () => {
    const expired = await refusal(401, 'expired');
    const create = jest.fn().mockRejectedValue(expired);
    const first = await show({ create });
    await tell();
    await userEvent.click(send());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Sign in again in another window',
    );
    const key = create.mock.calls[0][1];
    first.unmount();

    const createAgain = jest.fn(async () => receipt());
    const second = await show({ create: createAgain });
    expect(await happened()).toHaveValue('My mails are late');
    expect(
      screen.getByText(/What you wrote before is still here/),
    ).toBeVisible();
    await userEvent.click(send());
    await screen.findByText('Thank you for telling us');
    expect(createAgain).toHaveBeenCalledWith(expect.anything(), key);
    second.unmount();

    await show();
    expect(await happened()).toHaveValue('');
  });

  it('keeps the drafts of different people apart, and throws one away when told to', async () => {
    const first = await show();
    await tell('Mine alone');
    first.unmount();
    const second = await show({}, { user: 'user:default/somebody.else' });
    expect(await happened()).toHaveValue('');
    second.unmount();
    await show();
    await happened();
    await userEvent.click(
      screen.getByRole('button', { name: 'Throw it away' }),
    );
    expect(await happened()).toHaveValue('');
    expect(JSON.stringify({ ...localStorage })).not.toContain('Mine alone');
  });

  it('says who will read it, as the person chooses how to be known', async () => {
    await show();
    await screen.findByText(/For your department/);
    expect(
      await screen.findByText(
        'Maria Keller reads it, and so do the owner of the service and your ambassador.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('radio', { name: /who handles it only/ }),
    );
    expect(screen.getByText(/Only Maria Keller sees your name/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: 'Anonymously' }));
    expect(screen.getByText(/Nobody sees your name/)).toBeVisible();
  });

  it('shows the code of an anonymous complaint once, to copy', async () => {
    const create = jest.fn(async () =>
      receipt({ identity: 'anonymous', claimCode: 'ABCD-EFGH-JKLM' }),
    );
    await show({ create });
    await tell();
    await userEvent.click(screen.getByRole('radio', { name: 'Anonymously' }));
    await userEvent.click(send());
    expect(await screen.findByText('ABCD-EFGH-JKLM')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy the code' })).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Follow it with the code' }),
    ).toHaveAttribute('href', '/complaints/follow');
    expect(
      screen.queryByRole('link', { name: 'See your complaint' }),
    ).toBeNull();
    expect(JSON.stringify({ ...localStorage })).not.toContain('ABCD');
  });

  it('takes "I don’t know" for an answer', async () => {
    const create = jest.fn(async () => receipt());
    await show({ create }, { path: '/complaints/new' });
    await tell();
    expect(
      screen.getByRole('combobox', { name: 'Which service?' }),
    ).toHaveAttribute('placeholder', 'I don’t know');
    await userEvent.click(send());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({ service: null }),
        expect.anything(),
      ),
    );
  });

  it('finds the service by the words people type', async () => {
    const create = jest.fn(async () => receipt());
    await show({ create }, { path: '/complaints/new' });
    await tell();
    await fillIn(
      screen.getByRole('combobox', { name: 'Which service?' }),
      'sap',
    );
    expect(
      await screen.findByRole('option', { name: /SAP Financials/ }),
    ).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.click(screen.getByText('SAP Financials'));
    await userEvent.click(send());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          service: 'component:default/sap-financials',
        }),
        expect.anything(),
      ),
    );
  });

  it('asks for the person when it is about one, and says that they will not read it', async () => {
    const create = jest.fn(async () => receipt());
    const promise = jest.fn(complaintsApi().complaints.promise);
    await show({ create, promise });
    await tell();
    await userEvent.click(
      screen.getByRole('button', { name: /about a person or a decision/ }),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What is it about?' }),
      'How a person behaved',
    );
    await userEvent.click(send());
    expect(
      await screen.findByText('We need the person it is about'),
    ).toBeVisible();
    await fillIn(
      screen.getByRole('combobox', { name: 'People it is about' }),
      'bruno',
    );
    await userEvent.click(await screen.findByText('Bruno Boss'));
    expect(
      screen.getByText(/The people it is about, and those who report to them/),
    ).toBeVisible();
    await waitFor(() =>
      expect(promise).toHaveBeenLastCalledWith(
        expect.objectContaining({ subjects: ['user:default/boss'] }),
        expect.anything(),
      ),
    );
    await userEvent.click(send());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          about: 'person',
          subjects: ['user:default/boss'],
        }),
        expect.anything(),
      ),
    );
  });

  it('lets those people come to write down what they were told, with who, how and when', async () => {
    const create = jest.fn(async () => receipt());
    await show({
      create,
      list: async () => complaintsPage([complaintRow()]),
    });
    await tell();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Somebody else told me this' }),
    );
    await userEvent.click(send());
    expect(
      await screen.findByText(/Choose the person, or write their name/),
    ).toBeVisible();
    await fillIn(
      screen.getByRole('textbox', { name: 'Their name' }),
      'Otto Kunde',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'How did they tell you?' }),
      'voicemail',
    );
    expect(await accessibilityProblems()).toEqual([]);
    await userEvent.click(send());
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          onBehalfOf: {
            complainant: { name: 'Otto Kunde', email: null },
            channel: 'voicemail',
            madeAt: expect.stringMatching(/Z$/),
          },
        }),
        expect.anything(),
      ),
    );
  });

  it('offers that only to those people come to', async () => {
    await show();
    await screen.findByText(/will answer by/);
    expect(
      screen.queryByRole('button', { name: 'Somebody else told me this' }),
    ).toBeNull();
  });

  it('still takes a complaint when it cannot be told who will answer', async () => {
    const failed = await refusal(500, 'broken');
    await show({ promise: () => Promise.reject(failed) });
    await happened();
    expect(
      screen.getByText(/As soon as it is sent you will see who answers/),
    ).toBeVisible();
    expect(send()).toBeEnabled();
  });

  it('can be used by everybody', async () => {
    await show();
    await screen.findByText(/will answer by/);
    await screen.findByText(/For your department/);
    expect(await accessibilityProblems()).toEqual([]);
  });
});
