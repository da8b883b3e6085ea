import type { ComplaintImport } from '@service-culture/plugin-service-culture-common';
import type { ProjectionReader } from '../../projection';
import type { ComplaintIntake, Maker } from '../ComplaintIntake';
import type { ComplaintListener } from '../ComplaintsService';
import { happening } from '../rules/applyAction';
import { judgeClocks } from '../rules/judgeClocks';
import type { ComplaintStore, NewRecord } from '../store/ComplaintStore';
import { readLog, type LogNames, type LogRow } from './readLog';

/**
 * Brings a log that was kept in a spreadsheet into the register. Either every row is right and all are stored, or none
 * is, and every problem is told by row.
 */
export class LogImport {
  constructor(
    private readonly options: {
      intake: ComplaintIntake;
      store: ComplaintStore;
      projection: ProjectionReader;
      /** Epoch ms. */
      now: () => number;
      onChange: ComplaintListener;
    },
  ) {}

  /**
   * @param dryRun - only say what would happen
   * @throws InputError where it is no table, or too long
   */
  async run(
    csv: string,
    dryRun: boolean,
    maker: Maker,
  ): Promise<ComplaintImport> {
    const { rows, problems, total } = readLog(csv, await this.names());
    const prepared: NewRecord[] = [];
    let known = 0;
    for (const row of rows) {
      try {
        const record = await this.prepare(row, maker);
        if (await this.options.store.isKnown(record)) {
          known += 1;
        } else {
          prepared.push(record);
        }
      } catch (error) {
        if ((error as Error).name !== 'InputError') {
          throw error;
        }
        const { message } = error as Error;
        const column = message.startsWith('service') ? 'Service' : 'Department';
        problems.push({ row: row.row, column, message });
      }
    }
    problems.sort((a, b) => a.row - b.row);
    const imported =
      dryRun || problems.length > 0 ? [] : await this.store(prepared, maker);
    return { dryRun, rows: total, imported, known, problems };
  }

  private async prepare(row: LogRow, maker: Maker): Promise<NewRecord> {
    const { intake, now } = this.options;
    const { closedAt, category, resolution, complaint } = row;
    const record = await intake.prepare(complaint, maker, now());
    const {
      id: _id,
      number: _number,
      version: _version,
      ...judged
    } = judgeClocks(
      {
        ...record,
        // The store gives it these.
        id: 0,
        number: '',
        version: 0,
        category: category ?? '',
        // What is kept elsewhere does not say what the person said in the end.
        ...(closedAt !== null && {
          state: 'closed',
          closedAs: 'unanswered',
          acknowledgedAt: closedAt,
          resolvedAt: closedAt,
          closedAt,
        }),
        texts: {
          ...record.texts,
          resolution,
          // Nobody is reminded of what is long over.
          told: { ...record.texts.told },
        },
      },
      now(),
    );
    return judged;
  }

  private async store(records: NewRecord[], { ref }: Maker): Promise<string[]> {
    const { store, projection, now, onChange } = this.options;
    const [person] = ref === null ? [] : await projection.people([ref]);
    const numbers: string[] = [];
    for (const complaint of records) {
      const events = [
        happening('imported', now(), {
          actor: { ref: ref ?? '', title: person?.name ?? ref ?? '' },
          role: 'recorder',
          changes: [
            { field: 'state', from: null, to: complaint.state },
            { field: 'owner', from: null, to: complaint.owner.ref || null },
          ],
        }),
      ];
      const { number } = await store.create({
        complaint,
        events,
        year: new Date(now()).getUTCFullYear(),
        keyHash: null,
        claimHash: null,
      });
      numbers.push(number);
      await onChange((await store.get(number))!, events);
    }
    return numbers;
  }

  private async names(): Promise<LogNames> {
    const { projection } = this.options;
    const byTitle = (entities: { ref: string; title: string }[]) =>
      new Map(entities.map(({ ref, title }) => [title.toLowerCase(), ref]));
    const people = await projection.people();
    return {
      services: byTitle(await projection.services()),
      departments: byTitle(await projection.departments()),
      people: new Map(
        people.flatMap(({ ref, email }) =>
          email ? [[email.toLowerCase(), ref] as const] : [],
        ),
      ),
    };
  }
}
