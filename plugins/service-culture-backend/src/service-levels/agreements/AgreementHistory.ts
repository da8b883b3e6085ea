import type { AgreementsPage } from '@service-culture/plugin-service-culture-common';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { printCursor, readCursor } from '../../http';
import type { ProjectedService, ProjectionStore } from '../../projection';
import type { AgreementStore } from './AgreementStore';
import { describeChanges } from './describeChanges';

/** Which versions are asked for. */
export interface HistoryQuery {
  limit: number;
  cursor?: string;
}

const positionSchema = z.object({ before: z.number() });

/** Tells what a service promised, and when, newest version first. */
export class AgreementHistory {
  constructor(
    private readonly options: {
      agreements: AgreementStore;
      projection: ProjectionStore;
    },
  ) {}

  async page(
    { ref, promise }: ProjectedService,
    { limit, cursor }: HistoryQuery,
  ): Promise<AgreementsPage> {
    const { agreements, projection } = this.options;
    const { zone } = promise.hours;
    const all = (await agreements.histories([ref])).get(ref) ?? [];
    const before = cursor
      ? readCursor(positionSchema, cursor).before
      : Infinity;
    const end = all.filter(({ from }) => from < before).length;
    const start = Math.max(0, end - limit);
    const shown = all.slice(start, end);
    const groups = await projection.groups(
      all.flatMap(each => each.agreedWith.map(({ group }) => group)),
    );
    const titles = new Map(groups.map(group => [group.ref, group.title]));
    const items = shown.map((agreement, at) => ({
      from: new Date(agreement.from).toISOString(),
      day: DateTime.fromMillis(agreement.from, { zone }).toISODate()!,
      isFirst: start + at === 0,
      changes: describeChanges(agreement, all[start + at - 1], titles),
      definedIn: agreement.definedIn,
    }));
    return {
      items: items.reverse(),
      nextCursor: start > 0 ? printCursor({ before: all[start].from }) : null,
      totalItems: all.length,
      timeZone: zone,
    };
  }
}
