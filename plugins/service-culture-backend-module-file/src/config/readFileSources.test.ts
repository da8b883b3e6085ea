import { ConfigReader } from '@backstage/config';
import { readFileSources } from './readFileSources';

const ENTRY = { id: 'helpdesk', directory: '/exports', format: 'csv' };

function read(...entries: object[]) {
  return readFileSources(
    new ConfigReader({ serviceCulture: { sources: { file: entries as any } } }),
  );
}

function messageOf(...entries: object[]): string {
  try {
    read(...entries);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the configuration of export folders', () => {
  it('may be absent', () => {
    expect(readFileSources(new ConfigReader({}))).toEqual([]);
  });

  it('needs an id, a folder and a format; the rest has defaults', () => {
    expect(read(ENTRY)).toEqual([
      expect.objectContaining({
        id: 'helpdesk',
        directory: '/exports',
        pattern: '*.csv',
        delimiter: ',',
        encoding: 'utf8',
        schedule: { frequency: { minutes: 1 }, timeout: { hours: 1 } },
        lateAfter: 26 * 60 * 60 * 1000,
      }),
    ]);
  });

  it('takes everything that an operator may set', () => {
    const [source] = read({
      ...ENTRY,
      pattern: 'incident-*.txt',
      delimiter: ';',
      encoding: 'latin1',
      timeZone: 'Europe/Berlin',
      mapping: 'servicenow-incident',
      schedule: { frequency: { cron: '0 6 * * *' }, timeout: 'PT30M' },
      lateAfter: '2 days',
    });
    expect(source).toEqual(
      expect.objectContaining({
        pattern: 'incident-*.txt',
        delimiter: ';',
        encoding: 'latin1',
        schedule: {
          frequency: { cron: '0 6 * * *' },
          timeout: { minutes: 30 },
        },
        lateAfter: 2 * 24 * 60 * 60 * 1000,
      }),
    );
  });

  it.each<[string, object, string]>([
    [
      'a missing id',
      { id: undefined },
      '.id is missing; name the source, like helpdesk',
    ],
    [
      'an id that annotations cannot name',
      { id: 'Help/Desk' },
      '.id: "Help/Desk" is not a source id; write it in small letters, digits, ".", "_" and "-", like helpdesk',
    ],
    [
      'a missing folder',
      { directory: undefined },
      '.directory is missing; name the folder of the exports, like ../../.data/exports',
    ],
    [
      'a path for a pattern',
      { pattern: '../*.csv' },
      '.pattern: "../*.csv" is a path; write a pattern of file names like *.csv and put the folder into directory',
    ],
    [
      'an unknown format',
      { format: 'xml' },
      '.format: "xml" is not a format; write ndjson, csv or tsv',
    ],
    [
      'a long delimiter',
      { delimiter: '||' },
      '.delimiter: "||" is not one character; write one like ";" or "\\t"',
    ],
    [
      'a delimiter for TSV',
      { format: 'tsv', delimiter: ';' },
      '.delimiter: ";" has no meaning for tsv; write format: csv, or leave it out',
    ],
    [
      'an unknown encoding',
      { encoding: 'ebcdic' },
      '.encoding: "ebcdic" is none of utf8, latin1, utf16le',
    ],
    [
      'an unknown time zone',
      { timeZone: 'Europe/Berln' },
      '.timeZone: "Europe/Berln" is not a time zone; write one like Europe/Berlin',
    ],
    [
      'a missing time zone',
      { mapping: 'jira-issue' },
      '.timeZone is missing; name the time zone in which the export writes its dates, like Europe/Berlin',
    ],
    [
      'an unknown mapping',
      { mapping: 'servicenow' },
      '.mapping: "servicenow" is not a mapping; write native, servicenow-incident, jira-issue, request-tracker or a mapping of your own',
    ],
    ['an unknown setting', { formt: 'csv' }, ': "formt" is no setting here'],
    [
      'a schedule that is none',
      { schedule: { frequency: 'sometimes' } },
      '.schedule is not a schedule; write it like { frequency: { minutes: 1 } }',
    ],
    [
      'a lateness that is none',
      { lateAfter: 'soon' },
      '.lateAfter is not a duration; write it like { hours: 26 }',
    ],
    [
      'a column for no field',
      { mapping: { columns: { opendAt: 'x' } } },
      '.mapping.columns.opendAt: "opendAt" is not a field that a column can fill; the fields are externalId, service, priority, type, title, url, department, requester, state, openedAt, firstResponseAt, resolvedAt, automatic, cancelledAt, responses, assignments, rating, respect, updatedAt',
    ],
    [
      'a column that is no name',
      { mapping: { columns: { openedAt: 7 } } },
      '.mapping.columns.openedAt: "7" is neither a column nor a list of columns',
    ],
    [
      'a priority that is none',
      { mapping: { priority: { P1: 'urgent' } } },
      '.mapping.priority.P1: "urgent" is none of critical, high, medium, low',
    ],
    [
      'a state that a flat row cannot tell',
      { mapping: { state: { 'On Hold': 'paused' } } },
      '.mapping.state.On Hold: "paused" is none of open, resolved, cancelled, by-dates',
    ],
    [
      'a date format of another library',
      { mapping: { dates: ['iso', 'YYYY-MM-DD'] } },
      '.mapping.dates.1: "YYYY-MM-DD" is not a date format; write iso, epoch-seconds, epoch-milliseconds or Luxon tokens like dd.MM.yyyy HH:mm',
    ],
    [
      'a template without its placeholder',
      { mapping: { departments: { template: 'group:default/it' } } },
      '.mapping.departments.template: "group:default/it" lacks {department}, which stands for the name',
    ],
    [
      'a department that is no ref',
      { mapping: { departments: { values: { Finance: 'finance' } } } },
      '.mapping.departments.values.Finance: "finance" is not an entity ref like group:default/finance',
    ],
    [
      'a requester that is no user',
      { mapping: { requesters: { template: 'group:default/{requester}' } } },
      '.mapping.requesters.template: "group:default/{requester}" is not an entity ref like user:default/maria.keller',
    ],
    [
      'a link without the id',
      { mapping: { url: 'https://desk.example.com' } },
      '.mapping.url: "https://desk.example.com" is not an address with {externalId} in it',
    ],
    [
      'a mapping that extends none',
      { mapping: { extends: 'native' } },
      '.mapping.extends: "native" is none of servicenow-incident, jira-issue, request-tracker',
    ],
    [
      'a constant that is no plain value',
      { mapping: { constants: { type: ['incident'] } } },
      '.mapping.constants.type: "["incident"]" is not a plain value',
    ],
  ])('is refused with %s', (_, wrong, message) => {
    expect(messageOf({ ...ENTRY, ...wrong })).toContain(
      `serviceCulture.sources.file[0]${message}`,
    );
  });

  it('is refused with all that is wrong at once', () => {
    expect(
      messageOf({ ...ENTRY, format: 'xml', encoding: 'ebcdic' }).split('\n'),
    ).toHaveLength(2);
  });

  it('is refused when two folders have the same id, or it is no list', () => {
    expect(messageOf(ENTRY, ENTRY)).toBe(
      'serviceCulture.sources.file[1].id: "helpdesk" is the id of another source already; each source has one of its own',
    );
    expect(() =>
      readFileSources(
        new ConfigReader({ serviceCulture: { sources: { file: ENTRY } } }),
      ),
    ).toThrow('serviceCulture.sources.file: ');
  });

  describe('with a mapping that extends a ready one', () => {
    const row = {
      number: 'INC1',
      priority: '2 - High',
      state: 'New',
      business_service: 'Email',
      opened_at: '2026-03-02 08:00:00',
      sys_updated_on: '2026-03-02 08:00:00',
      u_first_response: '2026-03-02 08:30:00',
      u_kind: 'Request',
    };
    const translate = (mapping: object) =>
      read({
        ...ENTRY,
        timeZone: 'UTC',
        mapping: { extends: 'servicenow-incident', ...mapping },
      })[0].translator.translate(row);

    it('adds columns to it', () => {
      expect(
        translate({ columns: { firstResponseAt: 'u_first_response' } }),
      ).toEqual({
        ticket: expect.objectContaining({
          externalId: 'INC1',
          priority: 'high',
          firstResponseAt: '2026-03-02T08:30:00.000Z',
        }),
      });
    });

    it('prefers a column that is added to a constant that is not', () => {
      expect(
        translate({
          columns: { type: 'u_kind' },
          type: { Request: 'request' },
        }),
      ).toEqual({ ticket: expect.objectContaining({ type: 'request' }) });
    });

    it('replaces its tables whole, so that no value keeps a meaning nobody chose', () => {
      expect(translate({ priority: { '1 - Critical': 'critical' } })).toEqual({
        problem: {
          externalId: 'INC1',
          field: 'priority',
          reason:
            '"2 - High" is not in the mapping, which knows "1 - Critical"',
        },
      });
    });
  });
});
