import type { Search } from './secrets.ts';

/** Keeps the books on what the client throws. */
export interface Sending {
  /** Whether the task went well; what it threw is searched for credentials and counted by name. */
  readonly attempt: (task: () => Promise<void>) => Promise<boolean>;
  /** How often each kind of error was thrown. */
  readonly thrown: Map<string, number>;
}

/** What a call may throw, beside the reason of a signal. */
const expected = ['ConversationsError', 'ConnectionError', 'TimeoutError'];

export function newSending(search: Search, problems: string[]): Sending {
  const thrown = new Map<string, number>();
  return {
    thrown,
    attempt: async (task) => {
      try {
        await task();
        return true;
      } catch (error) {
        search.error(error);
        const name = error instanceof Error ? error.name : String(error);
        thrown.set(name, (thrown.get(name) ?? 0) + 1);
        if (!expected.includes(name) && error !== givenUp)
          problems.push(`Thrown: ${String(error)}`);
        return false;
      }
    },
  };
}

/** Why a caller has aborted. */
export const givenUp: Error = Object.assign(new Error('The caller has given up.'), {
  name: 'GivenUp',
});
