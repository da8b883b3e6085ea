import { isUtf8 } from 'node:buffer';
import { LONGEST_ROW, type ExportRow } from './ExportRow';

const NEWLINE = 0x0a;

/**
 * One JSON object a line. Blank lines are passed over. A line longer than 1 MiB is refused without being held in memory.
 *
 * @param fresh - whether the file may still be being written: then a last line without an end that is no JSON yet is
 * `unfinished`, not bad
 */
export async function* ndjsonRows(
  bytes: AsyncIterable<Buffer>,
  fresh: boolean,
): AsyncGenerator<ExportRow> {
  let line = 1;
  let parts: Buffer[] = [];
  let length = 0;

  const add = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_ROW) {
      parts = [];
    } else {
      parts.push(part);
    }
  };
  const take = (): ExportRow | undefined => {
    const row =
      length > LONGEST_ROW
        ? bad(line, 'is longer than 1 MiB')
        : rowOf(parts.length === 1 ? parts[0] : Buffer.concat(parts), line);
    parts = [];
    length = 0;
    return row;
  };

  for await (const chunk of bytes) {
    let start = 0;
    let end = chunk.indexOf(NEWLINE);
    while (end !== -1) {
      add(chunk.subarray(start, end));
      const row = take();
      if (row) {
        yield row;
      }
      line += 1;
      start = end + 1;
      end = chunk.indexOf(NEWLINE, start);
    }
    if (start < chunk.length) {
      add(chunk.subarray(start));
    }
  }
  const last = take();
  if (last) {
    // Half of an object is never an object: one that can be read is complete, with or without an end of line.
    yield fresh && last.kind === 'bad row'
      ? { kind: 'unfinished', line, endLine: line }
      : last;
  }
}

function rowOf(bytes: Buffer, line: number): ExportRow | undefined {
  if (!isUtf8(bytes)) {
    return bad(
      line,
      'has letters that are not UTF-8; set encoding to what the file is written in',
    );
  }
  const text = bytes.toString('utf8').trim();
  if (text === '') {
    return undefined;
  }
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    // What JSON.parse says quotes the line, which may hold a description.
    return bad(line, 'is not JSON');
  }
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? {
        kind: 'row',
        line,
        endLine: line,
        values: values as Record<string, unknown>,
      }
    : bad(line, 'is not a JSON object like {"externalId": "4711", …}');
}

function bad(line: number, reason: string): ExportRow {
  return {
    kind: 'bad row',
    line,
    endLine: line,
    field: 'the whole line',
    reason,
  };
}
