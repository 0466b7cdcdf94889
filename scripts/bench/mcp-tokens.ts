import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { join } from 'node:path';
import { mcpFetch } from '../../src/mcp/http/mcp-fetch.ts';
import { ourOptions } from './processes/mcp-contenders.ts';
import { median, repository } from './run.ts';
import type { Measure, Measurement } from './types.ts';

const document = join(repository, 'generated/openapi.json');
const queries = ['send a message', 'add a WhatsApp participant', 'who has read this message'];

/** What a model reads, as current models count. */
export const mcpTokens: Measure = async () => {
  const options = ourOptions(document);
  const fetch = mcpFetch({ ...options, path: '/mcp' });
  const { reference } = await options.docs();
  const { instructions } = await asked('initialize', {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  });
  const { tools } = await asked('tools/list', {});
  const list = countTokens(`${String(instructions)}\n${JSON.stringify(tools)}`);
  const hits = await Promise.all(queries.map((query) => answered('search_docs', { query })));
  const operations = await Promise.all(
    reference.operations.map(({ id }) => answered('get_operation', { operation: id })),
  );
  const all = `of ${operations.length} operations`;
  return [
    row('MCP, tokens of the tool list', list, 1_100, 'with instructions'),
    row('MCP, tokens of a search', Math.max(...hits), 250, `the longest of ${hits.length}`),
    row('MCP, tokens of an operation', median(operations), 320, `the median ${all}`),
    row('MCP, tokens of the longest one', Math.max(...operations), 850, all),
  ];

  async function answered(name: string, given: object): Promise<number> {
    const { content } = await asked('tools/call', { name, arguments: given });
    return (content as { readonly text: string }[]).reduce(
      (sum, { text }) => sum + countTokens(text),
      0,
    );
  }

  async function asked(method: string, params: object): Promise<Record<string, unknown>> {
    const response = await fetch(
      new Request('http://localhost/mcp', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      }),
    );
    const [, data = ''] = /^data: (.*)$/m.exec(await response.text()) ?? [];
    return (JSON.parse(data) as { readonly result: Record<string, unknown> }).result;
  }
};

function row(name: string, result: number, goal: number, ours: string): Measurement {
  return {
    name,
    ours,
    against: 'the goal',
    result: result.toLocaleString('en'),
    goal: `≤ ${goal.toLocaleString('en')}`,
    met: result <= goal,
  };
}
