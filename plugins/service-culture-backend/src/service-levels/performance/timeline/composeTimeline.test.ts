import { told, type Story } from '../judge/__testUtils__/story';
import { composeTimeline } from './composeTimeline';

const EMAIL = 'component:default/email';
const PHONE = 'component:default/phone';
const NETWORK = 'component:default/network';

const shown = new Map([
  [EMAIL, 'Email'],
  [PHONE, 'Phone'],
  [NETWORK, 'Network'],
]);

function timelineOf(story: Story, now: string) {
  const { ticket, options } = told(story, now);
  return composeTimeline(ticket, shown, options);
}

/** What is said of one promise: of the resolution, unless told otherwise. */
const sentenceOf = (story: Story, now: string, metric = 'resolution') =>
  timelineOf(story, now)
    .targets.filter(target => target.metric === metric)
    .at(-1)?.sentence;

/** Email works Mon-Fri 08:00-18:00 in Berlin, answers within 1 h, solves within 8 h. 4 May 2026 is a Monday. */
const opened: Story = { openedAt: '2026-05-04T09:00' };

describe('Why did it come so, in one sentence', () => {
  it.each<[string, Story, string, string, string?]>([
    [
      'the wait for the first answer',
      {
        ...opened,
        firstResponseAt: '2026-05-04T15:00',
        state: 'resolved',
        resolvedAt: '2026-05-05T10:10',
      },
      '2026-05-06T09:00',
      'Late by 17 h 10 min: 6 h passed before anyone answered, on Monday 4 May.',
    ],
    [
      'the first answer that was late',
      { ...opened, firstResponseAt: '2026-05-04T13:10' },
      '2026-05-06T09:00',
      'Late by 3 h 10 min: 4 h 10 min passed before anyone answered, on Monday 4 May.',
      'first-response',
    ],
    [
      'an answer that is still owed',
      opened,
      '2026-05-05T09:00',
      'Late by 23 h so far: 10 h have passed without an answer, from Monday 4 May to Tuesday 5 May.',
      'first-response',
    ],
    [
      'the work after the answer',
      { ...opened, firstResponseAt: '2026-05-04T09:10' },
      '2026-05-12T09:00',
      'Late by 7 days 16 h so far: 59 h 50 min have passed since the first answer, from Monday 4 May to Tuesday 12 May.',
    ],
    [
      'the work after the person had replied',
      {
        ...opened,
        firstResponseAt: '2026-05-04T09:10',
        pauses: [{ from: '2026-05-04T09:10', to: '2026-05-05T09:00' }],
        state: 'resolved',
        resolvedAt: '2026-05-05T17:00',
      },
      '2026-05-06T09:00',
      'Late by 10 min: 8 h passed after the person had replied, on Tuesday 5 May.',
    ],
    [
      'what was solved, and not for good',
      {
        ...opened,
        firstResponseAt: '2026-05-04T09:10',
        reopens: [
          { resolvedAt: '2026-05-04T10:00', reopenedAt: '2026-05-05T08:00' },
        ],
        state: 'resolved',
        resolvedAt: '2026-05-05T16:00',
      },
      '2026-05-06T09:00',
      'Late by 1 h: 8 h passed after it was reopened, on Tuesday 5 May.',
    ],
    [
      'an answer on Sunday to what was due at closing time on Friday',
      { openedAt: '2026-05-08T17:00', firstResponseAt: '2026-05-10T11:00' },
      '2026-05-11T09:00',
      'Late by 41 h: the time was up on Friday 8 May, and the answer came on Sunday 10 May, outside service hours.',
      'first-response',
    ],
    [
      'a solution without a word before',
      { ...opened, state: 'resolved', resolvedAt: '2026-05-04T17:30' },
      '2026-05-06T09:00',
      'Late by 30 min: 8 h 30 min passed before it was solved, on Monday 4 May.',
    ],
    [
      'what came from another service',
      {
        service: NETWORK,
        openedAt: '2026-05-04T09:00',
        changes: [
          {
            at: '2026-05-04T12:00',
            field: 'service',
            from: EMAIL,
            to: NETWORK,
          },
        ],
        state: 'resolved',
        resolvedAt: '2026-05-04T17:00',
      },
      '2026-05-06T09:00',
      'Late by 1 h: 5 h passed after it came from Email, before it was solved, on Monday 4 May.',
    ],
    [
      'what was late when it was cancelled',
      { ...opened, state: 'cancelled', cancelledAt: '2026-05-04T10:30' },
      '2026-05-06T09:00',
      'Late by 30 min: 1 h 30 min passed before it was cancelled, on Monday 4 May.',
      'first-response',
    ],
    [
      'what is in time',
      { ...opened, firstResponseAt: '2026-05-04T09:45' },
      '2026-05-04T10:00',
      'In time: answered after 45 min of 1 h.',
      'first-response',
    ],
    [
      'what is under way',
      opened,
      '2026-05-04T11:00',
      'Under way: 2 h of 8 h have passed; due on Monday 4 May, 17:00.',
    ],
    [
      'what is close to late',
      opened,
      '2026-05-04T16:00',
      'Close to late: 7 h of 8 h have passed; due on Monday 4 May, 17:00.',
    ],
    [
      'what waits for the person',
      {
        ...opened,
        state: 'paused',
        pauses: [{ from: '2026-05-04T11:00' }],
      },
      '2026-05-07T16:00',
      'The clock stands still, waiting for the person who asked: 2 h of 8 h have passed.',
    ],
    [
      'what was cancelled in time',
      { ...opened, state: 'cancelled', cancelledAt: '2026-05-04T09:30' },
      '2026-05-06T09:00',
      'Not counted: it was cancelled before it was late.',
    ],
    [
      'what a robot closed unanswered',
      {
        ...opened,
        automatic: true,
        state: 'resolved',
        resolvedAt: '2026-05-04T09:30',
      },
      '2026-05-06T09:00',
      'Not counted: it was closed automatically before it was late, without an answer.',
      'first-response',
    ],
    [
      'what moved away',
      {
        service: PHONE,
        openedAt: '2026-05-04T09:00',
        changes: [
          { at: '2026-05-04T12:00', field: 'service', from: EMAIL, to: PHONE },
        ],
      },
      '2026-05-06T09:00',
      'Not counted here: it moved to Phone on Monday 4 May, before it was late.',
    ],
  ])('tells of %s', (_, story, now, sentence, ...[metric]) => {
    expect(sentenceOf(story, now, metric)).toBe(sentence);
  });

  it('names the year of a day where it is another', () => {
    expect(
      sentenceOf(
        {
          openedAt: '2026-12-28T09:00',
          firstResponseAt: '2026-12-28T16:00',
        },
        '2027-02-01T09:00',
        'first-response',
      ),
    ).toMatch(/Monday 28 December 2026\.$/);
  });
});

