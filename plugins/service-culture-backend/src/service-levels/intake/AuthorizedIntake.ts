import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  ticketWritePermission,
  type SourceWriter,
  type TicketsImported,
  type TicketsWritten,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../../authorization';
import { readerOf } from '../../visibility';
import type { IntakeService } from './IntakeService';
import type { NdjsonLine } from './ndjsonLines';

/** `IntakeService` with permissions. Below any policy: each caller writes under names that nobody else writes. */
export class AuthorizedIntake {
  constructor(
    private readonly options: {
      service: IntakeService;
      permissions: PermissionsService;
      auth: AuthService;
    },
  ) {}

  /** @throws NotAllowedError, ConflictError */
  async write(
    source: string,
    tickets: readonly unknown[],
    credentials: BackstageCredentials,
  ): Promise<TicketsWritten> {
    const writer = await this.authorize(credentials);
    return this.options.service.write(source, { records: tickets }, writer);
  }

  /** @throws NotAllowedError before any line is read, ConflictError */
  async import(
    source: string,
    lines: AsyncIterable<NdjsonLine>,
    credentials: BackstageCredentials,
  ): Promise<TicketsImported> {
    const writer = await this.authorize(credentials);
    return this.options.service.import(source, lines, writer);
  }

  private async authorize(
    credentials: BackstageCredentials,
  ): Promise<SourceWriter> {
    const { permissions } = this.options;
    await requirePermission(
      permissions,
      ticketWritePermission,
      'write tickets',
      credentials,
    );
    return { kind: 'caller', name: this.nameOf(credentials) };
  }

  /** `user:default/maria.keller`, or `service:` and the subject of a service. */
  private nameOf(credentials: BackstageCredentials): string {
    const { auth } = this.options;
    const reader = readerOf(auth, credentials);
    if (reader !== null) {
      return reader;
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return `service:${credentials.principal.subject}`;
    }
    throw new NotAllowedError('Only people and services may write tickets');
  }
}
