import type Undici from 'undici';
import type { TransportDispatcher } from './dispatch.ts';
import type { TransportOptions } from './options.ts';

export interface OwnDispatcher extends TransportDispatcher {
  close(): Promise<void>;
}

/** Makes the undici dispatcher that these options ask for. */
export async function ownDispatcher({
  connections = 100,
  keepAliveTimeout = 4000,
  connectTimeout = 10_000,
  proxy = 'env',
  ca,
}: TransportOptions): Promise<OwnDispatcher> {
  const { Agent, EnvHttpProxyAgent, ProxyAgent } = await undici();
  const tls = {
    allowH2: false,
    timeout: connectTimeout,
    ...(ca !== undefined && { ca: [ca].flat() }),
  };
  const settings = {
    connections,
    keepAliveTimeout,
    connectTimeout,
    // One request at a time on a socket: after a lost connection it is plain which one was lost.
    pipelining: 1,
    // Undici 8 would use HTTP/2 where it can, and one socket for everything.
    allowH2: false,
  };
  // A proxy connects by itself, so it has no `connect`.
  const behindProxy = { ...settings, requestTls: tls, proxyTls: tls };
  if (proxy === 'env' && hasProxyInEnvironment()) {
    return new EnvHttpProxyAgent({ ...behindProxy, connect: tls });
  }
  if (proxy === 'env' || proxy === false) return new Agent({ ...settings, connect: tls });
  return new ProxyAgent({ ...behindProxy, uri: String(proxy) });
}

async function undici(): Promise<typeof Undici> {
  try {
    return await import('undici');
  } catch (error) {
    if (!isMissing(error)) throw error;
    const message =
      'createTransport needs the package undici, which is not installed. Install it: ';
    throw new Error(`${message}npm install undici`, { cause: error });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

function hasProxyInEnvironment(): boolean {
  return ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'].some((name) =>
    Boolean(process.env[name]),
  );
}
