import { hostedPath, type SiteFiles } from '../../helpers/portal-server.ts';

export interface Address {
  /** Whether it is on the site's host. */
  readonly inside: boolean;
  /** The file it leads to; undefined where there is none. */
  readonly file: string | undefined;
  /** Decoded and without its number sign; "" for none. */
  readonly fragment: string;
}

/** Where an address leads from a page of a site that lies at `base` (no slash at its end). */
export function addressed(value: string, from: URL, base: URL, files: SiteFiles): Address {
  const url = new URL(value, from);
  const inside = url.origin === base.origin;
  return {
    inside,
    file: inside ? hostedPath(files, base.pathname, url.pathname) : undefined,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

/** The addresses a page is read at: hosts that know no pages without ending add a slash. */
export function addressesOf(path: string, base: URL): readonly URL[] {
  const page = path.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');
  const href = page === '' ? base.href : `${base.href}/${page}`;
  return path.endsWith('index.html') ? [new URL(href), new URL(`${href}/`)] : [new URL(href)];
}
