/** Milliseconds after which who waits is answered in any case: less than proxies and clients allow. */
const longest = 25_000;

/** Each is one connection of a browser. */
const mostWaiting = 100;

export interface LongPoll {
  /** The version, as soon as it is another one than this, or after a while. */
  readonly after: (since: string) => Promise<string>;
  readonly tell: (version: string) => void;
  readonly isAwaited: () => boolean;
  /** Answers all who wait. */
  readonly close: () => void;
}

/** Lets readers wait for a new version. */
export function longPoll(patience: number = longest): LongPoll {
  let version = '';
  const waiting = new Set<() => void>();
  const answerAll = (): void => {
    for (const answer of waiting) answer();
  };
  return {
    after: (since) =>
      new Promise((answered) => {
        if (since !== version || waiting.size >= mostWaiting) {
          answered(version);
          return;
        }
        const answer = (): void => {
          clearTimeout(timer);
          waiting.delete(answer);
          answered(version);
        };
        const timer = setTimeout(answer, patience);
        waiting.add(answer);
      }),
    tell: (next) => {
      if (next === version) return;
      version = next;
      answerAll();
    },
    isAwaited: () => waiting.size > 0,
    close: answerAll,
  };
}
