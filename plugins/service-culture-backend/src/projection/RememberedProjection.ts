import type { ProjectionReader } from './ProjectionStore';
import { Remembered } from './Remembered';

type Kind = 'people' | 'groups' | 'services' | 'departments';

/** The projection, where an answer of up to five seconds ago is good enough: it follows the catalog by 20 s anyway. */
export class RememberedProjection implements ProjectionReader {
  readonly people: ProjectionReader['people'];
  readonly groups: ProjectionReader['groups'];
  readonly services: ProjectionReader['services'];
  readonly departments: ProjectionReader['departments'];
  private readonly refs: Remembered<string[]>;

  /** @param now - epoch ms */
  constructor(
    private readonly store: ProjectionReader,
    private readonly now: () => number,
  ) {
    this.people = this.entitiesOf('people');
    this.groups = this.entitiesOf('groups');
    this.services = this.entitiesOf('services');
    this.departments = this.entitiesOf('departments');
    this.refs = new Remembered(now);
  }

  refreshedAt() {
    return this.store.refreshedAt();
  }

  service(ref: string) {
    return this.store.service(ref);
  }

  serviceRefs() {
    return this.refs.get('serviceRefs', () => this.store.serviceRefs());
  }

  departmentsOfAmbassador(person: string) {
    return this.refs.get(`departmentsOfAmbassador ${person}`, () =>
      this.store.departmentsOfAmbassador(person),
    );
  }

  groupsOf(person: string) {
    return this.refs.get(`groupsOf ${person}`, () =>
      this.store.groupsOf(person),
    );
  }

  servicesOwnedBy(owners: readonly string[]) {
    return this.refs.get(`servicesOwnedBy ${owners}`, () =>
      this.store.servicesOwnedBy(owners),
    );
  }

  leadersOf(person: string) {
    return this.refs.get(`leadersOf ${person}`, () =>
      this.store.leadersOf(person),
    );
  }

  reportsOf(people: readonly string[]) {
    return this.refs.get(`reportsOf ${people}`, () =>
      this.store.reportsOf(people),
    );
  }

  membersOf(groups: readonly string[]) {
    return this.store.membersOf(groups);
  }

  /** Asks for those that are not remembered alone; by ref, as the store does. */
  private entitiesOf<K extends Kind>(kind: K): ProjectionReader[K] {
    const remembered = new Remembered<{ ref: string }>(this.now);
    const ask = async (refs?: readonly string[]) => {
      if (!refs) {
        return this.store[kind]();
      }
      const wanted = [...new Set(refs)].sort();
      const found = await remembered.getAll(wanted, async unknown =>
        (await this.store[kind](unknown)).map(entity => [entity.ref, entity]),
      );
      return found.filter(entity => entity !== undefined);
    };
    return ask as ProjectionReader[K];
  }
}
