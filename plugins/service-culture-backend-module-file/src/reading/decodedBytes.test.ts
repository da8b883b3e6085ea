import { open, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodedBytes, type Encoding } from './decodedBytes';

describe('the letters of a file', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'letters-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  async function read(
    bytes: Buffer,
    encoding: Encoding,
    size = bytes.length,
  ): Promise<string> {
    const path = join(directory, 'file');
    await writeFile(path, bytes);
    const handle = await open(path);
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of decodedBytes(handle, size, encoding)) {
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString('utf8');
    } finally {
      await handle.close();
    }
  }

  const TEXT = 'Müller – 5 €';
  const MARK = '\ufeff';
  const windows1252 = Buffer.concat([
    Buffer.from('Müller ', 'latin1'),
    Buffer.from([0x96]),
    Buffer.from(' 5 ', 'latin1'),
    Buffer.from([0x80]),
  ]);

  it.each<[string, Buffer, Encoding]>([
    ['UTF-8', Buffer.from(TEXT), 'utf8'],
    ['UTF-8 with a byte order mark', Buffer.from(MARK + TEXT), 'utf8'],
    [
      'UTF-8 with a mark, though latin1 is configured',
      Buffer.from(MARK + TEXT),
      'latin1',
    ],
    ['Windows-1252, configured as latin1', windows1252, 'latin1'],
    ['UTF-16', Buffer.from(TEXT, 'utf16le'), 'utf16le'],
    [
      'UTF-16 with a mark, though utf8 is configured',
      Buffer.from(MARK + TEXT, 'utf16le'),
      'utf8',
    ],
  ])('are read from %s', async (_, bytes, encoding) => {
    expect(await read(bytes, encoding)).toBe(TEXT);
  });

  it('are whole where a chunk ends within one', async () => {
    const text = `x${'ü€'.repeat(40_000)}`;
    expect(await read(Buffer.from(text, 'utf16le'), 'utf16le')).toBe(text);
  });

  it('are not read beyond the size that the file had', async () => {
    expect(await read(Buffer.from('onetwo'), 'utf8', 3)).toBe('one');
  });

  it('of big-endian UTF-16 are refused with what to do', async () => {
    await expect(
      read(Buffer.from([0xfe, 0xff, 0, 65]), 'utf8'),
    ).rejects.toThrow(
      'the file is big-endian UTF-16, which is not supported; write it as UTF-8',
    );
  });
});
