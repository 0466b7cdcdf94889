/** Tells whether a webhook may be sent to an address: to this machine, or to a host that was allowed. */
export type MayCall = (address: URL) => boolean;

/** Hosts are `example.com` or, for one port alone, `example.com:8080`. */
export function callableHosts(allowed: readonly string[]): MayCall {
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  return ({ protocol, hostname, host }) =>
    /^https?:$/.test(protocol) && (isLoopback(hostname) || names.has(hostname) || names.has(host));
}

/** As `URL` writes them: it makes `127.1` and `0x7f000001` the address that they stand for. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
