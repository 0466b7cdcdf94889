import { UsageError } from '../usage-error.ts';
import type { PortalOptions } from './options.ts';

/** Where a site will be. */
export interface Place {
  /** Scheme and host, without a slash at the end. */
  readonly url: string;
  /** "/doc/conversations", or "". */
  readonly base: string;
  /** "" for the first server of the document. */
  readonly apiUrl: string;
}

/** Throws a UsageError that names the option at fault. */
export function placeOf({ url, base, apiUrl }: PortalOptions): Place {
  return { url: originIn(url), base: baseIn(base), apiUrl: apiUrl === '' ? '' : addressIn(apiUrl) };
}

function originIn(text: string): string {
  const { origin, pathname, search, hash, username } = parsed(text, '--url');
  if (pathname !== '/' && search === '' && hash === '') {
    throw new UsageError(`--url ${text} has a path: give that to --base.`);
  }
  if (search !== '' || hash !== '' || username !== '') {
    throw new UsageError(`--url ${text} has more than a scheme and a host.`);
  }
  return origin;
}

/** Only what stands in a path as it is: links are made of it. */
function baseIn(text: string): string {
  const base = text.replace(/^\/+|\/+$/g, '');
  if (base === '') return '';
  const isPath = base.split('/').every((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part));
  if (isPath) return `/${base}`;
  throw new UsageError(
    `--base ${text} is no path: give one such as /doc/conversations, of letters, digits and -._~`,
  );
}

function addressIn(text: string): string {
  const { href, search, hash, username } = parsed(text, '--api-url');
  if (search !== '' || hash !== '' || username !== '') {
    throw new UsageError(`--api-url ${text} has more than a scheme, a host and a path.`);
  }
  return href.replace(/\/+$/, '');
}

function parsed(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new UsageError(
    `${option} ${text} is no address: give one such as https://docs.example.com`,
  );
}
