import { readAll, TestFolder } from '../__testUtils__/TestFolder';

describe('a ready mapping', () => {
  let folder: TestFolder;

  beforeEach(async () => {
    folder = await TestFolder.create();
  });

  afterEach(async () => {
    await folder.remove();
  });

  describe('for ServiceNow incidents', () => {
    const HEADER =
      '"number","short_description","caller_id","priority","state","business_service","cmdb_ci","opened_at","resolved_at","closed_at","reopen_count","reassignment_count","sys_updated_on"';
    const settings = {
      format: 'csv',
      encoding: 'latin1',
      mapping: 'servicenow-incident',
      timeZone: 'America/Los_Angeles',
    };

    async function read(...rows: string[]) {
      await folder.write(
        'incident.csv',
        Buffer.from(`${[HEADER, ...rows].join('\r\n')}\r\n`, 'latin1'),
      );
      return readAll(folder.source(settings));
    }

    it('reads a resolved incident', async () => {
      const { tickets, refused } = await read(
        '"INC0010023","Drucker für Etiketten klemmt","Abel Tuter","2 - High","Closed","SAP Financials","Printer 7","2026-03-02 08:15:00","2026-03-02 10:00:30","2026-03-09 10:00:30","0","1","2026-03-09 10:00:31"',
      );
      expect(refused).toEqual([]);
      expect(tickets).toEqual([
        {
          externalId: 'INC0010023',
          service: 'SAP Financials',
          priority: 'high',
          type: 'incident',
          title: 'Drucker für Etiketten klemmt',
          state: 'resolved',
          openedAt: '2026-03-02T16:15:00.000Z',
          resolvedAt: '2026-03-02T18:00:30.000Z',
          assignments: 2,
          updatedAt: '2026-03-09T17:00:31.000Z',
        },
      ]);
    });

    it.each([
      ['New', '', '', { state: 'open' }],
      ['In Progress', '', '', { state: 'open' }],
      ['On Hold', '', '', { state: 'open' }],
      // Reopened: the field of the first resolution may still be filled.
      ['In Progress', '2026-03-03 09:00:00', '', { state: 'open' }],
      [
        'Resolved',
        '2026-03-03 09:00:00',
        '',
        { state: 'resolved', resolvedAt: '2026-03-03T17:00:00.000Z' },
      ],
      [
        'Closed',
        '',
        '2026-03-04 09:00:00',
        { state: 'resolved', resolvedAt: '2026-03-04T17:00:00.000Z' },
      ],
      [
        'Canceled',
        '',
        '2026-03-04 09:00:00',
        { state: 'cancelled', cancelledAt: '2026-03-04T17:00:00.000Z' },
      ],
      [
        'Canceled',
        '',
        '',
        { state: 'cancelled', cancelledAt: '2026-03-05T17:00:00.000Z' },
      ],
    ])(
      'takes the state %s, resolved "%s", closed "%s", for %j',
      async (state, resolved, closed, expected) => {
        const { tickets } = await read(
          `"INC1","x","y","4 - Low","${state}","","Email","2026-03-02 08:15:00","${resolved}","${closed}","0","0","2026-03-05 09:00:00"`,
        );
        expect(tickets).toEqual([
          {
            externalId: 'INC1',
            service: 'Email',
            priority: 'low',
            type: 'incident',
            title: 'x',
            openedAt: '2026-03-02T16:15:00.000Z',
            assignments: 1,
            updatedAt: '2026-03-05T17:00:00.000Z',
            ...expected,
          },
        ]);
      },
    );

    it('refuses what it does not know, with line, column and value', async () => {
      const { tickets, refused } = await read(
        '"INC1","x","y","6 - Whim","New","Email","","2026-03-02 08:15:00","","","0","0","2026-03-05 09:00:00"',
        '"INC2","x","y","2 - High","Awaiting","Email","","2026-03-02 08:15:00","","","0","0","2026-03-05 09:00:00"',
        '"INC3","x","y","2 - High","New","Email","","02.03.2026 08:15","","","0","0","2026-03-05 09:00:00"',
        '"INC4","x","y","2 - High","Resolved","Email","","2026-03-02 08:15:00","","","0","0","2026-03-05 09:00:00"',
        '"INC5","x","y","2 - High","New","","","2026-03-02 08:15:00","","","0","0","2026-03-05 09:00:00"',
        '"INC6","x","y","2 - High","New","Email","","2026-03-02 08:15:00","","","0","many","2026-03-05 09:00:00"',
        '"INC7","x","y","2 - High","New","Email","","2026-03-02 08:15:00","","","0","0","2026-03-05 09:00:00"',
      );
      expect(tickets.map(({ externalId }) => externalId)).toEqual(['INC7']);
      expect(
        refused.map(
          ({ at, externalId, field, reason }) =>
            `${at} (${externalId}), ${field}: ${reason}`,
        ),
      ).toEqual([
        'incident.csv, line 2 (INC1), priority: "6 - Whim" is not in the mapping, which knows "1", "2", "3", "4", "5", "1 - Critical", "2 - High", "3 - Moderate", "4 - Low", "5 - Planning"',
        'incident.csv, line 3 (INC2), state: "Awaiting" is not in the mapping, which knows "1", "2", "3", "6", "7", "8", "New", "In Progress", "On Hold", "Resolved", "Closed", "Canceled", "Cancelled"',
        'incident.csv, line 4 (INC3), opened_at: "02.03.2026 08:15" is not a date; expected yyyy-MM-dd HH:mm:ss or 2026-03-01T09:30:00+01:00',
        'incident.csv, line 5 (INC4), resolved_at or closed_at: is empty, and the state says resolved',
        'incident.csv, line 6 (INC5), business_service or cmdb_ci: is empty, and a ticket needs it',
        'incident.csv, line 7 (INC6), reassignment_count: "many" is not a whole number from 0',
      ]);
    });

    it('refuses a file without a column that figures depend on, once', async () => {
      await folder.write(
        'incident.csv',
        'number,state\nINC1,New\nINC2,New\nINC3,New\n',
      );
      const { tickets, refused, cursor } = await readAll(
        folder.source(settings),
      );
      expect(tickets).toEqual([]);
      expect(refused).toEqual([
        {
          at: 'incident.csv, line 1',
          field: 'business_service',
          reason:
            'is missing, and service is read from "business_service" or "cmdb_ci"; the header has "number", "state"',
        },
      ]);
      const again = await readAll(folder.source(settings), cursor);
      expect(again.batches).toEqual([]);
    });
  });

  describe('for Jira issues', () => {
    const HEADER =
      'Summary,Issue key,Issue id,Issue Type,Status,Priority,Resolution,Reporter,Created,Updated,Resolved,Components,Components,Labels,Labels';
    const settings = {
      format: 'csv',
      mapping: 'jira-issue',
      timeZone: 'Europe/Berlin',
    };

    async function read(row: string) {
      await folder.write('jira.csv', `${HEADER}\n${row}\n`);
      return readAll(folder.source(settings));
    }

    it('reads an issue whose columns of the same name are filled in part', async () => {
      const { tickets, refused } = await read(
        'Mailbox is full,HELP-7,10007,[System] Incident,Waiting for support,Highest,,maria.keller,04/Mar/26 9:15 AM,05/Mar/26 12:05 AM,,,Email,vip,',
      );
      expect(refused).toEqual([]);
      expect(tickets).toEqual([
        {
          externalId: 'HELP-7',
          service: 'Email',
          priority: 'critical',
          type: 'incident',
          title: 'Mailbox is full',
          state: 'open',
          openedAt: '2026-03-04T08:15:00.000Z',
          updatedAt: '2026-03-04T23:05:00.000Z',
        },
      ]);
    });

    it.each([
      ['Done', { state: 'resolved', resolvedAt: '2026-03-06T14:00:00.000Z' }],
      [
        'A resolution of our own',
        { state: 'resolved', resolvedAt: '2026-03-06T14:00:00.000Z' },
      ],
      [
        "Won't Do",
        { state: 'cancelled', cancelledAt: '2026-03-06T14:00:00.000Z' },
      ],
      [
        'duplicate',
        { state: 'cancelled', cancelledAt: '2026-03-06T14:00:00.000Z' },
      ],
    ])('takes the resolution "%s" for %j', async (resolution, expected) => {
      const { tickets } = await read(
        `x,HELP-8,10008,Service Request,Closed,Medium,${resolution},m,04/Mar/26 9:15 AM,07/Mar/26 3:00 PM,06/Mar/26 3:00 PM,Email,,,`,
      );
      expect(tickets).toEqual([
        {
          externalId: 'HELP-8',
          service: 'Email',
          priority: 'medium',
          type: 'request',
          title: 'x',
          openedAt: '2026-03-04T08:15:00.000Z',
          updatedAt: '2026-03-07T14:00:00.000Z',
          ...expected,
        },
      ]);
    });
  });

  describe('for Request Tracker', () => {
    const HEADER =
      'id\tSubject\tStatus\tQueue\tOwner\tPriority\tRequestors\tCreated\tStarted\tResolved\tLastUpdated';
    const settings = {
      format: 'tsv',
      mapping: 'request-tracker',
      timeZone: 'Europe/Berlin',
    };

    async function read(...rows: string[]) {
      await folder.write('Results.tsv', `${[HEADER, ...rows].join('\n')}\n`);
      return readAll(folder.source(settings));
    }

    it('reads tickets of which some dates are not set', async () => {
      const { tickets, refused } = await read(
        '17\tThe "new" printer\topen\tEmail\tNobody\t50\tmaria.keller@example.com\tMon Mar 02 09:15:00 2026\tNot set\tNot set\tMon Mar 02 09:16:00 2026',
        '18\tOld printer\tresolved\tEmail\troot\t0\tmaria.keller@example.com\tMon Mar  2 09:15:00 2026\tMon Mar  2 09:20:00 2026\tTue Mar  3 10:00:00 2026\tTue Mar  3 10:00:00 2026',
        '19\tSpam\trejected\tEmail\troot\t100\tx@example.com\tMon Mar 02 09:15:00 2026\tNot set\tNot set\tTue Mar 03 10:00:00 2026',
        '20\tReopened\topen\tEmail\troot\tHigh\tx@example.com\tMon Mar 02 09:15:00 2026\tNot set\tTue Mar 03 10:00:00 2026\tWed Mar 04 10:00:00 2026',
      );
      expect(refused).toEqual([]);
      const common = {
        service: 'Email',
        type: 'request',
        openedAt: '2026-03-02T08:15:00.000Z',
      };
      expect(tickets).toEqual([
        {
          ...common,
          externalId: '17',
          title: 'The "new" printer',
          priority: 'medium',
          state: 'open',
          updatedAt: '2026-03-02T08:16:00.000Z',
        },
        {
          ...common,
          externalId: '18',
          title: 'Old printer',
          priority: 'low',
          state: 'resolved',
          resolvedAt: '2026-03-03T09:00:00.000Z',
          updatedAt: '2026-03-03T09:00:00.000Z',
        },
        {
          ...common,
          externalId: '19',
          title: 'Spam',
          priority: 'high',
          state: 'cancelled',
          cancelledAt: '2026-03-03T09:00:00.000Z',
          updatedAt: '2026-03-03T09:00:00.000Z',
        },
        {
          ...common,
          externalId: '20',
          title: 'Reopened',
          priority: 'high',
          state: 'open',
          updatedAt: '2026-03-04T09:00:00.000Z',
        },
      ]);
    });
  });
});
