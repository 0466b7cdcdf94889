/** What `fetch` rejects with where no answer came. */
export function fetchFailed(cause: unknown): TypeError {
  return new TypeError('fetch failed', { cause });
}

/** What reading rejects with where an answer broke off or cannot be decoded. */
export function terminated(cause: unknown): TypeError {
  return new TypeError('terminated', { cause });
}
