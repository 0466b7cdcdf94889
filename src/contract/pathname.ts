/** The path of an address, or of a request target that was never an address (RFC 9112, 3.2). */
export function pathnameOf(url: string): string {
  // Not by `new URL`: it would take "//x" for a host, and resolve the dots that a socket was sent.
  return /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? '';
}
