import type {
  AnnotationProblem,
  Named,
  Person,
  ServicePromise,
} from '@service-culture/plugin-service-culture-common';

/** A service as the catalog last showed it. */
export interface ProjectedService {
  ref: string;
  title: string;
  description: string | null;
  /** Group or User entity ref. */
  owner: string | null;
  /** URL of the file that describes it, where the catalog knows one. */
  definedIn: string | null;
  /** What is in force: wrong values replaced by the last valid ones. */
  promise: ServicePromise;
  problems: AnnotationProblem[];
  /** The annotation values that make up `promise`, by full name. */
  values: Record<string, string>;
}

/** A department as the catalog last showed it. */
export interface ProjectedDepartment {
  ref: string;
  title: string;
  description: string | null;
  /** User entity refs, main contact first. */
  ambassadors: string[];
  services: string[];
  /** The annotation values that are in force, by full name. */
  values: Record<string, string>;
}

export interface ProjectedGroup {
  ref: string;
  title: string;
  /** Group entity ref; none: it is at the top. */
  parent?: string | null;
  /** User entity refs of those its people report to. */
  leaders?: string[];
}

export interface ProjectedPerson extends Person {
  /** Groups they are a direct member of. */
  groups: string[];
}

/** Everything the backend needs of the catalog, as it was at one moment. */
export interface Snapshot {
  services: ProjectedService[];
  departments: ProjectedDepartment[];
  groups: ProjectedGroup[];
  people: ProjectedPerson[];
}

/** What is kept of the catalog, so that figures and permission rules can answer from SQL. */
export interface ProjectionStore {
  /** Whether `save` would change anything. */
  differs(snapshot: Snapshot): Promise<boolean>;
  /** Makes the store equal to the snapshot, writing only what differs. A service that is gone stays, marked removed. */
  save(snapshot: Snapshot, now: number): Promise<void>;
  /** When `save` last succeeded; null: the catalog was never read. */
  refreshedAt(): Promise<number | null>;
  /** Services in the catalog, or those among `refs`, removed ones left out. */
  services(refs?: readonly string[]): Promise<ProjectedService[]>;
  /** Refs of all services in the catalog. */
  serviceRefs(): Promise<string[]>;
  /** One service in the catalog; `version` changes with its content. */
  service(
    ref: string,
  ): Promise<(ProjectedService & { version: string }) | undefined>;
  departments(refs?: readonly string[]): Promise<ProjectedDepartment[]>;
  /** Departments the person is an ambassador of. */
  departmentsOfAmbassador(person: string): Promise<string[]>;
  /** Groups the person is a direct member of. */
  groupsOf(person: string): Promise<string[]>;
  /** Services that the person, or one of the groups, owns: the service owner or the owning team. */
  servicesOwnedBy(refs: readonly string[]): Promise<string[]>;
  /** Everybody the person reports to, directly or further up. */
  leadersOf(person: string): Promise<string[]>;
  /** Everybody who reports to one of these people, directly or further down. */
  reportsOf(people: readonly string[]): Promise<string[]>;
  groups(refs?: readonly string[]): Promise<Named[]>;
  people(refs?: readonly string[]): Promise<ProjectedPerson[]>;
  /** Direct members of each of these groups, by group. */
  membersOf(groups: readonly string[]): Promise<Map<string, ProjectedPerson[]>>;
}

/** The projection for those who only ask. */
export type ProjectionReader = Omit<ProjectionStore, 'save' | 'differs'>;
