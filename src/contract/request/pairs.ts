/** A name and what was sent under it, still encoded. */
export interface Pair {
  readonly name: string;
  readonly raw: string;
}

/** Reads `a=1&b=2`, of a query or a form. */
export function pairsOf(text: string): readonly Pair[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...rest] = part.split('=');
      return { name: decoded(name), raw: rest.join('=') };
    });
}

/** `+` is a space, and a broken escape stays as it is (URL Standard, 5.1). */
export function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** The query of an address, without its question mark. */
export function queryOf(url: string): string {
  return /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? '';
}
