import Holidays from 'date-holidays';

const library = new Holidays();

type Region = [country: string, state?: string, region?: string];

function spelledAs(word: string, codes: { [code: string]: string } | null) {
  return Object.keys(codes ?? {}).find(
    code => code.toLowerCase() === word.toLowerCase(),
  );
}

/** The library gives other holidays, or none, for what it does not know, so each part is looked up first. */
function findRegion(code: string): Region | undefined {
  const [countryWord, stateWord, regionWord, ...more] = code.split('-');
  const country = spelledAs(countryWord, library.getCountries());
  if (!country || more.length > 0) {
    return undefined;
  }
  if (stateWord === undefined) {
    return [country];
  }
  const state = spelledAs(stateWord, library.getStates(country));
  if (!state || regionWord === undefined) {
    return state ? [country, state] : undefined;
  }
  const region = spelledAs(regionWord, library.getRegions(country, state));
  return region ? [country, state, region] : undefined;
}

/**
 * Whether the public holidays of `country[-region]` (ISO 3166-2, as `DE` or `DE-BE`, in any case) are known. A third
 * part names a region within the region (`DE-BY-A`).
 *
 * @public
 */
export function isHolidayRegion(code: string): boolean {
  return findRegion(code) !== undefined;
}

/**
 * The public holidays of a region: whole days of type *public* (figures.md, "Service time"). Half days and what only
 * banks or schools keep are not among them; a holiday of several days is each of its whole days.
 *
 * @param code - see {@link isHolidayRegion}
 * @param fromYear - first year
 * @param toYear - last year, inclusive
 * @returns ISO dates in order, each once
 * @throws Error where the region is unknown
 * @public
 */
export function publicHolidays(
  code: string,
  fromYear: number,
  toYear: number,
): string[] {
  const region = findRegion(code);
  if (!region) {
    throw new Error(
      `"${code}" is not a holiday region; write a country, like "DE", or a country and its region, like "DE-BE"`,
    );
  }
  const [country, state = '', part = ''] = region;
  const holidays = new Holidays(country, state, part);
  const dates = new Set<string>();
  // A holiday of several days can have begun in the year before.
  for (let year = fromYear - 1; year <= toYear; year++) {
    for (const { type, date, start, end } of holidays.getHolidays(year)) {
      // "2026-12-24 14:00:00" begins in the afternoon.
      if (type !== 'public' || date.slice(11, 19) !== '00:00:00') {
        continue;
      }
      // A day has 23 hours where clocks spring forward; 90 hours are three whole days and an eve.
      const hours = (end.getTime() - start.getTime()) / 3_600_000;
      const wholeDays = Math.floor((hours + 1) / 24);
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      for (let day = 0; day < wholeDays; day++) {
        dates.add(
          new Date(first + day * 86_400_000).toISOString().slice(0, 10),
        );
      }
    }
  }
  return [...dates]
    .filter(date => {
      const year = Number(date.slice(0, 4));
      return year >= fromYear && year <= toYear;
    })
    .sort();
}
