import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { collected, type Printed } from '../helpers/runtime-process.ts';
import { started } from '../helpers/cli-run.ts';
import { told } from './mcp-told.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const command = ['--import', tsx, `${root}src/cli.ts`, 'mcp', '--no-history'];

describe('conversations mcp on stdio', () => {
  it.each(['auto', 'legacy'] as const)('answers a client of the era: %s', async (mode) => {
    const client = await clientOf(mode, ['--site', 'https://docs.example.com/api/']);
    expect(client.getServerVersion()).toMatchObject({
      name: 'conversations-client',
      title: 'Twilio Conversations reference',
    });
    expect(await told(client, 'get_operation', { operation: 'FetchUser' })).toContain(
      'https://docs.example.com/api/operation/operation-fetchuser',
    );
    expect(
      await told(client, 'get_request_example', {
        operation: 'FetchUser',
        parameters: { Sid: 'al' },
      }),
    ).toContain('/v1/Users/al');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain('call_operation');
  });

  it.each(['auto', 'legacy'] as const)(
    'calls an emulator if it may, in the era: %s',
    async (mode) => {
      const url = await started(['emulate', '--port', '0', '--quiet']).url();
      const args = ['--allow-calls', '--allow-writes', '--base-url', url];
      const client = await clientOf(mode, args);
      const { tools } = await client.listTools();
      const tool = tools.find(({ name }) => name === 'call_operation');
      expect(tool?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true });
      const made = await told(client, 'call_operation', {
        operation: 'CreateUser',
        parameters: { Identity: 'alice' },
      });
      expect(made).toMatch(/^HTTP 201\nTwilio-Request-Id: RQ/);
      const missing = await client.callTool({
        name: 'call_operation',
        arguments: { operation: 'FetchUser', parameters: { Sid: 'bob' } },
      });
      expect(missing.isError).toBe(true);
      expect(JSON.stringify(missing.content)).toContain('20404 means');
      expect(JSON.stringify([made, missing])).not.toMatch(/emulator-auth-token|Basic/);
    },
  );

  it('says what to start where nothing answers', async () => {
    const running = started(['emulate', '--port', '0', '--quiet']);
    const url = await running.url();
    running.stop();
    await running.ended;
    const client = await clientOf('auto', ['--allow-calls', '--base-url', url]);
    expect(await told(client, 'call_operation', { operation: 'FetchConfiguration' })).toBe(
      `Nothing answers at ${url}. Start it, for example with: ` +
        `npx conversations-client emulate --port ${new URL(url).port}`,
    );
  });

  it('answers all that was asked before its input ended, and nothing else', async () => {
    const slow = ['--port', '0', '--quiet', '--latency', '300'];
    const url = await started(['emulate', ...slow]).url();
    const { printed, end } = await piped(
      [
        request(1, 'initialize', hello),
        { jsonrpc: '2.0', method: 'notifications/initialized' },
        request(2, 'tools/call', {
          name: 'call_operation',
          arguments: { operation: 'FetchConfiguration' },
        }),
        request(3, 'tools/call', { name: 'search_docs', arguments: { query: 'user' } }),
      ],
      ['--allow-calls', '--base-url', url],
    );
    const answers = printed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(answers[2].result.content[0].text).toContain('HTTP 200');
    expect([end, printed.stderr]).toEqual([[0, null], '']);
  });

  it('does not wait for what is taken back', async () => {
    const url = await started(['emulate', '--port', '0', '--quiet', '--latency', '600000']).url();
    const call = { name: 'call_operation', arguments: { operation: 'FetchConfiguration' } };
    const { printed, end } = await piped(
      [
        request(1, 'initialize', hello),
        request(2, 'tools/call', call),
        { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } },
      ],
      ['--allow-calls', '--base-url', url],
    );
    expect(printed.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(end).toEqual([0, null]);
  });

  it('ends with its input also where that holds no request', async () => {
    const { printed, end } = await piped([]);
    expect([printed.stdout, end]).toEqual(['', [0, null]]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 at %s', async (signal) => {
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write(`${JSON.stringify(request(1, 'initialize', hello))}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with 0 when nobody reads its answers', async () => {
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    child.stdin.write(`${JSON.stringify(request(1, 'initialize', hello))}\n`);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('writes nothing to the wire when it cannot serve', async () => {
    const { printed, end } = await piped([request(1, 'initialize', hello)], ['--spec', 'no.json']);
    expect(end).toEqual([2, null]);
    expect(printed).toEqual({
      stdout: '',
      stderr: 'no.json cannot be read: there is no such file. --spec names it.\n',
    });
  });
});

const hello = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '0' },
};

function request(id: number, method: string, params: object): object {
  return { jsonrpc: '2.0', id, method, params };
}

/** What is printed when these lines are all of the input. */
async function piped(
  lines: readonly object[],
  args: readonly string[] = [],
): Promise<{ readonly printed: Printed; readonly end: readonly unknown[] }> {
  const child = spawn(process.execPath, [...command, ...args]);
  const printed = collected(child);
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { end: await once(child, 'close'), printed };
}

async function clientOf(mode: 'auto' | 'legacy', args: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...command, ...args],
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}
