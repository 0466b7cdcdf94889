import { isLoopback } from '../control/loopback.ts';

/** Whether a Host header names the emulator. */
export type HostCheck = (host: string) => boolean;

/**
 * Lets in loopback names, the bound address and what is allowed by name: any other may be the name of
 * a web page that leads its visitors' browsers here (DNS rebinding).
 */
export function hostCheck(bound: string, allowed: readonly string[]): HostCheck {
  const names = new Set([bound, bracketed(bound), ...allowed].map((name) => name.toLowerCase()));
  let latest: string | undefined;
  return (host) => {
    // Mostly the one of the request before.
    if (host === latest) return true;
    const name = nameOf(host);
    if (name === undefined || !(names.has(name) || isLoopback(name))) return false;
    latest = host;
    return true;
  };
}

/** As a URL has it. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** Without the port (RFC 9110, 7.2); what could not be in a URL is none, as answers repeat it in theirs. */
function nameOf(host: string): string | undefined {
  const [, name, port = ''] = /^(\[[^\]]*\]|[\w.-]*)(?::(\d*))?$/.exec(host) ?? [];
  return Number(port) > 65_535 ? undefined : name?.toLowerCase();
}
