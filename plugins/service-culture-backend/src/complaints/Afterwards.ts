/** What is done after something happened, and nobody waits for: telling people and other backends. */
export interface Afterwards {
  /** Takes a task that never throws. */
  run(task: () => Promise<unknown>): Promise<void>;
  /** When everything that was taken is done. */
  settled(): Promise<void>;
}

/** One task at a time, in their order, so that a flood of complaints leaves the backend time to take them. */
export class TaskQueue implements Afterwards {
  private last: Promise<unknown> = Promise.resolve();

  async run(task: () => Promise<unknown>): Promise<void> {
    this.last = this.last.then(task);
  }

  async settled(): Promise<void> {
    await this.last;
  }
}

/** Each at once, for who wants to see what came of it. */
export const AT_ONCE: Afterwards = {
  async run(task) {
    await task();
  },
  async settled() {},
};
