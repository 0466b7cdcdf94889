import { describe, expect, it } from 'vitest';
import { liveMcp, type LiveMcp } from '../../scripts/start/live-mcp.ts';
import type { Incoming, Outgoing } from '../../src/emulator/emulator.ts';
import { shop } from '../cli/portal-world.ts';

describe('an MCP server that follows its document', () => {
  it('answers at its addresses alone', () => {
    const { mcp } = world();
    for (const target of ['/doc', '/doc/mcp/more', '/doc/mcps', '/v1/Users', '/']) {
      expect(mcp.answer(asked(target))).toBeUndefined();
    }
    const own = ['/doc/mcp', '/doc/mcp?x', '/doc/mcp/', '/doc/mcp/server-card'];
    for (const target of [...own, '/.well-known/mcp/server-card.json']) {
      expect(mcp.answer(asked(target))).toBeDefined();
    }
  });

  it('says that it is not there yet, in the form of its clients', async () => {
    const { status, body } = await read(world().mcp);
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ jsonrpc: '2.0', error: { code: -32_000 }, id: null });
  });

  it('is made when somebody asks, once for each document', async () => {
    const { mcp, made } = world();
    mcp.load(shop('1'));
    mcp.load(shop('2'));
    expect(made).toEqual([]);
    const both = await Promise.all([read(mcp), read(mcp)]);
    expect(both.map(({ body }) => body)).toEqual(['2', '2']);
    mcp.load(shop('3'));
    expect((await read(mcp)).body).toBe('3');
    expect(made).toEqual(['2', '3']);
  });

  it('hands over what a request has, and hands back what an answer has', async () => {
    const { mcp, requests } = world();
    mcp.load(shop('1'));
    const headers = { host: 'localhost:1', 'mcp-method': 'tools/list', cookie: 'secret' };
    const { status, headers: answered } = await read(mcp, { method: 'POST', body: 'é', headers });
    const [request] = requests;
    expect(request?.url).toBe('http://localhost:1/doc/mcp');
    const sent = Object.fromEntries(request?.headers ?? []);
    expect(sent).toMatchObject({ host: 'localhost:1', 'mcp-method': 'tools/list' });
    expect(sent).not.toHaveProperty('cookie');
    expect(await request?.text()).toBe('é');
    expect(status).toBe(201);
    expect(answered['x-test']).toBe('yes');
  });

  it.each(['TRACE', 'CONNECT', 'PATCH', 'NONSENSE'])('refuses %s', async (method) => {
    const { mcp, requests } = world();
    mcp.load(shop('1'));
    expect(await read(mcp, { method })).toMatchObject({ status: 405 });
    expect(requests).toEqual([]);
  });
});

function world() {
  const made: string[] = [];
  const requests: Request[] = [];
  const mcp = liveMcp({
    path: '/doc/mcp',
    make: async ({ info }) => {
      const version = info?.version ?? '';
      made.push(version);
      return async (request) => {
        requests.push(request.clone());
        return new Response(version, { status: 201, headers: { 'x-test': 'yes' } });
      };
    },
  });
  return { mcp, made, requests };
}

interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function asked(target: string, { method = 'GET', body = '', headers = {} }: Asked = {}): Incoming {
  const header = (name: string): string | null => headers[name] ?? null;
  return { method, origin: 'http://localhost:1', target, header, body };
}

async function read({ answer }: LiveMcp, given?: Asked): Promise<Outgoing> {
  const outgoing = await answer(asked('/doc/mcp', given));
  if (outgoing === undefined) throw new Error('It is not at its own address.');
  return outgoing;
}
