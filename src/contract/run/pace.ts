/** Waits until the next request may go. */
export type Pace = (signal: AbortSignal | undefined) => Promise<void>;

/** A bucket of tokens: a second's worth may go at once, then each waits for its own. */
export function pace(
  requestsPerSecond: number | undefined,
  sleep: (milliseconds: number) => Promise<void>,
  now: () => number = () => performance.now(),
): Pace {
  if (requestsPerSecond === undefined) return async () => {};
  const most = Math.max(1, requestsPerSecond);
  let tokens = most;
  let last = now();
  return async (signal) => {
    for (;;) {
      const time = now();
      tokens = Math.min(most, tokens + ((time - last) / 1000) * requestsPerSecond);
      last = time;
      // A clock that is a hair early must not wait for nothing again.
      if (tokens >= 0.999) break;
      signal?.throwIfAborted();
      await sleep(Math.ceil(((1 - tokens) / requestsPerSecond) * 1000));
    }
    tokens -= 1;
  };
}

export function sleeping(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
