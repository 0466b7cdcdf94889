import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const command = join(repository, 'dist/cli.js');
const clientInfo = { name: 'bench', version: '1' };
const tool = { name: 'search_docs', arguments: { query: 'send a message' } };

/** What a client asks at the start, one after the other, and when each is to be answered. */
const asked = [
  {
    method: 'initialize',
    params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo },
    goal: 400,
  },
  { method: 'tools/list', params: {}, goal: 400 },
  { method: 'tools/call', params: tool, goal: 800 },
];

/** From the start of the built command to its first answers over stdin and stdout. */
export const mcpStart: Measure = async ({ rounds }) => {
  if (!existsSync(command)) throw new Error('There is no dist/cli.js: npm run build makes it.');
  const seen: { ours: readonly number[]; node: number }[] = [];
  for (let round = 0; round < Math.max(9, rounds); round++) {
    const { milliseconds } = await timed(['-e', '0']);
    seen.push({ ours: await firstAnswers(), node: milliseconds });
  }
  const node = median(seen.map((one) => one.node));
  return asked.map(({ method, goal }, at) => {
    const ours = median(seen.map((one) => one.ours[at] ?? Number.NaN));
    return {
      name: `MCP, start to ${method}`,
      ours: 'over stdio, by the built file',
      against: `${node.toFixed(0)} ms for Node to start and end`,
      result: `${ours.toFixed(0)} ms`,
      goal: `≤ ${goal} ms`,
      met: ours <= goal,
    };
  });
};

/** Milliseconds after the start at which each was answered. */
async function firstAnswers(): Promise<readonly number[]> {
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'mcp'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const send = (id: number): void => {
    const { method, params } = asked[id] ?? {};
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  };
  try {
    const answered: number[] = [];
    send(0);
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.includes('"result"')) throw new Error(`It answers with ${line.slice(0, 500)}`);
      answered.push(performance.now() - began);
      if (answered.length === asked.length) return answered;
      send(answered.length);
    }
    throw new Error('It ended before it had answered.');
  } finally {
    child.kill();
    await ended;
  }
}
