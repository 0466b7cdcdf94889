/** What is kept from page to page. A browser may refuse to keep anything: then nothing is kept. */
export function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(`portal-${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`portal-${key}`, value);
  } catch {
    // The page works all the same.
  }
}
