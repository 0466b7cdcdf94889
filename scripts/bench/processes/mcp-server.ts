// A server in its own process: ours, or one of the SDK with a tool that has nothing to do.
import { answerMcp } from '../../../src/cli/mcp/answer-mcp.ts';
import { serve } from '../../../src/emulator/serve.ts';
import type { ServerState } from './emulator-server.ts';
import { emptyServer, ours } from './mcp-contenders.ts';

const [document = ''] = process.argv.slice(2);
const fetch = document === '' ? emptyServer() : ours(document);
const { url } = await serve({ answer: (incoming) => answerMcp(fetch, incoming) });
let before = process.cpuUsage();
process.on('message', () => {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  const state: ServerState = { url: `${url}/mcp`, cpu: user + system };
  process.send?.(state);
});
process.send?.('ready');
