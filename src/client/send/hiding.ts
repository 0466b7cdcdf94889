import { Kept } from './kept.ts';

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
export function withoutDetails(error: unknown, hide: (text: string) => string): unknown {
  if (error instanceof Kept) return error;
  const { name, message, stack, code, cause }: Partial<Error & { code: unknown }> =
    error instanceof Error ? error : { message: String(error) };
  return Object.assign(new Error(hide(String(message))), {
    name,
    code,
    stack: hide(String(stack)),
    cause: cause && withoutDetails(cause, hide),
  });
}
