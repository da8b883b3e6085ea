import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  complaintActionSchema,
  newComplaintSchema,
  type ComplaintActionInput,
  type NewComplaintInput,
} from '@service-culture/plugin-service-culture-common';
import type { Knex } from 'knex';
import { AT_ONCE, openComplaints } from '../complaints';
import type { ComplaintSettings } from '../complaints';
import type { Notice } from '../notifications';
import { DatabaseProjectionStore, type Snapshot } from '../projection';
import { AgreementKeeper, DatabaseAgreementStore } from '../service-levels';
import {
  department,
  group,
  OFFICE_HOURS,
  person,
  service,
  snapshotOf,
  target,
} from './company';

const FINANCE = 'group:default/finance';
const MAIL = 'group:default/mail';
export const EMAIL = 'component:default/email';

/**
 * A company: ana and ben of finance complain; olga owns email with theo in the team mail, led by lena; amir is the
 * ambassador of finance; cio decides; ines is the independent handler and hugo the handler.
 */
export const COMPANY: Snapshot = snapshotOf(
  [
    service(
      'email',
      {
        serviceOwner: 'user:default/olga',
        escalation: ['user:default/cio'],
        targets: [
          target('complaint-acknowledgement', 100, 240),
          target('complaint-resolution', 90, 3000),
        ],
      },
      { title: 'Email', owner: MAIL },
    ),
    service('secret', {}, { title: 'Secret', owner: MAIL }),
  ],
  {
    departments: [department('finance', ['amir'], ['email'])],
    groups: [
      group('finance', { title: 'Finance' }),
      group('mail', { title: 'Mail team', leaders: ['lena'] }),
    ],
    people: [
      person('ana', [FINANCE]),
      person('ben', [FINANCE]),
      person('olga', [MAIL]),
      person('theo', [MAIL]),
      person('lena', [MAIL]),
      ...['amir', 'cio', 'ines', 'hugo', 'sam'].map(name => person(name)),
    ],
  },
);

/** Monday, 10:00 in Berlin. */
export const MONDAY = Date.parse('2026-03-02T09:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const SETTINGS: ComplaintSettings = {
  handlers: {
    handler: 'user:default/hugo',
    independentHandler: 'user:default/ines',
  },
  defaults: {
    acknowledgementTime: 8 * HOUR,
    resolutionTime: 80 * HOUR,
    calendar: {
      zone: 'Europe/Berlin',
      hours: OFFICE_HOURS,
      holidays: [],
      closed: [],
    },
  },
  keepTextsDays: null,
  mail: null,
};

/** Decides as a policy does; `permission` is its name without the plugin. */
export type Policy = (permission: string, person: string) => PolicyDecision;

export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** The register over a database, with a clock, a catalog and a policy that the test sets. */
export async function openRegister(
  knex: Knex,
  more: {
    settings?: Partial<ComplaintSettings>;
    company?: Snapshot;
    policy?: Policy;
  } = {},
) {
  const clock = { now: MONDAY };
  const world = {
    policy: more.policy ?? ((): PolicyDecision => ALLOW),
    /** Services that somebody does not see. */
    hides: (_person: string): string[] => [],
    notices: [] as Notice[],
    published: [] as any[],
    letters: [] as { to: string; subject: string; text: string }[],
    /** Decisions that the policy was asked for, as requests. */
    asked: 0,
    changes: 0,
  };
  const projection = new DatabaseProjectionStore(knex);
  const agreements = new DatabaseAgreementStore(knex);
  const company = more.company ?? COMPANY;
  await new AgreementKeeper({
    store: agreements,
    now: () => clock.now - 365 * DAY,
  }).update(company.services);
  await projection.save(company, clock.now);
  const decide = (requests: any[], credentials: any) => {
    world.asked += 1;
    return requests.map(({ permission }) =>
      world.policy(
        permission.name.replace('service-culture.', ''),
        nameOf(credentials),
      ),
    );
  };
  const room = openComplaints({
    knex,
    projection,
    agreements,
    visibility: {
      visibleTo: async (credentials: any) => {
        const hidden = world.hides(nameOf(credentials));
        return new Set(
          company.services
            .map(({ ref }) => ref)
            .filter(ref => !hidden.includes(ref)),
        );
      },
    } as any,
    auth: mockServices.auth(),
    permissions: mockServices.permissions.mock({
      authorize: async (requests, { credentials }: any) =>
        decide(requests, credentials) as any,
      authorizeConditional: async (requests, { credentials }: any) =>
        decide(requests, credentials) as any,
    }),
    notifier: {
      notify: async notice => {
        world.notices.push(notice);
        return true;
      },
    },
    events: mockServices.events.mock({
      publish: async event => {
        world.published.push(event);
      },
    }),
    logger: mockServices.logger.mock(),
    afterwards: AT_ONCE,
    letters: {
      areSent: true,
      send: async letter => {
        world.letters.push(letter);
      },
    },
    answerPage: async () => 'https://portal.example/complaints/answer',
    tickets: async (_first, _last, { service: only }) =>
      only === EMAIL ? 50 : 200,
    settings: { ...SETTINGS, ...more.settings },
    atRiskShare: 0.75,
    now: () => clock.now,
    onChange: async () => {
      world.changes += 1;
    },
  });
  const { authorized } = room;
  const create = (input: NewComplaintInput, who: string, key: string | null) =>
    authorized.create(newComplaintSchema.parse(input), key, as(who));
  return {
    ...room,
    knex,
    projection,
    clock,
    world,
    /** Makes a complaint about email. */
    complain: (
      who = 'ana',
      input: Partial<NewComplaintInput> = {},
      key: string | null = null,
    ) =>
      create({ description: 'It is slow', service: EMAIL, ...input }, who, key),
    get: (number: string, who: string) => authorized.get(number, as(who)),
    events: (number: string, who: string) => authorized.events(number, as(who)),
    /** Does something to the complaint as it is now. */
    async act(number: string, who: string, action: ComplaintActionInput) {
      const { etag } = await authorized.get(number, as(who));
      return authorized.act(
        number,
        complaintActionSchema.parse(action),
        etag,
        as(who),
      );
    },
    list: (who: string, query: Record<string, unknown> = {}) =>
      authorized.list({ orderBy: 'due', limit: 50, ...query } as any, as(who)),
    /** Lets time pass until then, as the scheduled job does. */
    async passTo(now: number) {
      clock.now = now;
      await room.sweep.run();
    },
    /** Titles of what somebody was told since the last time. */
    told(who: string): string[] {
      const ref = refOf(who);
      return world.notices
        .filter(({ recipients }) => recipients.includes(ref))
        .map(({ title }) => title);
    },
  };
}

export type Register = Awaited<ReturnType<typeof openRegister>>;

/** Credentials of a person by name, or of another backend. */
export function as(who: string): BackstageCredentials<any> {
  return who === 'service'
    ? mockCredentials.service('plugin:other')
    : mockCredentials.user(refOf(who));
}

function refOf(who: string): string {
  return who === 'mail' ? MAIL : `user:default/${who}`;
}

function nameOf({ principal }: BackstageCredentials<any>): string {
  return principal.type === 'user'
    ? principal.userEntityRef.replace('user:default/', '')
    : 'service';
}

/** Brings a complaint to where the person is asked whether they are satisfied. */
export async function resolve(register: Register, number: string, by = 'olga') {
  await register.act(number, by, { action: 'acknowledge', message: 'Sorry' });
  await register.act(number, by, { action: 'investigate' });
  return register.act(number, by, {
    action: 'decide',
    decision: 'upheld',
    reason: 'You are right',
    resolution: 'More memory',
  });
}
