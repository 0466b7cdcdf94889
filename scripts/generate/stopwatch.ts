/** Each call gives the milliseconds since the one before. */
export function stopwatch(): () => number {
  let since = performance.now();
  return () => {
    const now = performance.now();
    const lap = now - since;
    since = now;
    return lap;
  };
}
