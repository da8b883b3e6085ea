import { ENTITIES } from './__testUtils__/entities';
import { startCompany } from './__testUtils__/startCompany';

const EMAIL = '/services/component/default/email';

let company: Awaited<ReturnType<typeof startCompany>>;

beforeAll(async () => {
  company = await startCompany({ entities: ENTITIES });
});

afterAll(() => company.stop());

describe('A question that cannot be answered', () => {
  it.each([
    ['/services?window=week', /window: "week" came; expected one of month, /],
    [
      '/tickets/helpdesk/T%00/timeline',
      /externalId: .* came; expected text without a NUL character/,
    ],
    ['/services?status=bad', /status: "bad" came; expected one of missing, /],
    ['/services?orderBy=size', /orderBy: "size" came; expected one of /],
    ['/services?limit=0', /limit: "0" came; expected at least 1/],
    ['/services?limit=5000', /limit: "5000" came; expected at most 1000/],
    ['/services?limit=many', /limit: "many" came; expected a number/],
    [
      '/services?owner=a:b:c',
      /owner: "a:b:c" came; expected the ref of a Group or User like "group:default\/name"/,
    ],
    [
      '/services?department=user:default/ana',
      /department: "user:default\/ana" came; expected the ref of a Group/,
    ],
    [
      '/services?cursor=bogus',
      /cursor: "bogus" came; expected the nextCursor of the page before/,
    ],
    [
      `/services?q=${'x'.repeat(201)}`,
      /q: "x{100}" came; expected at most 200/,
    ],
    [
      '/services?page=2',
      /page: "2" came; expected window, status, owner, .* and nothing else/,
    ],
    [
      '/services?status=missing&status=meeting',
      /status: .* came; expected one of/,
    ],
    [
      `${EMAIL}/performance?window=forever`,
      /window: "forever" came; expected one of/,
    ],
    [
      `${EMAIL}/performance?from=2026-01-01`,
      /window: nothing came; expected .* both from and to/,
    ],
    [
      `${EMAIL}/performance?window=month&from=2026-01-01&to=2026-02-01`,
      /window: "month" came; expected .* both from and to/,
    ],
    [
      `${EMAIL}/performance?from=2026-02-30&to=2026-03-01`,
      /from: "2026-02-30" came; expected a date like 2026-03-31/,
    ],
    [
      `${EMAIL}/performance?from=2026-03-01&to=2026-03-01`,
      /to: "2026-03-01" is not after from: "2026-03-01"/,
    ],
    [
      `${EMAIL}/performance?from=2020-01-01&to=2026-01-01`,
      /to: "2026-01-01" is 2192 days after from: .* at most 1100 days/,
    ],
    [
      `${EMAIL}/tickets`,
      /metric: nothing came; expected one of first-response, /,
    ],
    [`${EMAIL}/tickets?metric=speed`, /metric: "speed" came; expected one of/],
    // Who gave which answer is nobody's business.
    [
      `${EMAIL}/tickets?metric=respect`,
      /metric: "respect" came; expected one of/,
    ],
    [
      `${EMAIL}/tickets?metric=resolution&priority=urgent`,
      /priority: "urgent" came; expected one of critical, /,
    ],
    [
      `${EMAIL}/tickets?metric=requests&priority=critical`,
      /priority: "critical" came; only first-response and resolution/,
    ],
    [
      `${EMAIL}/tickets?metric=requests&outcome=met`,
      /outcome: "met" came; of requests expected counted/,
    ],
    [
      `${EMAIL}/tickets?metric=resolution&outcome=late`,
      /outcome: "late" came; expected one of met, /,
    ],
    [
      `${EMAIL}/tickets?metric=wait-for-it`,
      /metric: "wait-for-it" came; expected one of/,
    ],
    [
      `${EMAIL}/tickets?metric=time-to-respond&outcome=met`,
      /outcome: "met" came; of time-to-respond expected counted/,
    ],
    [
      `${EMAIL}/tickets?metric=requests&age=week`,
      /age: "week" came; only what is open has an age; expected metric=open/,
    ],
    [
      `${EMAIL}/tickets?metric=open&age=old`,
      /age: "old" came; expected one of today, week/,
    ],
    [
      `${EMAIL}/tickets?metric=open&department=user:default/ana`,
      /department: "user:default\/ana" came; expected the ref of a Group/,
    ],
    [`${EMAIL}/trend`, /figure: nothing came; expected one of first-response/],
    [
      `${EMAIL}/trend?figure=requests&by=hour`,
      /by: "hour" came; expected one of day, week, month/,
    ],
    [
      `${EMAIL}/trend?figure=requests&priority=high`,
      /priority: "high" came; only first-response and resolution/,
    ],
    [
      `${EMAIL}/trend?figure=availability&department=group:default/it`,
      /department: "group:default\/it" came; availability is measured for everyone/,
    ],
    [
      `${EMAIL}/departments?window=forever`,
      /window: "forever" came; expected one of/,
    ],
    [
      `${EMAIL}/tickets?metric=requests&cursor=e30`,
      /cursor: "e30" came; expected the nextCursor/,
    ],
  ])(
    'is told what is wrong and what would be right: %s',
    async (path, message) => {
      const { status, body } = await company.get(path);
      expect(body.error.message).toMatch(message);
      expect([status, body.error.name]).toEqual([400, 'InputError']);
    },
  );

  it('is told the name of what does not exist', async () => {
    for (const [path, name] of [
      [
        '/services/component/default/nothing/performance',
        '"component:default/nothing" is not a service',
      ],
      [
        '/services/component/default/nothing/tickets?metric=open',
        '"component:default/nothing" is not a service',
      ],
      // A group is in the catalog and is no service.
      [
        '/services/group/default/it/performance',
        '"group:default/it" is not a service',
      ],
      [
        '/departments/default/nothing',
        '"group:default/nothing" is not a department',
      ],
      ['/departments/default/it', '"group:default/it" is not a department'],
      [
        `/services/component/default/${encodeURIComponent(
          "x'; drop table service_levels_tickets; --",
        )}/performance`,
        'is not a service',
      ],
      ['/services/component/default/a%00b/performance', 'is not a service'],
    ]) {
      const { status, body } = await company.get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.error.message).toContain(name);
    }
  });
});
