/*
 * yarn bench service-time: service time between two instants, evaluations a second on one core, beside
 * dayjs-business-time in the same process and time zone: Mon-Fri 08:00-18:00 in Berlin with its public holidays, random
 * intervals of a minute to 30 days within ten years. Both are asked in turn, so that only the ratio counts.
 */
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import { elapsedServiceTime, type ServiceCalendar } from '../src';

const ROUNDS = 7;
const INTERVALS = 1_000_000;
/** The other library is so much slower that a part of them is enough. */
const SLOW_INTERVALS = 3_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEGIN = Date.parse('2020-01-01T00:00:00Z');
const YEARS = 10;

// It knows no other zone than that of its process.
process.env.TZ = 'Europe/Berlin';

/** Public holidays of Berlin: Easter and what hangs on it, and the fixed ones. */
function holidays(): string[] {
  const dates: string[] = [];
  for (let year = 2020; year <= 2020 + YEARS; year++) {
    const fixed = ['01-01', '03-08', '05-01', '10-03', '12-25', '12-26'];
    dates.push(...fixed.map(date => `${year}-${date}`));
    const easter = Date.parse(`${easterSunday(year)}T00:00:00Z`);
    for (const days of [-2, 1, 39, 50]) {
      dates.push(new Date(easter + days * DAY).toISOString().slice(0, 10));
    }
  }
  return dates.sort();
}

/** After Gauss, for these years. */
function easterSunday(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  return new Date(Date.UTC(year, 2, 22 + d + e)).toISOString().slice(0, 10);
}

const calendar: ServiceCalendar = {
  zone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5].map(weekday => ({
    weekday,
    fromMinute: 8 * 60,
    toMinute: 18 * 60,
  })),
  holidays: holidays(),
  closed: [],
};

function setUpPeer() {
  dayjs.extend(businessTime);
  const open = [{ start: '08:00:00', end: '18:00:00' }];
  dayjs.setBusinessTime({
    sunday: null,
    monday: open,
    tuesday: open,
    wednesday: open,
    thursday: open,
    friday: open,
    saturday: null,
  });
  dayjs.setHolidays(holidays());
}

/** Whole minutes, since it counts no less. */
function intervals() {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const from = new Float64Array(INTERVALS);
  const to = new Float64Array(INTERVALS);
  for (let index = 0; index < INTERVALS; index++) {
    const begin = BEGIN + Math.floor(random() * YEARS * 365 * DAY);
    from[index] = begin - (begin % MINUTE);
    to[index] =
      from[index] + Math.ceil((random() * 30 * DAY) / MINUTE) * MINUTE;
  }
  return { from, to };
}

/** Evaluations a second of this process's own time, so that others on the machine do not count. */
function rate(count: number, evaluate: (index: number) => number) {
  const begin = process.cpuUsage();
  let sum = 0;
  for (let index = 0; index < count; index++) {
    sum += evaluate(index);
  }
  const { user, system } = process.cpuUsage(begin);
  return { perSecond: (count * 1e6) / (user + system), sum };
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function bench() {
  setUpPeer();
  const { from, to } = intervals();
  const ours = (index: number) =>
    elapsedServiceTime(calendar, from[index], to[index]);
  const theirs = (index: number) =>
    dayjs(from[index]).businessMinutesDiff(dayjs(to[index])) * MINUTE;

  let same = 0;
  for (let index = 0; index < SLOW_INTERVALS; index++) {
    same += ours(index) === theirs(index) ? 1 : 0;
  }
  rate(INTERVALS, ours);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const fast = rate(INTERVALS, ours);
    const slow = rate(SLOW_INTERVALS, theirs);
    ratios.push(fast.perSecond / slow.perSecond);
    process.stdout.write(
      `round ${round}: ${Math.round(
        fast.perSecond,
      )}/s, dayjs-business-time ${Math.round(
        slow.perSecond,
      )}/s, ratio ${Math.round(ratios[ratios.length - 1])}\n`,
    );
  }
  process.stdout.write(
    `service time / dayjs-business-time: ${Math.round(
      median(ratios),
    )} (median of ${ROUNDS}, ${Math.round(Math.min(...ratios))} to ${Math.round(
      Math.max(...ratios),
    )}); the same answer for ${same} of ${SLOW_INTERVALS} intervals\n`,
  );
}

bench();
