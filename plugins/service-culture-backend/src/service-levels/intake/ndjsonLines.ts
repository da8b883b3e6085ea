import { isUtf8 } from 'node:buffer';

/** A line of a file with one JSON value a line. */
export interface NdjsonLine {
  /** From 1. */
  number: number;
  /** What stands in it; undefined: nothing but blanks, or it cannot be read. */
  value?: unknown;
  /** Why it cannot be read; never a quotation of it, since words of people are in it. */
  problem?: string;
}

/** Bytes of the longest line: a ticket with a thousand pauses, reopenings and changes has fewer. */
const LONGEST = 1024 * 1024;

const NEW_LINE = 0x0a;
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Cuts bytes into lines as they come. Never more than one line is kept, and none longer than a mebibyte. */
export async function* ndjsonLines(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<NdjsonLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const add = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST) {
      parts = [];
    } else {
      parts.push(part);
    }
  };
  const end = (): NdjsonLine => {
    number++;
    const line =
      length > LONGEST
        ? { number, problem: `is longer than ${LONGEST} bytes` }
        : { number, ...read(Buffer.concat(parts)) };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (
      let at = chunk.indexOf(NEW_LINE);
      at >= 0;
      at = chunk.indexOf(NEW_LINE, start)
    ) {
      add(chunk.subarray(start, at));
      yield end();
      start = at + 1;
    }
    if (start < chunk.length) {
      add(chunk.subarray(start));
    }
  }
  if (length > 0) {
    yield end();
  }
}

function read(bytes: Buffer): Pick<NdjsonLine, 'value' | 'problem'> {
  if (!isUtf8(bytes)) {
    return { problem: 'is not UTF-8' };
  }
  const text = bytes.toString().replace(BYTE_ORDER_MARK, '').trim();
  if (text === '') {
    return {};
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'is not JSON; expected one ticket as a JSON object' };
  }
}
