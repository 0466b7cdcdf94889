// The MCP server without a socket: what one call takes.
import type { McpFetch } from '../../../src/mcp/http/mcp-fetch.ts';
import { emptyServer, ours } from './mcp-contenders.ts';
import { emptyCall, legacyCalls, modernCalls, type Message } from './mcp-messages.ts';

/** The median call, in milliseconds. */
export interface CallTimes {
  readonly modern: number;
  readonly legacy: number;
  /** Of a server of the SDK with one tool that has nothing to do. */
  readonly empty: number;
}

const [document = '', rounds = '60'] = process.argv.slice(2);
const server = ours(document);
const empty = emptyServer();
await measured();
const times: CallTimes = await measured();
console.log(JSON.stringify(times));

async function measured(): Promise<CallTimes> {
  return {
    modern: await middleOf(server, modernCalls),
    legacy: await middleOf(server, legacyCalls),
    empty: await middleOf(empty, [emptyCall]),
  };
}

async function middleOf(fetch: McpFetch, messages: readonly Message[]): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    for (const message of messages) {
      const began = performance.now();
      const response = await fetch(new Request('http://localhost/mcp', message));
      const text = await response.text();
      taken.push(performance.now() - began);
      if (!text.includes('"content"')) throw new Error(`It answers with ${text.slice(0, 500)}`);
    }
  }
  return taken.toSorted((one, other) => one - other)[taken.length >> 1] ?? Number.NaN;
}
