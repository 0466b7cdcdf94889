import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server';
import { refusal } from './refusal.ts';

export interface GuardOptions {
  /**
   * Hostnames without ports by which clients reach this server, beside those of loopback:
   * "docs.example.com". "*" for any, where no private network is behind it.
   */
  readonly hosts?: readonly string[];
  /**
   * Hostnames of the web pages whose scripts may call it, beside those of loopback; its own `hosts`
   * when left out. "*" for any.
   */
  readonly origins?: readonly string[];
  /** Whether loopback names are good for both; they are, unless told. */
  readonly loopback?: boolean;
}

export interface Guard {
  /** Refuses what comes by another name. */
  readonly host: (request: Request) => Response | undefined;
  /** Refuses what comes from a page of another. */
  readonly origin: (request: Request) => Response | undefined;
}

/** Keeps away web pages that lead their visitors' browsers here: see "DNS rebinding". */
export function guardOf(options: GuardOptions): Guard {
  const { hosts = [], origins = hosts, loopback = true } = options;
  const allowedHosts = [...hosts, ...(loopback ? localhostAllowedHostnames() : [])];
  const allowedOrigins = [...origins, ...(loopback ? localhostAllowedOrigins() : [])];
  return {
    host: ({ url, headers }) => {
      // Over HTTP/2, and in process, the address alone has it.
      const host = headers.get('host') ?? new URL(url).host;
      if (hosts.includes('*') || validateHostHeader(host, allowedHosts).ok) return undefined;
      return refusal(403, 'This server does not go by the name in the Host header.');
    },
    origin: ({ headers }) => {
      const origin = headers.get('origin');
      if (origins.includes('*') || validateOriginHeader(origin, allowedOrigins).ok) {
        return undefined;
      }
      return refusal(403, 'This server does not answer pages of this Origin.');
    },
  };
}
