import { parseTimeZone } from './TimeZone';

describe('parseTimeZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['EUROPE/BERLIN', 'Europe/Berlin'],
    ['america/port-au-prince', 'America/Port-au-Prince'],
    ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
    ['America/Sao_Paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
  ])('reads %s as the zone %s', (text, zone) => {
    expect(parseTimeZone(text)).toEqual({ ok: true, value: zone });
  });

  it.each([
    ['Europe/Berln', 'did you mean "Europe/Berlin"?'],
    ['Berlin', 'did you mean "Europe/Berlin"?'],
    ['Germany/Berlin', 'did you mean "Europe/Berlin"?'],
    ['America/NewYork', 'did you mean "America/New_York"?'],
    ['+02:00', 'write it like "Europe/Berlin"'],
    ['CET', 'write it like "Europe/Berlin"'],
    ['headquarters', 'write it like "Europe/Berlin"'],
  ])('refuses %s and names the nearest right one', (text, advice) => {
    expect(parseTimeZone(text)).toEqual({
      ok: false,
      message: `"${text}" is not a time zone; ${advice}`,
    });
  });

  it('says the present name of an outdated one', () => {
    expect(parseTimeZone('US/Eastern')).toEqual({
      ok: false,
      message:
        '"US/Eastern" is an outdated name of a time zone; write "America/New_York"',
    });
  });
});
