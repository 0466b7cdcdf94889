/** Tasks under one key run one after another, those under different keys side by side. */
export interface Queues {
  readonly add: (key: string, task: () => Promise<void>) => void;
  /** When every task added so far is done. */
  readonly settled: () => Promise<void>;
}

/** A task that rejects is over like any other, and told to `onError`. */
export function createQueues(onError: (error: unknown) => void): Queues {
  const last = new Map<string, Promise<void>>();
  return {
    add: (key, task) => {
      const done = run(last.get(key), task).finally(() => {
        if (last.get(key) === done) last.delete(key);
      });
      last.set(key, done);
    },
    settled: async () => {
      await Promise.all(last.values());
    },
  };

  async function run(before: Promise<void> | undefined, task: Task): Promise<void> {
    await before;
    try {
      await task();
    } catch (error) {
      onError(error);
    }
  }
}

type Task = Parameters<Queues['add']>[1];
