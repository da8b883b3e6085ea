import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  complaintExportPermission,
  type ComplaintsFilter,
} from '@service-culture/plugin-service-culture-common';
import { requirePermission } from '../authorization';
import type { ComplaintAccess } from './ComplaintAccess';
import type { Pages } from './exchange/writeFile';
import {
  positionOf,
  type ComplaintRegister,
  type RegisterPosition,
} from './store/ComplaintRegister';
import type { ComplaintViews } from './views/ComplaintViews';

/** Rows that are read at once. */
const PAGE = 500;

/** Complaints as files: those that the caller may read, as they may read them. */
export class AuthorizedExport {
  constructor(
    private readonly options: {
      register: ComplaintRegister;
      views: ComplaintViews;
      access: ComplaintAccess;
      permissions: PermissionsService;
    },
  ) {}

  /**
   * Everything that is to stand in the file, read while it is written.
   *
   * @throws NotAllowedError before anything is read
   */
  async pages(
    filter: ComplaintsFilter,
    credentials: BackstageCredentials,
  ): Promise<Pages> {
    const { access, permissions, register, views } = this.options;
    await requirePermission(
      permissions,
      complaintExportPermission,
      'take complaints away as a file',
      credentials,
    );
    const criteria = await access.criteriaFor(credentials);
    const reader = await access.readerOf(credentials);
    return (async function* read() {
      let after: RegisterPosition | undefined;
      for (;;) {
        const rows = await register.page({
          filter,
          reader,
          criteria,
          orderBy: 'newest',
          limit: PAGE,
          after,
        });
        if (rows.length > 0) {
          yield await views.summaries(rows, reader);
          after = positionOf(rows[rows.length - 1], 'newest');
        }
        if (rows.length < PAGE) {
          return;
        }
      }
    })();
  }
}
