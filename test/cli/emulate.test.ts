import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultAccount } from '../../src/emulator/options.ts';
import { requestLine } from '../../src/cli/emulate/lines.ts';
import { ranToEnd, started } from '../helpers/cli-run.ts';
import { readDescription } from '../helpers/document.ts';
import { authorization } from '../helpers/emulator.ts';

const { accountSid, authToken } = defaultAccount;
const anyPort = ['emulate', '--port', '0'];
const headers = { authorization };

describe('conversations emulate', () => {
  it('says where it is, who may call and how, and serves until it is stopped', async () => {
    const { out, url, stop, ended } = started(anyPort);
    const address = await url();
    expect(out()).toContain(`emulated on ${address}\n`);
    expect(out()).toContain(accountSid);
    expect(out()).toContain(authToken);
    const [, curl = ''] = /(curl .*)\n/.exec(out()) ?? [];
    expect(curl).toBe(`curl -u ${accountSid}:${authToken} ${address}/v1/Users -d Identity=alice`);
    expect((await fetch(`${address}/v1/Users`, { headers })).status).toBe(200);
    stop();
    expect(await ended).toMatchObject({ code: 0, err: '' });
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it('prints a line for each request, without its query', async () => {
    const { out, url } = started(anyPort);
    const address = await url();
    await fetch(`${address}/v1/ParticipantConversations?Identity=alice`, { headers });
    await fetch(`${address}/v1/Nothing`, { method: 'DELETE', headers });
    const lines = out()
      .split('\n')
      .filter((line) => line.includes('/v1/') && !line.includes('curl'));
    expect(lines).toEqual([
      expect.stringMatching(/^GET {4}\/v1\/ParticipantConversations 200 \d+\.\d ms$/),
      expect.stringMatching(/^DELETE \/v1\/Nothing 404 \d+\.\d ms$/),
    ]);
  });

  it('prints none when it is to be quiet', async () => {
    const { out, url } = started([...anyPort, '--quiet']);
    const address = await url();
    const before = out();
    await fetch(`${address}/v1/Users`, { headers });
    expect(out()).toBe(before);
  });

  it('begins with a seed', async () => {
    const seed = file('seed.json', {
      accounts: [{ services: [{ users: [{ identity: 'seeded' }] }] }],
    });
    const { url } = started([...anyPort, '--seed', seed]);
    expect((await fetch(`${await url()}/v1/Users/seeded`, { headers })).status).toBe(200);
  });

  it('waits and chooses as it is told', async () => {
    const choices = ['--choice', 'pageSizeOverLimit=refuse', '--choice', 'pageWithoutToken=refuse'];
    const { url } = started([...anyPort, '--latency', '120', ...choices]);
    const address = await url();
    const sent = performance.now();
    const statuses = [
      (await fetch(`${address}/v1/Users?PageSize=51`, { headers })).status,
      (await fetch(`${address}/v1/Users?Page=1`, { headers })).status,
    ];
    expect(statuses).toEqual([400, 400]);
    expect(performance.now() - sent).toBeGreaterThan(220);
  });

  it('goes by another document', async () => {
    const { document } = readDescription();
    const spec = file('spec.json', {
      ...document,
      paths: { '/v1/Users': document.paths?.['/v1/Users'] },
    });
    const { url } = started([...anyPort, '--spec', spec]);
    const address = await url();
    expect((await fetch(`${address}/v1/Users`, { headers })).status).toBe(200);
    expect((await fetch(`${address}/v1/Roles`, { headers })).status).toBe(404);
  });

  it.each([
    [
      'a seed that is not there',
      ['--seed', '/nowhere/seed.json'],
      'there is no such file. --seed names it.',
    ],
    ['a seed that is a folder', ['--seed', tmpdir()], 'it is a folder'],
    [
      'a choice that is none',
      ['--choice', 'color=red'],
      'there is no choice "color". Choose about uniqueNameInPaths,',
    ],
    [
      'a choice without a value',
      ['--choice', 'deletedUser'],
      'deletedUser is removes-participants or leaves-participants.',
    ],
    [
      'a state in no folder',
      ['--state', '/nowhere/state.json'],
      'there is no such folder. --state names it.',
    ],
    ['an address that is none', ['--host', '192.0.2.1'], 'this machine has no such address'],
  ])('ends with 2 and one line: %s', async (_, args, text) => {
    const { code, err } = await ranToEnd([...anyPort, ...args]);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['a seed that is not JSON', '--seed', '{"accounts":', 'is not JSON'],
    ['a seed that does not fit', '--seed', '{"accounts":[{"services":7}]}', 'accounts[0].services'],
    ['a document that is none', '--spec', '[]', 'is no OpenAPI document'],
    [
      'a document with an operation that nothing handles',
      '--spec',
      '{"openapi":"3.1.0","paths":{"/v1/Cats":{"get":{"operationId":"ListCat","responses":{}}}}}',
      'no handler for ListCat',
    ],
  ])('ends with 2 and one line that names the file: %s', async (_, option, content, text) => {
    const path = file('given.json', content);
    const { code, err } = await ranToEnd([...anyPort, option, path]);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect(err).toContain(path);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 2 and one line when the port is in use', async () => {
    const port = new URL(await started(anyPort).url()).port;
    const { code, err } = await ranToEnd(['emulate', '--port', port]);
    expect([code, err]).toEqual([
      2,
      `Port ${port} of 127.0.0.1 is in use: choose another. --port says which.\n`,
    ]);
  });
});

describe('a line about a request', () => {
  const served = { method: 'GET', target: '/v1/Users?Identity=x', status: 200, milliseconds: 1.26 };

  it.each([
    [served, 'GET    /v1/Users 200 1.3 ms\n'],
    [{ ...served, status: undefined }, 'GET    /v1/Users reset 1.3 ms\n'],
    [{ ...served, target: '/\u001b[2J\u009b1m\nx é' }, 'GET    /?[2J?1m?x?? 200 1.3 ms\n'],
  ])('is plain, and safe for a terminal: %j', (given, line) => {
    expect(requestLine(given, false)).toBe(line);
  });

  it.each([
    [200, 32],
    [404, 33],
    [503, 31],
    [undefined, 31],
  ])('has a color by its status on a terminal: %s', (status, color) => {
    expect(requestLine({ ...served, status }, true)).toContain(`\u001b[${color}m`);
  });
});

function file(name: string, content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'emulate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
