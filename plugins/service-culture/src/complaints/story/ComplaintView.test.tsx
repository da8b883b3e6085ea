import {
  possibleActions,
  type Complaint,
  type ComplaintEvent,
  type ComplaintRelation,
  type ComplaintsApi,
} from '@service-culture/plugin-service-culture-common';
import { ResponseError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  complaint,
  complaintEvent,
  complaintEvents,
  complaintsApi,
} from '../../__testUtils__/complaints';
import { departments } from '../../__testUtils__/departments';
import { fillIn } from '../../__testUtils__/fillIn';
import {
  accessibilityProblems,
  onItsWay,
  refusal,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { person, servicesPage } from '../../__testUtils__/services';
import { ComplaintsContent } from '../ComplaintsPage';

const NUMBER = 'C-2026-000123';

/** A complaint as somebody of these relations sees it, with what the table lets them do. */
function seenBy(
  relations: ComplaintRelation[],
  changes: Partial<Complaint> = {},
): Complaint {
  const shown = complaint(changes);
  return {
    ...shown,
    you: {
      relations,
      actions: possibleActions(
        {
          ...shown,
          reclassificationProposed: shown.reclassification !== null,
        },
        relations,
        Date.now(),
      ),
    },
  };
}

async function show(
  shown: Complaint,
  events: ComplaintEvent[] = [complaintEvent()],
  changes: Partial<ComplaintsApi> = {},
  titles = {},
) {
  const act = jest.fn(async () => shown);
  const { unmount } = await renderWithApi(
    <Routes>
      <Route path="/complaints/*" element={<ComplaintsContent />} />
    </Routes>,
    {
      path: `/complaints/${NUMBER}`,
      api: {
        getDepartments: async () => departments(),
        getServices: async () => servicesPage([]),
        ...complaintsApi({
          get: async () => shown,
          events: async () => complaintEvents(events, titles),
          act,
          ...changes,
        }),
      },
    },
  );
  return { act, unmount };
}

const nextStep = async () =>
  within(await screen.findByRole('region', { name: 'Next step' }));

/** The buttons that call for a click: there is at most one. */
const filled = () =>
  [
    ...document.querySelectorAll(
      'main .MuiButton-contained, section .MuiButton-contained',
    ),
  ].map(button => button.textContent);

const resolved = {
  state: 'resolved',
  decision: 'upheld',
  reason: 'The gateway was full',
  resolution: 'We cleared it',
  recourse: '',
  acknowledgedAt: new Date().toISOString(),
  resolvedAt: new Date().toISOString(),
} satisfies Partial<Complaint>;

describe("a complaint's page", () => {
  it("keeps the person's own words in sight, word for word, whatever they wrote", async () => {
    const attack = '<img src=x onerror="alert(1)"> {{7*7}} \n=cmd()';
    await show(seenBy(['owner'], { description: attack, impact: attack }), [
      complaintEvent(),
      complaintEvent({ type: 'message', text: attack }),
    ]);
    const words = within(
      await screen.findByRole('region', { name: 'What the person said' }),
    );
    expect(words.getAllByText(/onerror/)).toHaveLength(2);
    expect(words.getAllByText(/onerror/)[0].textContent).toBe(attack);
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });

  it('tells the story from top to bottom: who, when, what', async () => {
    await show(
      seenBy(['owner']),
      [
        complaintEvent(),
        complaintEvent({
          type: 'acknowledge',
          by: person('Maria Keller'),
          as: 'owner',
          text: 'I am sorry.',
        }),
        complaintEvent({
          type: 'note',
          by: person('Maria Keller'),
          as: 'owner',
          text: 'Gateway again',
          internal: true,
        }),
        complaintEvent({
          type: 'triage',
          by: person('Maria Keller'),
          as: 'owner',
          changes: [
            { field: 'category', from: null, to: 'waiting' },
            { field: 'severity', from: 'low', to: 'high' },
          ],
        }),
        complaintEvent({
          type: 'hand-over',
          by: person('Maria Keller'),
          as: 'owner',
          text: 'It is his',
          changes: [
            {
              field: 'owner',
              from: 'user:default/maria.keller',
              to: 'user:default/jonas.weber',
            },
          ],
        }),
        complaintEvent({ type: 'overdue', by: null, as: null }),
      ],
      {},
      {
        'user:default/maria.keller': 'Maria Keller',
        'user:default/jonas.weber': 'Jonas Weber',
      },
    );
    const story = await screen.findByRole('list', { name: /What happened/ });
    const lines = within(story).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent(
      /Anna Müller complained here in the portal/,
    );
    expect(lines[1]).toHaveTextContent(
      /Maria Keller answered the person.*I am sorry\./,
    );
    expect(lines[2]).toHaveTextContent(/the person does not see this/);
    expect(lines[3]).toHaveTextContent(
      /kind: Waiting too long · severity: low → high/,
    );
    expect(lines[4]).toHaveTextContent(/handed it over to Jonas Weber/);
    expect(lines[5]).toHaveTextContent(/The promised time ran out/);
  });

  it.each([
    [['owner'], { state: 'received' }, ['Answer the person']],
    [['ambassador'], { state: 'received' }, ['Answer the person']],
    [['owner'], { state: 'acknowledged' }, ['Look into it']],
    [['owner'], { state: 'investigating' }, ['Decide']],
    [['owner'], resolved, []],
    [['complainant'], { state: 'received' }, []],
    [['complainant'], { state: 'investigating' }, []],
    [['complainant'], resolved, ['Yes, it is solved']],
    [
      ['complainant'],
      { state: 'acknowledged', reclassification: { reason: 'A wish?' } },
      ['Yes, it is a request'],
    ],
  ] as [ComplaintRelation[], Partial<Complaint>, string[]][])(
    'has one next step for %j of %j',
    async (relations, changes, buttons) => {
      await show(seenBy(relations, changes));
      await nextStep();
      expect(filled()).toEqual(buttons);
    },
  );

  it('offers a stranger nothing to do', async () => {
    await show(seenBy([]));
    const step = await nextStep();
    expect(step.queryAllByRole('button')).toEqual([]);
    expect(step.getByText('Maria Keller reads it, and answers.')).toBeVisible();
  });

  it("begins an answer from the person's words, to be edited", async () => {
    const { act } = await show(seenBy(['owner']));
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'Answer the person' }),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Begin from' }),
      'It took too long, or nobody answered',
    );
    const message = screen.getByRole('textbox', { name: /Your message/ });
    expect(message).toHaveDisplayValue(/Dear Anna Müller,/);
    expect(message).toHaveDisplayValue(/My mails arrive three hours late/);
    await userEvent.clear(message);
    await fillIn(message, 'I am sorry.');
    await userEvent.click(
      screen.getByRole('button', { name: 'Send the answer' }),
    );
    await waitFor(() =>
      expect(act).toHaveBeenCalledWith(
        NUMBER,
        { action: 'acknowledge', message: 'I am sorry.', apology: '' },
        '"1"',
      ),
    );
  });

  it('says in place what a decision lacks', async () => {
    const { act } = await show(seenBy(['owner'], { state: 'investigating' }));
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'Decide' }),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What did you decide?' }),
      'not upheld',
    );
    await fillIn(screen.getByRole('textbox', { name: 'Why' }), 'As agreed');
    await fillIn(
      screen.getByRole('textbox', { name: 'What was done' }),
      'Nothing',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Tell the person' }),
    );
    expect(
      await screen.findByText(/We need where the person can go next/),
    ).toBeVisible();
    expect(act).not.toHaveBeenCalled();
  });

  it('asks the person whether it is solved; one click says yes', async () => {
    const { act } = await show(seenBy(['complainant'], resolved));
    const step = await nextStep();
    expect(step.getByText('Is it solved for you?')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'The outcome' })).getByText(
        'The outcome: you are right',
      ),
    ).toBeVisible();
    await userEvent.click(
      step.getByRole('button', { name: 'Yes, it is solved' }),
    );
    await waitFor(() =>
      expect(act).toHaveBeenCalledWith(NUMBER, { action: 'accept' }, '"1"'),
    );
  });

  it('asks why when it is not', async () => {
    const { act } = await show(seenBy(['complainant'], resolved));
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'No, it is not' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Write a few words')).toBeVisible();
    await fillIn(
      screen.getByRole('textbox', { name: /still wrong/ }),
      'It is back',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(act).toHaveBeenCalledWith(
        NUMBER,
        { action: 'reject', reason: 'It is back' },
        '"1"',
      ),
    );
  });

  it('shows both when somebody else was faster, and sends mine when told to', async () => {
    let current = seenBy(['owner'], { state: 'investigating' });
    const stale = await ResponseError.fromResponse(
      new Response('{"error":{"name":"PreconditionFailedError"}}', {
        status: 412,
        headers: { 'content-type': 'application/json' },
      }),
    );
    const act = jest.fn(
      async (_number: string, _action: unknown, etag: string) => {
        if (etag !== current.etag) throw stale;
        return current;
      },
    );
    await show(current, undefined, { get: async () => current, act });
    const step = await nextStep();
    await userEvent.click(step.getByRole('button', { name: 'Make a note' }));
    await fillIn(screen.getByRole('textbox', { name: /Note/ }), 'Ask network');
    current = seenBy(['owner'], {
      state: 'investigating',
      etag: '"2"',
      owner: person('Jonas Weber'),
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Keep the note' }),
    );
    const conflict = within(await screen.findByRole('alert'));
    expect(
      conflict.getByText('Owner: Maria Keller → Jonas Weber'),
    ).toBeVisible();
    expect(conflict.getByText('Ask network')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Note/ })).toHaveValue(
      'Ask network',
    );
    await userEvent.click(
      conflict.getByRole('button', { name: 'Send mine as well' }),
    );
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(act).toHaveBeenLastCalledWith(
      NUMBER,
      { action: 'note', text: 'Ask network' },
      '"2"',
    );
  });

  it('keeps the text of what cannot be done any more', async () => {
    let current = seenBy(['owner'], { state: 'investigating' });
    const stale = await refusal(412, 'changed');
    await show(current, undefined, {
      get: async () => current,
      act: () => Promise.reject(stale),
    });
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'Hand it over' }),
    );
    // What the form has to be about does not matter here: the complaint is closed meanwhile.
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'Look into it' }),
    );
    await fillIn(
      screen.getByRole('textbox', { name: /found so far/ }),
      'The gateway',
    );
    current = seenBy(['owner'], {
      state: 'closed',
      closedAs: 'withdrawn',
      etag: '"2"',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Keep what was found' }),
    );
    const conflict = within(await screen.findByRole('alert'));
    expect(conflict.getByText(/cannot be done any more/)).toBeVisible();
    expect(
      conflict.getByText('State: being looked into → withdrawn by the person'),
    ).toBeVisible();
    expect(
      conflict.queryByRole('button', { name: 'Send mine as well' }),
    ).toBeNull();
    expect(screen.getByRole('textbox', { name: /found so far/ })).toHaveValue(
      'The gateway',
    );
  });

  it('shows what will be done, and lets those who handle it say that it is', async () => {
    const { act } = await show(
      seenBy(['owner'], {
        state: 'investigating',
        actions: [
          {
            id: '7',
            what: 'A second gateway',
            who: person('Jonas Weber'),
            due: '2026-12-31',
            doneAt: null,
            published: true,
          },
        ],
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Done: A second gateway' }),
    );
    await waitFor(() =>
      expect(act).toHaveBeenCalledWith(
        NUMBER,
        { action: 'update-action', id: '7', done: true },
        '"1"',
      ),
    );
  });

  it('shows on its way, denied, unknown and failed differently', async () => {
    const first = await show(seenBy([]), [], { get: onItsWay });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the complaint',
    );
    first.unmount();
    for (const [status, words] of [
      [403, 'You may not see this complaint'],
      [404, 'There is no such complaint that you may read'],
      [500, 'Could not fetch this complaint'],
    ] as const) {
      const error = await refusal(status, 'no');
      const { unmount } = await show(seenBy([]), [], {
        get: () => Promise.reject(error),
      });
      expect(await screen.findByText(words)).toBeVisible();
      unmount();
    }
  });

  it('can be used by everybody', async () => {
    await show(seenBy(['owner'], { state: 'investigating' }));
    await userEvent.click(
      (await nextStep()).getByRole('button', { name: 'Decide' }),
    );
    expect(await accessibilityProblems()).toEqual([]);
  });
});
