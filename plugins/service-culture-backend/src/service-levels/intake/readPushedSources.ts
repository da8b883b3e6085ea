import type { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  sourceIdSchema,
  type SourceWriter,
} from '@service-culture/plugin-service-culture-common';
import { Duration } from 'luxon';

type ConfigNode = ReturnType<RootConfigService['getConfig']>;

/** A source that is not asked but sent. */
export interface PushedSource {
  id: string;
  /** Milliseconds without a delivery after which its figures are called late; 0: never. */
  lateAfter: number;
  /** Who writes it; null: whoever writes it first. */
  writer: SourceWriter | null;
}

/** As `AuthorizedIntake` names callers. */
const CALLER = /^(user:[a-z0-9._-]+\/[a-z0-9._-]+|service:\S+)$/;

/**
 * Reads `serviceCulture.sources.push` and `serviceCulture.sources.events`.
 *
 * @throws InputError that names the key, quotes the value and says what would be right
 */
export function readPushedSources(config: RootConfigService): PushedSource[] {
  const pushed = entries(config, 'push', (entry, path) => {
    const name = entry.getOptionalString('writer');
    if (name !== undefined && !CALLER.test(name)) {
      throw new InputError(
        `${path}.writer: "${name}" is no caller; write the ref of a person like user:default/maria.keller, or the subject of a service like service:helpdesk-import`,
      );
    }
    return name === undefined ? null : { kind: 'caller' as const, name };
  });
  const topics = new Set<string>();
  const events = entries(config, 'events', (entry, path) => {
    const name = entry.getOptionalString('topic');
    if (!name) {
      throw new InputError(
        `${path}.topic is missing; name the topic of the events, like tickets.helpdesk`,
      );
    }
    if (topics.has(name)) {
      throw new InputError(
        `${path}.topic: "${name}" is the topic of another source already; each source has one of its own`,
      );
    }
    topics.add(name);
    return { kind: 'topic' as const, name };
  });
  const all = [...pushed, ...events];
  const twice = all.find(
    ({ id }, at) => all.findIndex(other => other.id === id) !== at,
  );
  if (twice) {
    throw new InputError(
      `serviceCulture.sources: "${twice.id}" is the id of two sources; each source has one of its own`,
    );
  }
  return all;
}

function entries(
  config: RootConfigService,
  key: 'push' | 'events',
  writerOf: (entry: ConfigNode, path: string) => SourceWriter | null,
): PushedSource[] {
  const list = `serviceCulture.sources.${key}`;
  return (config.getOptionalConfigArray(list) ?? []).map((entry, at) => {
    const path = `${list}[${at}]`;
    return {
      id: readId(entry, path),
      lateAfter: readLateAfter(entry, path),
      writer: writerOf(entry, path),
    };
  });
}

function readId(entry: ConfigNode, path: string): string {
  const id = entry.getOptionalString('id');
  if (id === undefined) {
    throw new InputError(
      `${path}.id is missing; name the source, like helpdesk`,
    );
  }
  const { error } = sourceIdSchema.safeParse(id);
  if (error) {
    throw new InputError(`${path}.id: "${id}"; ${error.issues[0].message}`);
  }
  return id;
}

function readLateAfter(entry: ConfigNode, path: string): number {
  if (!entry.has('lateAfter')) {
    return 0;
  }
  try {
    const duration = readDurationFromConfig(entry, { key: 'lateAfter' });
    return Duration.fromObject(duration).toMillis();
  } catch (error) {
    throw new InputError(
      `${path}.lateAfter is not a duration; write it like { hours: 26 }`,
      error,
    );
  }
}
