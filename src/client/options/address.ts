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
  if (baseUrl === undefined) return `https://conversations${networkOf(edge, region)}.twilio.com`;
  if (edge ?? region) throw new InputError('baseUrl', 'goes without edge and region.');
  return safeUrl('baseUrl', baseUrl);
}

function networkOf(edge: string | undefined, region = 'us1'): string {
  if (edge === undefined && region === 'us1') return '';
  const entry = edge ?? nearestEdge[region] ?? '';
  const labels = `.${entry}.${region}`;
  // A dot or slash would lead the credentials to another host.
  if (/^(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?){2}$/.test(labels)) return labels;
  throw new InputError(
    'edge',
    `and region must be names such as "dublin" and "ie1"; a new region needs an edge.`,
  );
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

/** Credentials are never sent in the clear, so `http` is for loopback only. Messages show nothing of it. */
export function safeUrl(option: string, text: string): string {
  // As `fetch` would read it, without what the address of an API cannot have.
  const url = URL.canParse(text) ? new URL(text).href : '';
  if (
    /^(?:https:\/\/[^@/]+|http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?)\/[^?#]*$/.test(
      url,
    )
  ) {
    return url.replace(/\/+$/, '');
  }
  throw new InputError(
    option,
    `must be an https URL, or http to loopback, without credentials and query.`,
  );
}
