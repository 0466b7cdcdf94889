/** The parts of a JSON pointer (RFC 6901), also in its URI form: "#/a/b~1c" is "a", "b/c". */
export function partsOf(pointer: string): readonly string[] {
  const isUri = pointer.startsWith('#');
  const [, ...tokens] = (isUri ? pointer.slice(1) : pointer).split('/');
  return tokens.map((token) =>
    (isUri ? decoded(token) : token).replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}

/** "/a/b~1c" */
export function pointerOf(parts: readonly string[]): string {
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    // A "%" that was written as it is.
    return token;
  }
}
