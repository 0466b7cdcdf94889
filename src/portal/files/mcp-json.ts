import { absoluteOf } from '../shell/site.ts';
import type { TextFileOptions } from '../options.ts';

/** The fragment that the pages show, as a file that tools take as it is. */
export function mcpJson(options: TextFileOptions): string {
  const server = { url: absoluteOf('mcp', options) };
  return `${JSON.stringify({ mcpServers: { [options.mcp.name]: server } }, null, 2)}\n`;
}
