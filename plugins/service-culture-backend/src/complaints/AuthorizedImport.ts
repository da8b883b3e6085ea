import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  adminPermission,
  type ComplaintImport,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../authorization';
import type { LogImport } from './exchange/LogImport';
import type { ComplaintReaders } from './readers/ComplaintReaders';

/** Bringing an existing log in, for those who run the portal: it writes in the name of others. */
export class AuthorizedImport {
  constructor(
    private readonly options: {
      log: LogImport;
      permissions: PermissionsService;
      readers: ComplaintReaders;
    },
  ) {}

  /** @throws NotAllowedError; InputError where it is no table, or too long */
  async run(
    csv: string,
    dryRun: boolean,
    credentials: BackstageCredentials,
  ): Promise<ComplaintImport> {
    const { log, permissions, readers } = this.options;
    await requirePermission(
      permissions,
      adminPermission,
      'bring a log of complaints in',
      credentials,
    );
    return log.run(csv, dryRun, await readers.readerOf(credentials));
  }
}
