import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { focusManager } from '@tanstack/react-query';
import { departments } from '../__testUtils__/departments';
import {
  refusal,
  renderWithApi,
  TestSignals,
} from '../__testUtils__/renderWithApi';
import { FiguresProvider } from './FiguresProvider';
import { useDepartments } from './useFigures';

function Count() {
  const { data, error } = useDepartments();
  return (
    <p>
      {data ? `${data.totalItems} departments` : 'none yet'}
      {error && `, ${(error as any).statusCode}`}
    </p>
  );
}

const card = (
  <FiguresProvider>
    <Count />
  </FiguresProvider>
);

describe('FiguresProvider', () => {
  afterEach(() => focusManager.setFocused(undefined));

  it('asks once for what several cards show', async () => {
    const getDepartments = jest.fn(async () => departments());
    await renderWithApi(
      <>
        {card}
        {card}
      </>,
      { api: { getDepartments } },
    );
    expect(await screen.findAllByText('3 departments')).toHaveLength(2);
    expect(getDepartments).toHaveBeenCalledTimes(1);
  });

  it('fetches again within two seconds of a signal, once for many signals', async () => {
    const signals = new TestSignals();
    const getDepartments = jest
      .fn()
      .mockResolvedValueOnce(departments())
      .mockResolvedValue(departments({ totalItems: 4 }));
    await renderWithApi(
      <>
        {card}
        {card}
      </>,
      { api: { getDepartments }, signals },
    );
    await screen.findAllByText('3 departments');
    act(() => {
      for (let n = 0; n < 20; n++) signals.send('service-culture');
    });
    await waitFor(
      () => expect(screen.getAllByText('4 departments')).toHaveLength(2),
      { timeout: 2000 },
    );
    expect(getDepartments).toHaveBeenCalledTimes(2);
  });

  it('does not listen to the signals of others', async () => {
    const signals = new TestSignals();
    const getDepartments = jest.fn(async () => departments());
    await renderWithApi(card, { api: { getDepartments }, signals });
    await screen.findByText('3 departments');
    jest.useFakeTimers();
    act(() => signals.send('notifications'));
    act(() => jest.advanceTimersByTime(5000));
    jest.useRealTimers();
    expect(getDepartments).toHaveBeenCalledTimes(1);
  });

  it('fetches again when somebody comes back to the page after a while', async () => {
    const getDepartments = jest
      .fn()
      .mockResolvedValueOnce(departments())
      .mockResolvedValue(departments({ totalItems: 4 }));
    await renderWithApi(card, { api: { getDepartments } });
    await screen.findByText('3 departments');
    const later = Date.now() + 60_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => later);
    fireEvent(document, new Event('visibilitychange', { bubbles: true }));
    expect(await screen.findByText('4 departments')).toBeInTheDocument();
    clock.mockRestore();
  });

  it('asks again each minute, for a backend that is down sends no signal', async () => {
    const getDepartments = jest
      .fn()
      .mockResolvedValueOnce(departments())
      .mockResolvedValue(departments({ totalItems: 4 }));
    jest.useFakeTimers({ advanceTimers: true });
    await renderWithApi(card, { api: { getDepartments } });
    await screen.findByText('3 departments');
    await act(() => jest.advanceTimersByTimeAsync(61_000));
    jest.useRealTimers();
    expect(screen.getByText('4 departments')).toBeInTheDocument();
    expect(getDepartments).toHaveBeenCalledTimes(2);
  });

  it('tries once more after a failure that may pass', async () => {
    const getDepartments = jest
      .fn()
      .mockRejectedValueOnce(await refusal(503, 'Starting'))
      .mockResolvedValue(departments());
    await renderWithApi(card, { api: { getDepartments } });
    expect(await screen.findByText('3 departments')).toBeInTheDocument();
  });

  it('takes a denial for an answer', async () => {
    const getDepartments = jest
      .fn()
      .mockRejectedValue(await refusal(403, 'Unauthorized'));
    await renderWithApi(card, { api: { getDepartments } });
    expect(await screen.findByText('none yet, 403')).toBeInTheDocument();
    expect(getDepartments).toHaveBeenCalledTimes(1);
  });
});
