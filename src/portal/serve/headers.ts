import type { PortalFile } from '../options.ts';

/** How a file is sent; the page and its twin have one address, and say so. */
export function headersFor(
  { path, mediaType }: PortalFile,
  twin: PortalFile | undefined,
  base: string,
): Readonly<Record<string, string>> {
  return {
    'content-type': withCharset(mediaType),
    // The names of assets change with what is in them.
    'cache-control': path.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    link: linksOf(twin, base),
    ...(twin !== undefined && { vary: 'Accept' }),
    ...(mediaType.startsWith('text/html') && { 'content-security-policy': policy }),
  };
}

function withCharset(mediaType: string): string {
  const isText = /^text\/|[/+](?:json|xml|yaml|javascript)$/.test(mediaType);
  return isText ? `${mediaType}; charset=utf-8` : mediaType;
}

function linksOf(twin: PortalFile | undefined, base: string): string {
  const llms = `<${base}/llms.txt>; rel="llms-txt"`;
  if (twin === undefined) return llms;
  return `${llms}, <${base}/${encodeURI(twin.path)}>; rel="alternate"; type="text/markdown"`;
}

/** What only a header can say; the rest stands in the page. */
const policy = "frame-ancestors 'none'";
