import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SERVICE_FILTER } from '../projection';

/** How long an answer of the catalog is believed. */
const BELIEVED = 60_000;

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

interface Answer {
  until: number;
  refs: Promise<ReadonlySet<string>>;
}

/**
 * Which services and groups a caller may see in the catalog: the baseline below every policy. Asked once and believed
 * for a minute.
 */
export class CatalogVisibility {
  private readonly answers = new Map<string, Answer>();

  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      now: () => number;
    },
  ) {}

  /** Entity refs of the services and groups that the caller may see. */
  async visibleTo(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const now = this.options.now();
    const key = this.keyOf(credentials);
    const known = this.answers.get(key);
    if (known && known.until > now) {
      return known.refs;
    }
    for (const [old, { until }] of this.answers) {
      if (until <= now) {
        this.answers.delete(old);
      }
    }
    const refs = this.ask(credentials);
    this.answers.set(key, { until: now + BELIEVED, refs });
    // A failure is not remembered as an answer.
    refs.catch(() => this.answers.delete(key));
    return refs;
  }

  private async ask(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    for (const filter of [SERVICE_FILTER, { kind: 'group' }]) {
      const pages = this.options.catalog.streamEntities(
        { filter, fields: FIELDS },
        { credentials },
      );
      for await (const page of pages) {
        page.forEach(entity => refs.add(stringifyEntityRef(entity)));
      }
    }
    return refs;
  }

  private keyOf(credentials: BackstageCredentials): string {
    const { auth } = this.options;
    if (auth.isPrincipal(credentials, 'user')) {
      return `user ${credentials.principal.userEntityRef}`;
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return `service ${credentials.principal.subject}`;
    }
    return 'nobody';
  }
}
