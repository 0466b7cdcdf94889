import { addressIn } from '../address-in.ts';
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
  return {
    url: originIn(url),
    base: baseIn(base),
    apiUrl: apiUrl === '' ? '' : bare(addressIn(apiUrl, '--api-url')),
  };
}

function originIn(text: string): string {
  const { origin, pathname } = addressIn(text, '--url');
  if (pathname === '/') return origin;
  throw new UsageError(`--url ${origin}${pathname} has a path: give that to --base.`);
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

function bare({ href }: URL): string {
  return href.replace(/\/+$/, '');
}
