import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { ProjectionReader } from '../../projection';
import { readerOf, type CatalogVisibility } from '../../visibility';
import type { ComplaintReader } from './ComplaintReader';

/** How long what a person belongs to is believed; the catalog is read every 20 s. */
const BELIEVED = 5_000;

type Belongings = Omit<ComplaintReader, 'hiddenServices' | 'claimed'>;

/** Finds out who asks. */
export class ComplaintReaders {
  private readonly belongings = new Map<
    string,
    { until: number; found: Promise<Belongings> }
  >();
  private readonly hidden = new WeakMap<
    ReadonlySet<string>,
    { until: number; found: Promise<ReadonlySet<string>> }
  >();

  constructor(
    private readonly options: {
      projection: ProjectionReader;
      visibility: CatalogVisibility;
      auth: AuthService;
      now: () => number;
    },
  ) {}

  async readerOf(credentials: BackstageCredentials): Promise<ComplaintReader> {
    const { auth, visibility } = this.options;
    const visible = await visibility.visibleTo(credentials);
    return {
      ...(await this.belongingsOf(readerOf(auth, credentials))),
      hiddenServices: await this.hiddenFrom(visible),
      claimed: null,
    };
  }

  private async belongingsOf(ref: string | null): Promise<Belongings> {
    if (ref === null) {
      return {
        ref,
        refs: [],
        leaders: [],
        ambassadorOf: [],
        serviceOwnerOf: [],
      };
    }
    const now = this.options.now();
    const known = this.belongings.get(ref);
    if (known && known.until > now) {
      return known.found;
    }
    for (const [person, { until }] of this.belongings) {
      if (until <= now) {
        this.belongings.delete(person);
      }
    }
    const found = this.ask(ref);
    this.belongings.set(ref, { until: now + BELIEVED, found });
    found.catch(() => this.belongings.delete(ref));
    return found;
  }

  private async ask(ref: string): Promise<Belongings> {
    const { projection } = this.options;
    const refs = [ref, ...(await projection.groupsOf(ref))];
    return {
      ref,
      refs,
      leaders: await projection.leadersOf(ref),
      ambassadorOf: await projection.departmentsOfAmbassador(ref),
      serviceOwnerOf: await projection.servicesOwnedBy(refs),
    };
  }

  /** Services of the catalog that are not among those visible; ones that have left it hide nothing. */
  private async hiddenFrom(
    visible: ReadonlySet<string>,
  ): Promise<ReadonlySet<string>> {
    const { projection, now } = this.options;
    const known = this.hidden.get(visible);
    if (known && known.until > now()) {
      return known.found;
    }
    const found = projection
      .serviceRefs()
      .then(refs => new Set(refs.filter(ref => !visible.has(ref))));
    this.hidden.set(visible, { until: now() + BELIEVED, found });
    found.catch(() => this.hidden.delete(visible));
    return found;
  }
}

/** Whoever has the claim code of an anonymous complaint. */
export function readerByClaim(id: number): ComplaintReader {
  return {
    ref: null,
    refs: [],
    leaders: [],
    ambassadorOf: [],
    serviceOwnerOf: [],
    hiddenServices: new Set(),
    claimed: id,
  };
}
