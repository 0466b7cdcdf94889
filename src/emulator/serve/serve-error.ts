/** Nothing can listen there; its `cause` is what the system says. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
  readonly host: string;
  readonly port: number;

  constructor(host: string, port: number, cause: unknown) {
    super(`Port ${port} of ${host} ${reasonOf(cause)}`, { cause });
    this.host = host;
    this.port = port;
  }
}

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return 'is in use: choose another.';
    case 'EACCES':
      return 'is not allowed: choose one above 1023.';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'cannot be had: this machine has no such address.';
    default:
      return `cannot be had: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
