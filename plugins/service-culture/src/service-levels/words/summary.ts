import type { ServicesPage } from '@service-culture/plugin-service-culture-common';
import type { OfferedWindow } from './windows';

const DURING: Record<OfferedWindow, string> = {
  month: 'this month',
  'last-month': 'last month',
  '30d': 'in the last 30 days',
};

/** The state of all services in one sentence: "11 of 14 services keep their promises this month; 2 do not; …". */
export function summaryInWords(
  summary: ServicesPage['summary'],
  window: OfferedWindow,
): string {
  const { meeting, missing, noData, noPromise, watermelons } = summary;
  const isPast = window === 'last-month';
  const verb = (number: number, one: string, many: string, past: string) => {
    if (isPast) return past;
    return number === 1 ? one : many;
  };
  const all = meeting + missing + noData + noPromise;
  const parts = [
    [
      `${meeting} of ${all} ${all === 1 ? 'service' : 'services'}`,
      verb(meeting, 'keeps', 'keep', 'kept'),
      meeting === 1 ? 'its promises' : 'their promises',
      DURING[window],
    ].join(' '),
  ];
  if (missing > 0) {
    parts.push(`${missing} ${verb(missing, 'does not', 'do not', 'did not')}`);
  }
  if (noData > 0) {
    const has = verb(noData, 'has', 'have', 'had');
    parts.push(`${noData} ${has} no data${isPast ? '' : ' yet'}`);
  }
  if (watermelons > 0) {
    const are = isPast ? 'were' : 'are';
    parts.push(
      `of ${watermelons} the times ${are} kept, but people ${are} not satisfied`,
    );
  }
  if (noPromise > 0) {
    parts.push(
      `${noPromise} ${noPromise === 1 ? 'promises' : 'promise'} nothing yet`,
    );
  }
  return parts.join('; ');
}
