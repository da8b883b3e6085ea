import type {
  LastKnown,
  Person,
} from '@service-culture/plugin-service-culture-common';
import type { ProjectionReader } from '../../projection';
import type { LastKnownRef } from '../ComplaintRecord';

/** Entities as the catalog shows them now, or under their last known title. */
export class Names {
  private constructor(private readonly people: ReadonlyMap<string, Person>) {}

  /** Looks up many at once. */
  static async of(
    projection: ProjectionReader,
    refs: Iterable<string>,
  ): Promise<Names> {
    const wanted = new Set(refs);
    const startingWith = (kind: string) =>
      [...wanted].filter(ref => ref.startsWith(`${kind}:`));
    const users = startingWith('user');
    const groups = startingWith('group');
    const services = [...wanted].filter(
      ref => ref !== '' && !/^(user|group):/.test(ref),
    );
    const found = new Map<string, Person>();
    for (const { groups: _groups, ...person } of users.length
      ? await projection.people(users)
      : []) {
      found.set(person.ref, person);
    }
    for (const { ref, title } of groups.length
      ? await projection.groups(groups)
      : []) {
      found.set(ref, plain(ref, title));
    }
    for (const { ref, title } of services.length
      ? await projection.services(services)
      : []) {
      found.set(ref, plain(ref, title));
    }
    return new Names(found);
  }

  /** A person or a team; null: none. */
  person({ ref, title }: LastKnownRef): Person | null {
    return ref === '' ? null : this.people.get(ref) ?? plain(ref, title);
  }

  /** Anything; null: none. */
  lastKnown({ ref, title }: LastKnownRef): LastKnown | null {
    const found = this.people.get(ref);
    return ref === ''
      ? null
      : { ref, title: found?.name ?? title, gone: found === undefined };
  }

  title(ref: string, lastKnown: string = ref): string {
    return this.people.get(ref)?.name ?? lastKnown;
  }
}

function plain(ref: string, name: string): Person {
  return { ref, name, email: null, picture: null, about: null, links: [] };
}
