import { InputError } from './input-error.ts';

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

/** Ends without a slash. Credentials are never sent in the clear, so `http` is for loopback only. */
export function baseUrlOf({ edge, region, baseUrl }: Address): string {
  if (baseUrl === undefined) return `https://${host(edge, region)}`;
  if (edge !== undefined || region !== undefined) {
    throw new InputError('baseUrl', 'Pass either baseUrl, or edge and region; not both.');
  }
  return checked(baseUrl);
}

/** Region us1, by the nearest edge. */
const home = 'conversations.twilio.com';

/**
 * Host names with a region but no edge ended in 2026, so each region has its nearest edge here.
 * https://www.twilio.com/docs/global-infrastructure
 */
const nearestEdge: Readonly<Record<string, string>> = {
  ie1: 'dublin',
  au1: 'sydney',
  jp1: 'tokyo',
};

function host(edge: string | undefined, region: string | undefined): string {
  const where = label('region', region ?? 'us1');
  if (edge === undefined && where === 'us1') return home;
  const entry = edge ?? nearestEdge[where];
  if (entry === undefined) {
    throw new InputError('edge', `No edge is known for region "${where}": pass edge too.`);
  }
  return `conversations.${label('edge', entry)}.${where}.twilio.com`;
}

/** One label of a host name: a dot or slash would lead the credentials to another host. */
function label(option: string, value: string): string {
  if (/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(value)) return value;
  throw new InputError(option, `${option} must be a name such as "dublin" or "ie1".`);
}

/** Messages show the origin at most: the rest may hold credentials. */
function checked(baseUrl: string): string {
  const url = parsed(baseUrl);
  if (url.username !== '' || url.password !== '') {
    throw new InputError('baseUrl', 'baseUrl must not contain credentials.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InputError('baseUrl', `baseUrl must end with its path, after ${url.origin}.`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new InputError(
      'baseUrl',
      `baseUrl ${url.protocol}//${url.host} would send the credentials in the clear: use https.`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parsed(baseUrl: string): URL {
  try {
    return new URL(baseUrl);
  } catch {
    throw new InputError(
      'baseUrl',
      'baseUrl must be an absolute URL such as "https://example.com".',
    );
  }
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
