import { readerOf } from './serve/reader.ts';
import type { PortalFile } from './options.ts';

export { readerOf } from './serve/reader.ts';

export type { SiteReader } from './serve/reader.ts';

/**
 * A site as a function from `Request` to `Response`, for whatever runs `fetch` handlers. It reads no
 * disk: what is not among the files is not found. Requests outside the base path get a 404, too.
 */
export function portalAnswer(
  files: readonly PortalFile[],
  base: string,
): (request: Request) => Response {
  const read = readerOf(files, base);
  return ({ method, url, headers }) => {
    const {
      status,
      headers: answered,
      text,
    } = read({
      method,
      pathname: new URL(url).pathname,
      header: (name) => headers.get(name),
    });
    const hasBody = method !== 'HEAD' && status !== 304;
    return new Response(hasBody ? text : null, { status, headers: answered });
  };
}
