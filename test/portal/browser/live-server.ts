import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { SiteFiles } from '../../helpers/portal-server.ts';

/** A site that is made anew while pages of it are open, and who waits to be told so. */
export interface LiveServer {
  readonly origin: string;
  /** What each question after a version has named as known, "" for none. */
  readonly asked: readonly string[];
  /** Answers whoever waits now, or comes first. */
  readonly answer: (status: number, version: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `files` is asked anew for every page; those at the root of the host, without a base path. */
export async function liveServer(files: () => SiteFiles): Promise<LiveServer> {
  const asked: string[] = [];
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (pathname === '/live') {
      asked.push(searchParams.get('since') ?? '');
      waiting.add(response);
      response.on('close', () => waiting.delete(response));
      server.emit('asked');
      return;
    }
    const path = pathname === '/' ? 'index.html' : pathname.slice(1);
    response.setHeader('content-type', mediaTypes[path.slice(path.lastIndexOf('.'))] ?? '');
    response.end(files().get(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    answer: async (status, version) => {
      if (waiting.size === 0) await once(server, 'asked');
      for (const response of waiting) {
        waiting.delete(response);
        response.writeHead(status).end(version);
      }
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};
