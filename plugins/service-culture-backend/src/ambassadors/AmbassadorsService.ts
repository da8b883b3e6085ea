import type {
  Ambassadors,
  Department,
  Departments,
  Named,
  Person,
} from '@service-culture/plugin-service-culture-common';
import type {
  ProjectedDepartment,
  ProjectedPerson,
  ProjectionStore,
} from '../projection';

/** What the directory needs of the service levels. */
export interface ServiceDirectory {
  /** State of every service that may be seen, by ref. */
  (visible: ReadonlySet<string>): Promise<
    Map<string, Omit<Department['services'][number], 'ref'>>
  >;
}

/** Who answers for which department; knows no HTTP, no SQL and no permissions. */
export class AmbassadorsService {
  constructor(
    private readonly options: {
      projection: ProjectionStore;
      services: ServiceDirectory;
      /** User entity ref of whom to ask where a department has no ambassador. */
      fallbackContact: string | null;
    },
  ) {}

  /**
   * Departments with their ambassadors, the reader's own first.
   *
   * @param visible - entity refs that the reader may see
   * @param reader - their User entity ref; null: not a person
   */
  async departments(
    visible: ReadonlySet<string>,
    reader: string | null,
  ): Promise<Departments> {
    const { projection, services, fallbackContact } = this.options;
    const shown = (await projection.departments()).filter(({ ref }) =>
      visible.has(ref),
    );
    const people = byRef(
      await projection.people([
        ...shown.flatMap(department => department.ambassadors),
        ...(fallbackContact ? [fallbackContact] : []),
      ]),
    );
    const members = await projection.membersOf(shown.map(({ ref }) => ref));
    const known = await services(visible);
    const items = shown
      .map((department): Department => {
        const own = (members.get(department.ref) ?? []).map(
          ({ ref, name }): Named => ({ ref, title: name }),
        );
        return {
          department: department.ref,
          title: department.title,
          description: department.description,
          ambassadors: department.ambassadors.map(ref => personOf(ref, people)),
          services: department.services.flatMap(ref => {
            const service = known.get(ref);
            return service ? [{ ref, ...service }] : [];
          }),
          members: own,
          mine: reader !== null && own.some(({ ref }) => ref === reader),
          iAmAmbassador:
            reader !== null && department.ambassadors.includes(reader),
        };
      })
      .sort(
        (a, b) =>
          Number(b.mine) - Number(a.mine) || a.title.localeCompare(b.title),
      );
    return {
      items,
      totalItems: items.length,
      fallbackContact: fallbackContact
        ? personOf(fallbackContact, people)
        : null,
      ready: (await projection.refreshedAt()) !== null,
    };
  }

  /** People who are ambassadors, with the departments they answer for. */
  async ambassadors(visible: ReadonlySet<string>): Promise<Ambassadors> {
    const { projection } = this.options;
    const departmentsOf = new Map<string, Named[]>();
    for (const department of await projection.departments()) {
      if (visible.has(department.ref)) {
        addDepartment(departmentsOf, department);
      }
    }
    const people = byRef(await projection.people([...departmentsOf.keys()]));
    const items = [...departmentsOf]
      .map(([ref, departments]) => ({ ...personOf(ref, people), departments }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return { items, totalItems: items.length };
  }
}

function addDepartment(
  departmentsOf: Map<string, Named[]>,
  { ref, title, ambassadors }: ProjectedDepartment,
) {
  for (const person of ambassadors) {
    const known = departmentsOf.get(person) ?? [];
    known.push({ ref, title });
    departmentsOf.set(person, known);
  }
}

function byRef(people: ProjectedPerson[]): Map<string, ProjectedPerson> {
  return new Map(people.map(person => [person.ref, person]));
}

/** The person, or who the YAML says they are where the catalog does not know them. */
function personOf(
  ref: string,
  people: ReadonlyMap<string, ProjectedPerson>,
): Person {
  const found = people.get(ref);
  if (!found) {
    return {
      ref,
      name: ref,
      email: null,
      picture: null,
      about: null,
      links: [],
    };
  }
  const { groups: _groups, ...person } = found;
  return person;
}
