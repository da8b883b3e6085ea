import { ConflictError } from '@backstage/errors';
import type {
  SourceWriter,
  TicketsImported,
  TicketsWritten,
} from '@service-culture/plugin-service-culture-common';
import type { RefusedRecord } from '@service-culture/plugin-service-culture-node';
import type { Delivery, DeliveredBatch, SourceStore } from '../sources';
import type { NdjsonLine } from './ndjsonLines';

/** Lines stored in one transaction. */
const LINES_AT_ONCE = 500;

/** Refused lines that an answer tells of; the newest thousand are kept with the source. */
const MOST_TOLD = 100;

/** Tickets that are sent by whoever has them. Each source name has one writer; knows no HTTP, no SQL, no permissions. */
export class IntakeService {
  constructor(
    private readonly options: {
      sources: SourceStore;
      delivery: Delivery;
      now: () => number;
    },
  ) {}

  /**
   * Stores tickets, each checked on its own. Sending them again changes nothing.
   *
   * @throws ConflictError when somebody else writes this source; nothing is stored then
   */
  async write(
    source: string,
    batch: DeliveredBatch,
    writer: SourceWriter,
  ): Promise<TicketsWritten> {
    const { sources, delivery, now } = this.options;
    const { stored, unchanged, unassigned, refused } = await delivery.take(
      source,
      batch,
      async (tx, records) => {
        mustBe(writer, await sources.claim(tx, source, writer), source);
        await sources.delivered(tx, source, records, now());
      },
    );
    return { stored, unchanged, unassigned, refused };
  }

  /**
   * Stores lines as they come, {@link LINES_AT_ONCE} in a transaction, and asks for the next ones when those are stored.
   * What was stored stays when the lines end early; sending all of them again changes nothing.
   *
   * @throws ConflictError when somebody else writes this source; the error of `lines`
   */
  async import(
    source: string,
    lines: AsyncIterable<NdjsonLine>,
    writer: SourceWriter,
  ): Promise<TicketsImported> {
    const result: TicketsImported = {
      lines: 0,
      stored: 0,
      unchanged: 0,
      unassigned: 0,
      refused: { total: 0, first: [] },
    };
    let batch: NdjsonLine[] = [];
    let isClaimed = false;
    const store = async () => {
      const written = await this.writeLines(source, batch, writer);
      batch = [];
      isClaimed = true;
      result.stored += written.stored;
      result.unchanged += written.unchanged;
      result.unassigned += written.unassigned;
      result.refused.total += written.refused.length;
      const space = MOST_TOLD - result.refused.first.length;
      result.refused.first.push(...written.refused.slice(0, space));
    };
    for await (const line of lines) {
      result.lines = line.number;
      if (line.value !== undefined || line.problem !== undefined) {
        batch.push(line);
      }
      if (batch.length === LINES_AT_ONCE) {
        await store();
      }
    }
    if (batch.length > 0 || !isClaimed) {
      await store();
    }
    return result;
  }

  private async writeLines(
    source: string,
    lines: readonly NdjsonLine[],
    writer: SourceWriter,
  ) {
    const readable = lines.filter(({ problem }) => problem === undefined);
    const refused = lines.flatMap(({ number, problem }) =>
      problem === undefined
        ? []
        : [{ line: number, externalId: null, field: 'line', reason: problem }],
    );
    const written = await this.write(
      source,
      {
        records: readable.map(({ value }) => value),
        places: readable.map(({ number }) => placeOf(number)),
        refused: refused.map(
          ({ line, field, reason }): RefusedRecord => ({
            at: placeOf(line),
            field,
            reason,
          }),
        ),
      },
      writer,
    );
    return {
      ...written,
      refused: [
        ...refused,
        ...written.refused.map(({ index, ...refusal }) => ({
          line: readable[index].number,
          ...refusal,
        })),
      ].sort((a, b) => a.line - b.line),
    };
  }
}

function placeOf(line: number): string {
  return `import, line ${line}`;
}

/** Each source name has one writer. */
function mustBe(wanted: SourceWriter, known: SourceWriter, source: string) {
  if (wanted.kind === known.kind && wanted.name === known.name) {
    return;
  }
  const writtenBy = {
    module: 'read by an installed module',
    caller: 'written by somebody else',
    topic: 'written from events',
  }[known.kind];
  throw new ConflictError(
    `Source "${source}" is ${writtenBy}; each source name has one writer, so send yours under another name`,
  );
}
