import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  stringifyEntityRef,
  type Entity,
  type UserEntity,
} from '@backstage/catalog-model';
import {
  readServicePromise,
  type ServiceCalendar,
  type Target,
} from '@service-culture/plugin-service-culture-common';
import {
  isHolidayRegion,
  publicHolidays,
} from '@service-culture/plugin-service-culture-node';
import { parseAllDocuments } from 'yaml';

/** A service as far as its tickets need it. */
export interface ExampleService {
  /** Name of the entity. */
  name: string;
  /** Where its tickets come from, and its key there: `service-culture/tickets`. */
  source: string;
  key: string;
  calendar: ServiceCalendar;
  targets: Target[];
  /** Entity refs of the departments that use it. */
  departments: string[];
}

/** A department, and where its people sit. */
export interface ExampleDepartment {
  ref: string;
  people: Array<{ ref: string; timeZone: string }>;
}

export interface ExampleCompany {
  services: ExampleService[];
  departments: ExampleDepartment[];
}

/** Every entity in the YAML files of a folder and the folders below it. */
export function readEntities(folder: string): Entity[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml'))
    .sort()
    .flatMap(path =>
      parseAllDocuments(readFileSync(join(folder, path), 'utf8')).map(
        document => document.toJS() as Entity,
      ),
    )
    .filter(entity => entity?.kind !== undefined);
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}

function readDepartments(entities: Entity[]): ExampleDepartment[] {
  const users = entities.filter(
    (entity): entity is UserEntity => entity.kind === 'User',
  );
  return entities
    .filter(({ kind, spec }) => kind === 'Group' && spec?.type === 'department')
    .map(group => ({
      ref: stringifyEntityRef(group),
      people: users
        .filter(user => user.spec.memberOf?.includes(group.metadata.name))
        .map(user => ({
          ref: stringifyEntityRef(user),
          timeZone:
            user.metadata.annotations?.['pegelwerk.example/time-zone'] ??
            'Europe/Berlin',
        })),
    }));
}

function readService(
  entity: Entity,
  departments: Entity[],
  years: [from: number, to: number],
): ExampleService {
  const { promise } = readServicePromise(entity, {
    defaultTimeZone: 'Europe/Berlin',
    isHolidayRegion,
  });
  const [tickets] = promise.tickets;
  if (!tickets) {
    throw new Error(
      `${stringifyEntityRef(
        entity,
      )} has no annotation service-culture/tickets, so its tickets have no key`,
    );
  }
  const { zone, hours, holidayRegion, closed } = promise.hours;
  return {
    name: entity.metadata.name,
    source: tickets.source,
    key: tickets.key,
    calendar: {
      zone,
      hours,
      holidays: holidayRegion ? publicHolidays(holidayRegion, ...years) : [],
      closed,
    },
    targets: promise.targets,
    departments: departments
      .filter(group =>
        list(group.metadata.annotations?.['service-culture/services']).includes(
          stringifyEntityRef(entity),
        ),
      )
      .map(group => stringifyEntityRef(group)),
  };
}

/**
 * The example company, read from its YAML.
 *
 * @param folder - `catalog-info`
 * @param now - holidays are known from the year before to the year after
 */
export function readCompany(folder: string, now: Date): ExampleCompany {
  const entities = readEntities(folder);
  const year = now.getUTCFullYear();
  const departments = entities.filter(
    ({ kind, spec }) => kind === 'Group' && spec?.type === 'department',
  );
  return {
    services: entities
      .filter(({ spec }) => spec?.type === 'it-service')
      .map(entity => readService(entity, departments, [year - 1, year + 1])),
    departments: readDepartments(entities),
  };
}
