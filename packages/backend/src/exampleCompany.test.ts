import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
  type UserEntity,
} from '@backstage/catalog-model';
import {
  isService,
  readOffering,
  readServicePromise,
} from '@service-culture/plugin-service-culture-common';
import { isHolidayRegion } from '@service-culture/plugin-service-culture-node';
import { parse } from 'yaml';
import { readEntities } from './exampleTickets/Company';

const CATALOG_INFO = resolve(__dirname, '../../../catalog-info');
const PUBLIC = resolve(__dirname, '../../app/public');

const entities = readEntities(CATALOG_INFO);
const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
const people = entities.filter(
  (entity): entity is UserEntity => entity.kind === 'User',
);
const services = entities.filter(isService);
const departments = entities.filter(
  ({ kind, spec }) => kind === 'Group' && spec?.type === 'department',
);

const annotation = (entity: Entity, name: string) =>
  entity.metadata.annotations?.[`service-culture/${name}`] ?? '';
const refsIn = (value: string) =>
  value
    .split(',')
    .map(part => part.trim().split(' ')[0])
    .filter(Boolean);

const signIn: Array<{
  name: string;
  displayName: string;
  role: string;
  picture: string;
}> = parse(readFileSync(join(CATALOG_INFO, 'sign-in.yaml'), 'utf8'));

describe('the example company', () => {
  it('has at least 12 services, 6 departments with ambassadors and 25 people in three time zones', () => {
    expect(services.length).toBeGreaterThanOrEqual(12);
    expect(
      departments.filter(group => annotation(group, 'ambassadors')).length,
    ).toBeGreaterThanOrEqual(6);
    expect(people.length).toBeGreaterThanOrEqual(25);
    expect(
      new Set(
        people.map(
          person =>
            person.metadata.annotations?.['pegelwerk.example/time-zone'],
        ),
      ).size,
    ).toBe(3);
  });

  it.each(services.map(entity => [entity.metadata.name, entity] as const))(
    'promises things for %s without a mistake, and says what it is for',
    (_, entity) => {
      const { promise, problems } = readServicePromise(entity, {
        defaultTimeZone: 'Europe/Berlin',
        isHolidayRegion,
      });
      expect(problems).toEqual([]);
      expect(promise.targets.length).toBeGreaterThanOrEqual(2);
      expect(promise.synonyms.length).toBeGreaterThan(1);
      const { offering, problems: wrong } = readOffering(entity);
      expect(wrong).toEqual([]);
      for (const part of [
        offering?.includes,
        offering?.excludes,
        offering?.emergencies,
        offering?.channels,
      ]) {
        expect(part?.length).toBeGreaterThan(0);
      }
      expect(offering?.outcome).toMatch(/\.$/);
      expect(entity.metadata.title).toBeTruthy();
    },
  );

  it('refers to people, teams and services that exist', () => {
    const mentioned = entities.flatMap(entity => [
      ...['service-owner', 'agreed-with', 'escalation', 'ambassadors']
        .concat('services')
        .flatMap(name => refsIn(annotation(entity, name))),
      ...(typeof entity.spec?.owner === 'string' ? [entity.spec.owner] : []),
      ...((entity.spec?.memberOf as string[] | undefined) ?? []).map(
        name => `group:default/${name}`,
      ),
      ...(entity.kind === 'Group' && entity.spec?.parent
        ? [`group:default/${entity.spec.parent}`]
        : []),
    ]);
    expect(mentioned.length).toBeGreaterThan(100);
    expect(mentioned.filter(ref => !refs.has(ref))).toEqual([]);
  });

  it('has for every person something they can be asked, ways to reach them and a picture', () => {
    for (const person of people) {
      expect(person.metadata.description).toBeTruthy();
      expect(person.metadata.links?.[0].url).toMatch(/^tel:\+\d+$/);
      const picture = person.spec.profile?.picture ?? '';
      expect(readFileSync(join(PUBLIC, picture), 'utf8')).toContain('<svg');
    }
  });

  it('offers exactly its people for sign-in, with the name and picture of the catalog', () => {
    expect(signIn.map(({ name }) => name).sort()).toEqual(
      people.map(({ metadata }) => metadata.name).sort(),
    );
    for (const entry of signIn) {
      const { profile } = people.find(
        ({ metadata }) => metadata.name === entry.name,
      )!.spec;
      expect(entry.displayName).toBe(profile?.displayName);
      expect(entry.picture).toBe(profile?.picture);
    }
  });

  it('puts ambassadors and service owners under their heading for sign-in', () => {
    const names = (name: string, from: Entity[]) =>
      from
        .flatMap(entity => refsIn(annotation(entity, name)))
        .map(ref => parseEntityRef(ref).name);
    const ambassadors = names('ambassadors', departments);
    const owners = names('service-owner', services);
    const as = (wanted: string) =>
      signIn.filter(({ role }) => role === wanted).map(({ name }) => name);
    expect(ambassadors).toEqual(expect.arrayContaining(as('ambassador')));
    expect(
      as('employee').filter(name => [...ambassadors, ...owners].includes(name)),
    ).toEqual([]);
    expect(new Set(signIn.map(({ role }) => role))).toEqual(
      new Set(['employee', 'ambassador', 'service-owner', 'cio']),
    );
  });
});
