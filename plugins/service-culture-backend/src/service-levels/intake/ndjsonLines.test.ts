import { ndjsonLines, type NdjsonLine } from './ndjsonLines';

async function read(...chunks: (string | Buffer)[]): Promise<NdjsonLine[]> {
  async function* bytes() {
    for (const chunk of chunks) {
      yield Buffer.from(chunk as string);
    }
  }
  const found: NdjsonLine[] = [];
  for await (const line of ndjsonLines(bytes())) {
    found.push(line);
  }
  return found;
}

describe('ndjsonLines', () => {
  it('cuts lines wherever the bytes were cut, in the middle of a letter too', async () => {
    const text = Buffer.from('{"a":"Zürich"}\r\n\n{"b":"\u2028"}');
    const expected = [
      { number: 1, value: { a: 'Zürich' } },
      { number: 2 },
      { number: 3, value: { b: '\u2028' } },
    ];
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await read(text.subarray(0, cut), text.subarray(cut))).toEqual(
        expected,
      );
    }
  });

  it('reads files with a byte order mark, and with a line end after the last line', async () => {
    expect(await read('\uFEFF{"a":1}\n')).toEqual([
      { number: 1, value: { a: 1 } },
    ]);
    expect(await read()).toEqual([]);
  });

  it('says what is wrong with a line and goes on after it', async () => {
    const long = `"${'x'.repeat(600_000)}`;
    expect(
      await read('{"a":\n', Buffer.from([0xff, 0x0a]), long, long, '"\n1'),
    ).toEqual([
      {
        number: 1,
        problem: 'is not JSON; expected one ticket as a JSON object',
      },
      { number: 2, problem: 'is not UTF-8' },
      { number: 3, problem: 'is longer than 1048576 bytes' },
      { number: 4, value: 1 },
    ]);
  });
});
