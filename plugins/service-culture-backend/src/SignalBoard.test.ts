import { mockServices } from '@backstage/backend-test-utils';
import { SignalBoard } from './SignalBoard';

describe('SignalBoard', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const start = (publish = jest.fn()) => {
    const logger = mockServices.logger.mock();
    return {
      publish,
      logger,
      board: new SignalBoard({ signals: { publish } as any, logger }),
    };
  };

  it('tells open pages within a second, once for many changes, and not what changed', async () => {
    const { board, publish } = start();
    for (let change = 0; change < 100; change++) {
      board.changed();
    }
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'service-culture',
          message: { changed: true },
        },
      ],
    ]);
    board.changed();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('sends what is waiting when the backend stops, and nothing where nothing is', async () => {
    const { board, publish } = start();
    await board.close();
    expect(publish).not.toHaveBeenCalled();
    board.changed();
    await board.close();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('goes on when a signal cannot be sent', async () => {
    const { board, publish, logger } = start(
      jest.fn(async () => {
        throw new Error('no bus');
      }),
    );
    board.changed();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(logger.warn).toHaveBeenCalledWith(
      'Open pages could not be told of a change: Error: no bus',
    );
    board.changed();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish).toHaveBeenCalledTimes(2);
  });
});
