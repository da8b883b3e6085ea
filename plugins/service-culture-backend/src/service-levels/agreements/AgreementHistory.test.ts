import { group, service, target } from '../../__testUtils__/company';
import { describeEachDatabase } from '../../__testUtils__/databases';
import { openServiceLevels } from '../../__testUtils__/serviceLevels';

const EMAIL = 'component:default/email';
const promised = (percent: number) =>
  target('resolution', percent, 480, { asWritten: `${percent}% within 8h` });

describeEachDatabase('AgreementHistory', createDatabase => {
  const start = async () => {
    const room = openServiceLevels(
      await createDatabase(),
      Date.parse('2026-03-02T23:30:00Z'),
    );
    await room.promise(
      [
        service(
          'email',
          {
            targets: [promised(90)],
            agreedWith: [
              { group: 'group:default/finance', date: '2026-03-01' },
            ],
          },
          { definedIn: 'https://git.example.com/email.yaml' },
        ),
      ],
      { groups: [group('finance', { title: 'Finance' })] },
    );
    return room;
  };

  it('tells each version with the day in the service’s zone, newest first, and where it is written', async () => {
    const { promise, clock, service: room } = await start();
    clock.now = Date.parse('2026-04-10T08:00:00Z');
    await promise([service('email', { targets: [promised(95)] })], {
      groups: [group('finance', { title: 'Finance' })],
    });
    expect(await room.agreements(EMAIL, { limit: 50 })).toEqual({
      timeZone: 'Europe/Berlin',
      totalItems: 2,
      nextCursor: null,
      items: [
        {
          from: '2026-04-10T08:00:00.000Z',
          day: '2026-04-10',
          isFirst: false,
          definedIn: null,
          changes: [
            {
              about: 'promise',
              sentence:
                '95 % solved within 8 h; before: 90 % solved within 8 h',
            },
            {
              about: 'agreed-with',
              sentence:
                'Set by IT alone; before: agreed with Finance on 1 March 2026',
            },
          ],
        },
        {
          from: '2026-03-02T23:30:00.000Z',
          day: '2026-03-03',
          isFirst: true,
          definedIn: 'https://git.example.com/email.yaml',
          changes: [
            { about: 'promise', sentence: '90 % solved within 8 h' },
            {
              about: 'hours',
              sentence: 'Open Mon-Fri 08:00-18:00 Europe/Berlin',
            },
            {
              about: 'agreed-with',
              sentence: 'Agreed with Finance on 1 March 2026',
            },
          ],
        },
      ],
    });
  });

  it('hands out every version once, page by page, each told against the one before it', async () => {
    const { promise, clock, service: room } = await start();
    for (const percent of [91, 92, 93, 94]) {
      clock.now += 86_400_000;
      await promise([service('email', { targets: [promised(percent)] })]);
    }
    const sentences: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await room.agreements(EMAIL, { limit: 2, cursor });
      expect(page.totalItems).toBe(5);
      expect(page.items.length).toBeLessThanOrEqual(2);
      sentences.push(...page.items.map(item => item.changes[0].sentence));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(sentences).toEqual([
      '94 % solved within 8 h; before: 93 % solved within 8 h',
      '93 % solved within 8 h; before: 92 % solved within 8 h',
      '92 % solved within 8 h; before: 91 % solved within 8 h',
      '91 % solved within 8 h; before: 90 % solved within 8 h',
      '90 % solved within 8 h',
    ]);
  });

  it('refuses a cursor that it did not hand out, and a service that is none', async () => {
    const { service: room } = await start();
    await expect(
      room.agreements(EMAIL, { limit: 2, cursor: 'mine' }),
    ).rejects.toThrow('cursor: "mine" came; expected the nextCursor');
    await expect(
      room.agreements('component:default/none', { limit: 2 }),
    ).rejects.toThrow('"component:default/none" is not a service');
  });
});
