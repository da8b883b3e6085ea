import {
  printServiceHours,
  printTimeOfDay,
  targetInWords,
  type AgreedWith,
  type AgreementChange,
  type Closing,
  type Target,
} from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import type { StoredAgreement } from './AgreementStore';

/**
 * What a version of an agreement promises otherwise than the one before it, in sentences. Pure.
 *
 * @param before - absent: it is the first that is known, so everything it says is told
 * @param titles - names of groups by entity ref
 */
export function describeChanges(
  agreement: StoredAgreement,
  before: StoredAgreement | undefined,
  titles: ReadonlyMap<string, string>,
): AgreementChange[] {
  return [
    ...about('promise', promises(agreement.targets, before?.targets ?? [])),
    ...about('hours', hours(agreement, before)),
    ...about('holidays', holidays(agreement, before)),
    ...about(
      'closings',
      closings(agreement.calendar.closed, before?.calendar.closed ?? []),
    ),
    ...about('agreed-with', agreedWith(agreement, before, titles)),
  ];
}

function about(
  subject: AgreementChange['about'],
  sentences: readonly string[],
): AgreementChange[] {
  return sentences.map(sentence => ({ about: subject, sentence }));
}

function say(target: Target): string {
  return targetInWords({ ...target, percent: target.thousandths / 1000 });
}

/** The same without its priority, which was said already. */
function sayAgain(target: Target): string {
  return say({ ...target, priority: null });
}

const keyOf = ({ metric, priority }: Target) => `${metric} ${priority}`;

function promises(now: readonly Target[], before: readonly Target[]): string[] {
  const old = new Map(before.map(target => [keyOf(target), target]));
  const changed = now.flatMap(target => {
    const was = old.get(keyOf(target));
    old.delete(keyOf(target));
    if (!was) {
      return [say(target)];
    }
    const [words, wasWords] = [sayAgain(target), sayAgain(was)];
    return words === wasWords ? [] : [`${say(target)}; before: ${wasWords}`];
  });
  const withdrawn = [...old.values()].map(
    target => `No longer promised: ${say(target)}`,
  );
  return [...changed, ...withdrawn];
}

function hours(
  { calendar }: StoredAgreement,
  before: StoredAgreement | undefined,
): string[] {
  const words = printServiceHours(calendar);
  if (!before) {
    return [`Open ${words}`];
  }
  const wasWords = printServiceHours(before.calendar);
  return words === wasWords ? [] : [`Open ${words}; before: ${wasWords}`];
}

function holidays(
  agreement: StoredAgreement,
  before: StoredAgreement | undefined,
): string[] {
  const closed = ({ holidayRegion }: StoredAgreement) =>
    holidayRegion === null
      ? 'open on public holidays'
      : `closed on the public holidays of ${holidayRegion}`;
  const sentence = capital(closed(agreement));
  if (!before) {
    return agreement.holidayRegion === null ? [] : [sentence];
  }
  if (agreement.holidayRegion !== before.holidayRegion) {
    return [`${sentence}; before: ${closed(before)}`];
  }
  // Years that only one of them knows are not news.
  const from = Math.max(agreement.holidayYears[0], before.holidayYears[0]);
  const to = Math.min(agreement.holidayYears[1], before.holidayYears[1]);
  const shared = ({ calendar }: StoredAgreement) =>
    calendar.holidays.filter(date => {
      const year = Number(date.slice(0, 4));
      return year >= from && year <= to;
    });
  const [now, was] = [shared(agreement), shared(before)];
  return [
    ...now
      .filter(date => !was.includes(date))
      .map(date => `${day(date)} is a public holiday now`),
    ...was
      .filter(date => !now.includes(date))
      .map(date => `${day(date)} is no public holiday any more`),
  ];
}

function closings(
  now: readonly Closing[],
  before: readonly Closing[],
): string[] {
  const words = ({ date, fromMinute }: Closing) =>
    fromMinute === 0
      ? day(date)
      : `${day(date)} from ${printTimeOfDay(fromMinute)}`;
  const [list, was] = [now.map(words), before.map(words)];
  const added = list.filter(each => !was.includes(each));
  const removed = was.filter(each => !list.includes(each));
  return [
    ...(added.length > 0 ? [`Closed on ${enumerate(added)}`] : []),
    ...(removed.length > 0
      ? [`No longer closed on ${enumerate(removed)}`]
      : []),
  ];
}

function agreedWith(
  { agreedWith: now }: StoredAgreement,
  before: StoredAgreement | undefined,
  titles: ReadonlyMap<string, string>,
): string[] {
  const was = before?.agreedWith ?? [];
  const words = ({ group, date }: AgreedWith) =>
    `${titles.get(group) ?? group} on ${day(date)}`;
  const list = now.map(words);
  const old = was.map(words);
  const added = list.filter(each => !old.includes(each));
  const gone = was.filter(({ group }) => now.every(it => it.group !== group));
  if (now.length === 0) {
    return was.length === 0 && before
      ? []
      : [
          `Set by IT alone${
            was.length > 0 ? `; before: agreed with ${enumerate(old)}` : ''
          }`,
        ];
  }
  return [
    ...(added.length > 0 ? [`Agreed with ${enumerate(added)}`] : []),
    ...gone.map(
      ({ group }) => `No longer agreed with ${titles.get(group) ?? group}`,
    ),
  ];
}

function enumerate(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

function day(date: string): string {
  return DateTime.fromISO(date, { zone: 'utc' })
    .setLocale('en')
    .toFormat('d LLLL yyyy');
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
