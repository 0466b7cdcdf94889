import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundlePart, mcp } from '../bundle/bundle.ts';
import { repository } from './run.ts';
import type { Measure } from './types.ts';

const goal = 200_000;

/** What goes to the edge: the server with its document, in one file, compressed. */
export const mcpSize: Measure = async ({ folder }) => {
  await bundlePart(mcp, folder);
  const ours = compressed(readFileSync(join(folder, 'src/mcp/edge.js')));
  const document = compressed(
    JSON.stringify(JSON.parse(readFileSync(join(repository, 'generated/openapi.json'), 'utf8'))),
  );
  const sdk = compressed(await empty());
  return [
    {
      name: 'MCP, size at the edge',
      ours: 'with all its data,',
      against: `${kilobytes(sdk)} for the SDK with one tool, ${kilobytes(document)} for the document`,
      result: kilobytes(ours),
      goal: `≤ ${kilobytes(goal)}`,
      met: ours <= goal,
    },
  ];
};

async function empty(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
        import * as z from 'zod';
        export default createMcpHandler(() => {
          const server = new McpServer({ name: 'empty', version: '1.0.0' });
          server.registerTool('nothing', { inputSchema: z.object({}) }, async () => ({ content: [] }));
          return server;
        });`,
      resolveDir: repository,
    },
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd'],
  });
  return outputFiles[0]?.text ?? '';
}

function compressed(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