describe('The life of a ticket', () => {
  it('is cut where hours begin and end, and where it waits, each with what began it', () => {
    const { targets } = timelineOf(
      {
        openedAt: '2026-05-04T17:00',
        firstResponseAt: '2026-05-05T09:00',
        pauses: [{ from: '2026-05-05T09:00', to: '2026-05-05T20:00' }],
        reopens: [
          { resolvedAt: '2026-05-06T10:00', reopenedAt: '2026-05-06T11:00' },
        ],
        state: 'resolved',
        resolvedAt: '2026-05-06T12:00',
      },
      '2026-05-07T09:00',
    );
    const segments = (metric: string) =>
      targets
        .find(target => target.metric === metric)
        ?.segments.map(
          ({ kind, began, from }) =>
            `${new Date(from).toLocaleString('sv', {
              timeZone: 'Europe/Berlin',
            })} ${began}: ${kind}`,
        );
    expect(segments('resolution')).toEqual([
      '2026-05-04 17:00:00 opened: running',
      '2026-05-04 18:00:00 hours-ended: outside-hours',
      '2026-05-05 08:00:00 hours-began: running',
      '2026-05-05 09:00:00 asked-back: waiting',
      '2026-05-05 20:00:00 replied: outside-hours',
      '2026-05-06 08:00:00 hours-began: running',
      '2026-05-06 10:00:00 resolved: resolved',
      '2026-05-06 11:00:00 reopened: running',
    ]);
    expect(segments('first-response')).toEqual([
      '2026-05-04 17:00:00 opened: running',
      '2026-05-04 18:00:00 hours-ended: outside-hours',
      '2026-05-05 08:00:00 hours-began: running',
    ]);
  });

  it('names both services of a move, and of a hidden one neither name nor promise', () => {
    const story: Story = {
      service: NETWORK,
      openedAt: '2026-05-04T09:00',
      changes: [
        { at: '2026-05-04T09:30', field: 'service', from: EMAIL, to: NETWORK },
      ],
    };
    const { ticket, options } = told(story, '2026-05-04T10:00');
    const moved = (titles: Map<string, string>) => {
      const { events, targets, service } = composeTimeline(
        ticket,
        titles,
        options,
      );
      return {
        ...events.find(({ what }) => what === 'moved'),
        now: service?.title,
        promises: targets.map(target => target.service.title),
      };
    };
    expect(moved(shown)).toMatchObject({
      from: 'Email',
      to: 'Network',
      now: 'Network',
      promises: ['Email', 'Email', 'Network'],
    });
    expect(moved(new Map([[NETWORK, 'Network']]))).toMatchObject({
      from: null,
      to: 'Network',
      promises: ['Network'],
    });
  });
});
