import type { FileHandle } from 'node:fs/promises';

/** Encodings that can be configured. `latin1` is read as Windows-1252, which has its letters and more. */
export const ENCODINGS = ['utf8', 'latin1', 'utf16le'] as const;

export type Encoding = (typeof ENCODINGS)[number];

const CHUNK = 16 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16BE_MARK = Buffer.from([0xfe, 0xff]);

/** A file whose byte order mark names an encoding that cannot be read. */
export class UnknownEncodingError extends Error {}

/**
 * The bytes of a file as UTF-8, without byte order mark, which wins over the configured encoding. UTF-8 passes as it is,
 * wrong bytes included.
 *
 * @param size - how much to read; what is appended meanwhile belongs to the next round
 * @throws UnknownEncodingError for big-endian UTF-16
 */
export async function* decodedBytes(
  handle: FileHandle,
  size: number,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let position = 0;
  while (position < size) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, size - position));
    const { bytesRead } = await handle.read({ buffer, position });
    if (bytesRead === 0) {
      break;
    }
    let chunk = buffer.subarray(0, bytesRead);
    if (position === 0) {
      const start = encodingAtStart(chunk, encoding);
      chunk = chunk.subarray(start.markLength);
      decoder =
        start.encoding === 'utf8'
          ? undefined
          : new TextDecoder(
              start.encoding === 'latin1' ? 'windows-1252' : 'utf-16le',
            );
    }
    position += bytesRead;
    yield decoder
      ? Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8')
      : chunk;
  }
}

function encodingAtStart(
  chunk: Buffer,
  configured: Encoding,
): { encoding: Encoding; markLength: number } {
  const startsWith = (mark: Buffer) =>
    chunk.subarray(0, mark.length).equals(mark);
  if (startsWith(UTF8_MARK)) {
    return { encoding: 'utf8', markLength: UTF8_MARK.length };
  }
  if (startsWith(UTF16LE_MARK)) {
    return { encoding: 'utf16le', markLength: UTF16LE_MARK.length };
  }
  if (startsWith(UTF16BE_MARK)) {
    throw new UnknownEncodingError(
      'the file is big-endian UTF-16, which is not supported; write it as UTF-8',
    );
  }
  return { encoding: configured, markLength: 0 };
}
