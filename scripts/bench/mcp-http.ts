import { join } from 'node:path';
import { placed, worker, type Worker } from './processes.ts';
import type { ServerState } from './processes/emulator-server.ts';
import { emptyCall, legacyCalls, modernCalls, type Message } from './processes/mcp-messages.ts';
import { median, repository } from './run.ts';
import type { Measure } from './types.ts';

const goal = 300;
const calls = 400;
const atOnce = 10;
const document = join(repository, 'generated/openapi.json');

/** Calls over HTTP, by the time of the processor that they take the server; this process is the client. */
export const mcpHttp: Measure = async ({ folder, rounds }) => {
  const file = await placed('mcp-server', folder);
  const servers = {
    ours: await worker<object, ServerState>(file, [document]),
    empty: await worker<object, ServerState>(file, []),
  };
  try {
    const seen: Record<'modern' | 'legacy' | 'empty', number>[] = [];
    // The first time none of it is compiled.
    for (let round = -1; round < rounds; round++) {
      const rates = {
        modern: await rateOf(servers.ours, modernCalls),
        legacy: await rateOf(servers.ours, legacyCalls),
        empty: await rateOf(servers.empty, [emptyCall]),
      };
      if (round >= 0) seen.push(rates);
    }
    const empty = median(seen.map((one) => one.empty));
    return (['modern', 'legacy'] as const).map((era) => {
      const ours = median(seen.map((one) => one[era]));
      return {
        name: `MCP, ${era} calls over HTTP`,
        ours: 'calls a second of one core',
        against: `${empty.toFixed(0)} for a tool with nothing to do`,
        result: ours.toFixed(0),
        goal: `≥ ${goal}`,
        met: ours >= goal,
      };
    });
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
};

async function rateOf(
  server: Worker<object, ServerState>,
  messages: readonly Message[],
): Promise<number> {
  const { url } = await server.ask({});
  let begun = 0;
  await Promise.all(Array.from({ length: atOnce }, client));
  const { cpu } = await server.ask({});
  return (calls * 1_000_000) / cpu;

  async function client(): Promise<void> {
    while (begun < calls) {
      const message = messages[begun++ % messages.length];
      const response = await fetch(url, message);
      const text = await response.text();
      if (!text.includes('"content"')) throw new Error(`It answers with ${text.slice(0, 500)}`);
    }
  }
}
