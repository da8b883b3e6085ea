import type { Performance } from '@service-culture/plugin-service-culture-common';
import { PerformanceCache } from './PerformanceCache';

/** A cache with a record of what was composed. */
function start() {
  const composed: string[] = [];
  const cache = new PerformanceCache();
  return {
    composed,
    get: (key: string, stamp: string) =>
      cache.get(key, stamp, async () => {
        composed.push(`${key} ${stamp}`);
        return { title: `${key} ${stamp}` } as Performance;
      }),
  };
}

describe('PerformanceCache', () => {
  it('composes once as long as the stamp stays', async () => {
    const { get, composed } = start();
    await get('email', '1');
    expect((await get('email', '1')).title).toBe('email 1');
    expect(composed).toEqual(['email 1']);
  });

  it('composes anew with another stamp, also with one that was there before', async () => {
    const { get, composed } = start();
    for (const stamp of ['1', '2', '1']) {
      expect((await get('email', stamp)).title).toBe(`email ${stamp}`);
    }
    expect(composed).toHaveLength(3);
  });

  it('lets the longest unused make room, and holds no more than two thousand', async () => {
    const { get, composed } = start();
    for (let id = 0; id < 2_000; id++) {
      await get(`s${id}`, '1');
    }
    await get('s0', '1');
    await get('one more', '1');
    composed.length = 0;
    await get('s0', '1');
    await get('s1', '1');
    await get('s3', '1');
    expect(composed).toEqual(['s1 1']);
  });

  it('does not remember a failure', async () => {
    const cache = new PerformanceCache();
    await expect(
      cache.get('email', '1', async () => {
        throw new Error('The database is away');
      }),
    ).rejects.toThrow('The database is away');
    const { title } = await cache.get(
      'email',
      '1',
      async () => ({ title: 'Email' } as Performance),
    );
    expect(title).toBe('Email');
  });
});
