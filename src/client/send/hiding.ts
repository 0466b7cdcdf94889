/** The text without these secrets: as they are, percent-encoded, and as JSON writes them. */
export function hiding(text: string, secrets: readonly (string | undefined)[]): string {
  let safe = text;
  for (const secret of secrets) {
    // An empty one would be found everywhere.
    if (!secret) continue;
    const ways = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
    for (const way of ways) safe = safe.replaceAll(way, '…');
  }
  return safe;
}

/** An error that says the same, with nothing else on it. */
export function withoutDetails(error: unknown, hide: (text: string) => string, depth = 0): Error {
  if (!(error instanceof Error)) return new Error(hide(String(error)));
  const { name, message, stack = '', code, cause }: Error & { readonly code?: unknown } = error;
  return Object.assign(new Error(hide(message)), {
    name,
    stack: hide(stack),
    ...(code !== undefined && { code }),
    // One may be its own cause.
    ...(cause !== undefined && depth < 5 && { cause: withoutDetails(cause, hide, depth + 1) }),
  });
}
