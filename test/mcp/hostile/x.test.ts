import { it } from 'vitest';
import { mcpForTests, mcpUrl } from '../../helpers/mcp-handler.ts';
import { answerOf, legacy, requestOf } from '../../helpers/mcp-wire.ts';
it('x', async () => {
  const { fetch, complaints } = mcpForTests();
  for (const [op, par, depth, open, close] of [['FetchUser', 'Sid', 200, '[', ']'], ['FetchUser', 'Sid', 20000, '[', ']'], ['FetchUser', 'Sid', 20000, '{"a":', '}'], ['CreateConversation', 'Attributes', 20000, '{"a":', '}'], ['CreateConversation', 'FriendlyName', 20000, '[', ']'], ['UpdateConfiguration', 'x', 20000, '[', ']'], ['CreateRole', 'Permission', 20000, '[', ']']] as const) {
    const sent = legacy('tools/call', { name: 'get_request_example', arguments: { operation: op, parameters: 0 } });
    const body = sent.body!.replace('"parameters":0', `"parameters":{"${par}":${open.repeat(depth)}1${close.repeat(depth)}}`);
    const a = await answerOf(await fetch(requestOf(mcpUrl, { ...sent, body })));
    console.log(op, par, depth, open, a.status, a.text.length, a.text.slice(0, 500).replaceAll('\n', ' '), complaints.length, String(complaints.at(-1)).slice(0, 100));
  }
}, 300000);
