import { mcpCalls } from './mcp-calls.ts';
import { mcpHttp } from './mcp-http.ts';
import { mcpSize } from './mcp-size.ts';
import { mcpStart } from './mcp-start.ts';
import { mcpTokens } from './mcp-tokens.ts';
import type { Measure, Measurement } from './types.ts';

/** All that the MCP server costs. */
export const mcp: Measure = async (setting) => {
  const rows: Measurement[] = [];
  for (const measure of [mcpTokens, mcpSize, mcpCalls, mcpHttp, mcpStart]) {
    rows.push(...(await measure(setting)));
  }
  return rows;
};
