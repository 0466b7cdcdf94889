/** The text without these secrets, as they are and percent-encoded. */
export function hiding(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets.reduce<string>(
    // An empty one would be found everywhere.
    (safe, secret) =>
      secret ? safe.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…') : safe,
    text,
  );
}

/** An error that says the same, with nothing else on it. */
export function withoutDetails(error: unknown, hide: (text: string) => string): Error {
  if (!(error instanceof Error)) return new Error(hide(String(error)));
  const { name, message, stack = '', code, cause }: Error & { readonly code?: unknown } = error;
  return Object.assign(new Error(hide(message)), {
    name,
    code,
    stack: hide(stack),
    cause: cause && withoutDetails(cause, hide),
  });
}
