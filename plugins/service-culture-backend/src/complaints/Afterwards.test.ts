import { TaskQueue } from './Afterwards';

describe('TaskQueue', () => {
  it('lets nobody wait, does one thing after the other, and says when all is done', async () => {
    const queue = new TaskQueue();
    const done: string[] = [];
    let finish = () => {};
    const first = new Promise<void>(resolve => {
      finish = resolve;
    });
    await queue.run(async () => {
      await first;
      done.push('first');
    });
    await queue.run(async () => done.push('second'));
    expect(done).toEqual([]);
    finish();
    await queue.settled();
    expect(done).toEqual(['first', 'second']);
  });
});
