import { InputError } from '../errors/input-error.ts';

/** Where requests go: nothing, an edge, a region or both, or a whole `baseUrl` instead. */
export interface Address {
  /** Where the request enters the network, such as `dublin`; keys belong to a region, not to an edge. */
  readonly edge?: Edge | undefined;
  /** Where the data is kept: `us1` unless given. */
  readonly region?: Region | undefined;
  /** The address before `/v1`, for proxies and tests; `https`, or `http` on this machine. */
  readonly baseUrl?: string | undefined;
}

/** The edges known today; others are taken too. */
export type Edge = Open<
  | 'ashburn'
  | 'dublin'
  | 'frankfurt'
  | 'roaming'
  | 'sao-paulo'
  | 'singapore'
  | 'sydney'
  | 'tokyo'
  | 'umatilla'
>;

/** The regions known today; others are taken too. */
export type Region = Open<'us1' | 'ie1' | 'au1' | 'jp1'>;

/** Any text, with the known ones offered by editors. */
type Open<Known extends string> = Known | (string & Record<never, never>);

/** Ends without a slash. */
export function baseUrlOf({ edge, region, baseUrl }: Address): string {
  if (baseUrl === undefined) return `https://conversations${network(edge, region)}.twilio.com`;
  if (edge !== undefined || region !== undefined) {
    throw new InputError('baseUrl', 'Pass either baseUrl, or edge and region; not both.');
  }
  return safeUrl('baseUrl', baseUrl);
}

/**
 * Host names with a region but no edge ended in 2026, so each region has its nearest edge here.
 * https://www.twilio.com/docs/global-infrastructure
 */
const nearestEdge: Readonly<Record<string, string>> = {
  ie1: 'dublin',
  au1: 'sydney',
  jp1: 'tokyo',
};

function network(edge: string | undefined, region = 'us1'): string {
  if (edge === undefined && region === 'us1') return '';
  const entry = edge ?? nearestEdge[region];
  if (entry === undefined) {
    throw new InputError('edge', `No edge is known for region "${region}": pass edge too.`);
  }
  for (const [option, name] of Object.entries({ edge: entry, region })) {
    // A dot or slash would lead the credentials to another host.
    if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(name)) {
      throw new InputError(option, `${option} must be a name such as "dublin" or "ie1".`);
    }
  }
  return `.${entry}.${region}`;
}

/** Credentials are never sent in the clear, so `http` is for loopback only. Messages show the origin at most. */
export function safeUrl(option: string, text: string): string {
  const refuse = (why: string): never => {
    throw new InputError(option, `${option} ${why}.`);
  };
  if (!URL.canParse(text)) refuse('must be an absolute URL such as "https://example.com"');
  const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(text);
  if (username || password) refuse('must not contain credentials');
  if (search || hash) refuse('must end with its path');
  const isLoopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback)) {
    refuse('would send the credentials in the clear: use https');
  }
  return origin + pathname.replace(/\/+$/, '');
}
