import { mockServices } from '@backstage/backend-test-utils';
import type { Notice } from './Notifier';
import { PortalNotifier } from './PortalNotifier';

const MISSED: Notice = {
  recipients: ['user:default/maria.keller', 'group:default/messaging'],
  title: 'Email did not keep a promise in October',
  description: 'What was the cause, and what will be done?',
  link: '/catalog/default/component/email/track-record',
  topic: 'account-missed',
  scope: 'component:default/email 2026-10',
};

describe('PortalNotifier', () => {
  const start = (send = jest.fn(async (_: unknown) => {})) => {
    const logger = mockServices.logger.mock();
    const notifier = new PortalNotifier({ notifications: { send }, logger });
    return { send, logger, notifier };
  };

  it('hands the portal who is to be told what, and about what, so that it can be told again instead of twice', async () => {
    const { notifier, send } = start();
    expect(await notifier.notify(MISSED)).toBe(true);
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:default/maria.keller', 'group:default/messaging'],
          },
          payload: {
            title: 'Email did not keep a promise in October',
            description: 'What was the cause, and what will be done?',
            link: '/catalog/default/component/email/track-record',
            topic: 'account-missed',
            scope: 'component:default/email 2026-10',
          },
        },
      ],
    ]);
  });

  it('does not tell those who are left out', async () => {
    const { notifier, send } = start();
    await notifier.notify({ ...MISSED, except: ['user:default/maria.keller'] });
    expect(send.mock.calls[0][0]).toMatchObject({
      recipients: { excludeEntityRef: ['user:default/maria.keller'] },
    });
  });

  it('sends nothing where there is nobody to tell', async () => {
    const { notifier, send } = start();
    expect(await notifier.notify({ ...MISSED, recipients: [] })).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it('says once that a portal notifies nobody, without what was to be told, and goes on', async () => {
    const { notifier, logger, send } = start(
      jest.fn(async (_: unknown): Promise<void> => {
        throw new Error('Request failed with status 404');
      }),
    );
    expect(await notifier.notify(MISSED)).toBe(false);
    expect(await notifier.notify(MISSED)).toBe(false);
    expect(logger.warn.mock.calls).toEqual([
      [
        'People are not being notified: Error: Request failed with status 404. Is @backstage/plugin-notifications-backend installed?',
      ],
    ]);
    send.mockResolvedValueOnce(undefined);
    expect(await notifier.notify(MISSED)).toBe(true);
    expect(await notifier.notify(MISSED)).toBe(false);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });
});
