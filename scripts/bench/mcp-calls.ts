import { join } from 'node:path';
import { placed } from './processes.ts';
import type { CallTimes } from './processes/mcp-calls.ts';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const goal = 2;
const document = join(repository, 'generated/openapi.json');

/** One call after the other, of eight kinds, from `Request` to the text of the `Response`. */
export const mcpCalls: Measure = async ({ folder, rounds }) => {
  const file = await placed('mcp-calls', folder);
  const seen: CallTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await timed([file, document]);
    seen.push(JSON.parse(stdout));
  }
  const empty = median(seen.map((one) => one.empty));
  return (['modern', 'legacy'] as const).map((era) => {
    const ours = median(seen.map((one) => one[era]));
    return {
      name: `MCP, ${era} call in process`,
      ours: 'the median call of eight kinds',
      against: `${empty.toFixed(2)} ms for a tool with nothing to do`,
      result: `${ours.toFixed(2)} ms`,
      goal: `≤ ${goal} ms`,
      met: ours <= goal,
    };
  });
};
