import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a static host has: texts or bytes by path, without a slash at the start. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

export interface SiteOptions {
  /** Where the site lies on its host; no slash at the end. */
  readonly basePath?: string;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServedSite {
  readonly origin: string;
  /** The front page; no slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A plain static host on a free port: folders have an index, pages need no ending, texts go gzipped. */
export async function serveSite(
  files: SiteFiles,
  { basePath = '/doc/conversations', headers = {} }: SiteOptions = {},
): Promise<ServedSite> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = hostedPath(files, basePath, new URL(request.url ?? '/', 'http://host').pathname);
    const content = path === undefined ? undefined : files.get(path);
    if (path === undefined || content === undefined) return notFound(response, files, headers);
    send(request, response, path, content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: origin + basePath,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    content: string | Uint8Array,
  ): void {
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const body = zipped ? compressedOnce(path, content) : Buffer.from(content);
    response.writeHead(200, {
      ...headers,
      'content-type': mediaType(path),
      'content-length': body.length,
      vary: 'accept-encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  function compressedOnce(path: string, content: string | Uint8Array): Buffer {
    const body = compressed.get(path) ?? gzipSync(content, { level: 9 });
    compressed.set(path, body);
    return body;
  }
}

/** The file that a host with these files answers this path of a URL with. */
export function hostedPath(
  files: Pick<SiteFiles, 'has'>,
  basePath: string,
  pathname: string,
): string | undefined {
  if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) return undefined;
  const path = decodeURIComponent(pathname.slice(basePath.length)).replace(/^\/|\/$/g, '');
  const candidates = path === '' ? ['index.html'] : [path, `${path}/index.html`, `${path}.html`];
  return candidates.find((each) => files.has(each));
}

/** Every file below a folder. */
export function filesIn(folder: string): SiteFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

function notFound(
  response: ServerResponse,
  files: SiteFiles,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(404, { ...headers, 'content-type': 'text/html; charset=utf-8' });
  response.end(files.get('404.html') ?? '<!doctype html><title>Not found</title>');
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
};

function mediaType(path: string): string {
  return mediaTypes[extname(path)] ?? 'application/octet-stream';
}
