/** How long an answer is believed, ms; the catalog itself is read every 20 s. */
const BELIEVED = 5_000;

/** Most answers that are kept. */
const MOST = 10_000;

/** Answers that were found a moment ago. */
export class Remembered<V> {
  private readonly answers = new Map<string, { until: number; value: V }>();

  /** @param now - epoch ms */
  constructor(private readonly now: () => number) {}

  /** An answer; found if it is not known, or was found too long ago. */
  async get(key: string, find: () => Promise<V>): Promise<V> {
    const [value] = await this.getAll([key], async () => [[key, await find()]]);
    return value as V;
  }

  /**
   * Answers to several questions, in their order; undefined where there is none, which is remembered too.
   *
   * @param find - answers those that are not known, all at once
   */
  async getAll(
    keys: readonly string[],
    find: (unknown: string[]) => Promise<(readonly [string, V])[]>,
  ): Promise<(V | undefined)[]> {
    const now = this.now();
    const unknown = [...new Set(keys)].filter(
      key => !((this.answers.get(key)?.until ?? 0) > now),
    );
    if (unknown.length > 0) {
      const found = new Map(await find(unknown));
      if (this.answers.size > MOST) {
        this.answers.clear();
      }
      for (const key of unknown) {
        this.answers.set(key, {
          until: now + BELIEVED,
          value: found.get(key) as V,
        });
      }
    }
    return keys.map(key => this.answers.get(key)?.value);
  }
}
