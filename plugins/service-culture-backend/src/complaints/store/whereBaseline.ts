import type { Knex } from 'knex';
import type { ComplaintReader } from '../readers/ComplaintReader';
import { whereHandler, whereSubject } from './whereCondition';

/** `mayRead` in SQL: narrows a query of `complaints_complaints as complaint` to what a reader may ever see. */
export function whereBaseline(
  query: Knex.QueryBuilder,
  reader: ComplaintReader,
): void {
  query.andWhere(readable => {
    if (reader.ref !== null) {
      readable.where('complaint.complainant', reader.ref);
    }
    readable.orWhere(others => {
      const barring =
        reader.ref === null ? [] : [reader.ref, ...reader.leaders];
      others.where(open => {
        open.where(plain => {
          plain
            .where('complaint.confidential', false)
            .andWhere('complaint.restricted', false);
          if (reader.hiddenServices.size > 0) {
            plain.whereNotIn('complaint.service', [...reader.hiddenServices]);
          }
        });
        if (reader.refs.length > 0) {
          open.orWhere(handled => whereHandler(handled, reader.refs));
        }
      });
      if (barring.length > 0) {
        // Only those about a person have subjects.
        others.andWhere(free =>
          free
            .where('complaint.restricted', false)
            .orWhereNot(about => whereSubject(about, barring)),
        );
      }
    });
  });
}
