import {
  Client,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { earlierFile } from './mcp-earlier.ts';
import { mcpForTests, mcpUrl } from './mcp-handler.ts';
import { mcpAtPort } from './mcp-port.ts';

/** How clients of each kind find out what the server speaks. */
const eras = {
  modern: { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  // Asks first, and takes the newest that both speak.
  auto: { versionNegotiation: { mode: 'auto' } },
  legacy: {},
} as const;

export type Era = keyof typeof eras;
export type Place = 'in process' | 'over HTTP' | 'over stdio';

export interface Combination {
  readonly era: Era;
  readonly place: Place;
}

export const combinations: readonly Combination[] = (
  ['in process', 'over HTTP', 'over stdio'] as const
).flatMap((place) => (['modern', 'auto', 'legacy'] as const).map((era) => ({ era, place })));

export interface Connected {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

/** A real client that talks to a server of its own, or to one that is there. */
export async function connectedClient(
  { era, place }: Combination,
  url?: string,
): Promise<Connected> {
  const { transport, close } = await transportTo(place, url);
  const client = new Client({ name: 'test', version: '0' }, eras[era]);
  await client.connect(transport);
  return {
    client,
    close: async () => {
      await client.close();
      await close();
    },
  };
}

interface Way {
  readonly transport: Transport;
  readonly close: () => Promise<void>;
}

async function transportTo(place: Place, known: string | undefined): Promise<Way> {
  switch (place) {
    case 'in process': {
      const server = mcpForTests({ history: true });
      const fetch = (url: string | URL, init?: RequestInit): Promise<Response> =>
        server.fetch(new Request(url, init));
      const transport = new StreamableHTTPClientTransport(new URL(mcpUrl), { fetch });
      return { transport, close: nothing };
    }
    case 'over HTTP': {
      const served =
        known === undefined ? await mcpAtPort({ history: true }) : { url: known, close: nothing };
      const transport = new StreamableHTTPClientTransport(new URL(served.url));
      return { transport, close: served.close };
    }
    case 'over stdio': {
      const transport = new StdioClientTransport({
        command: process.execPath,
        args: ['--import', tsx, cli, 'mcp', '--since', earlierFile()],
      });
      return { transport, close: nothing };
    }
  }
}

const nothing = async (): Promise<void> => {};

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
