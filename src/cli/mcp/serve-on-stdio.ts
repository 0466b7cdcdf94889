import type { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { stdioTransport } from './stdio-transport.ts';

interface StdioOptions {
  /** Resolves when it is told to end. */
  readonly stopped: Promise<void>;
  readonly complain: (error: unknown) => void;
}

/** Serves whoever started this process, until they say no more or go away. */
export async function serveOnStdio(
  make: () => McpServer,
  { stopped, complain }: StdioOptions,
): Promise<void> {
  const { transport, closed } = stdioTransport(process.stdin, process.stdout);
  const served = serveStdio(make, { transport, onerror: complain });
  await Promise.race([closed, stopped]);
  await served.close();
}
