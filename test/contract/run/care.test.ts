import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../src/contract/run/options.ts';
import { runContract } from '../../../src/contract/run/run.ts';
import { baseUrl, credentials, document, driven, soundServer, told, type Fetch } from './driven.ts';

const users = ['CreateUser', 'FetchUser', 'ListUser', 'UpdateUser', 'DeleteUser'];

describe('a run over a server of somebody else', () => {
  it('leaves all as it was, settings and what others made included', async () => {
    const emulator = soundServer();
    await made(emulator.fetch, '/v1/Users', 'Identity=theirs');
    await made(emulator.fetch, '/v1/Conversations', 'UniqueName=theirs');
    const before = state(emulator);
    const only = [...users, 'CreateConversation', 'UpdateConversation', 'DeleteConversation'];
    const settings = ['UpdateConfiguration', 'UpdateConfigurationWebhook'];
    const found = await driven(emulator.fetch, { only: [...only, ...settings] });
    expect(told(found)).toEqual([]);
    expect(found.left).toEqual([]);
    expect(found.coverage.operations.seen).toBeGreaterThanOrEqual(8);
    expect(state(emulator)).toEqual(before);
  });

  it('cleans up what it made, too, when it is told to stop', async () => {
    const emulator = soundServer();
    const before = state(emulator);
    const stop = new AbortController();
    let count = 0;
    const fetch: Fetch = async (request) => {
      count += 1;
      if (count === 60) stop.abort();
      return emulator.fetch(request);
    };
    const found = await driven(fetch, { only: users, signal: stop.signal });
    expect(found.stopped).toBe(true);
    expect(found.left).toEqual([]);
    expect(state(emulator)).toEqual(before);
  });

  it('sends GET alone where nothing may be changed', async () => {
    const emulator = soundServer();
    await made(emulator.fetch, '/v1/Users', 'Identity=theirs');
    const methods = new Set<string>();
    const fetch: Fetch = async (request) => {
      methods.add(request.method);
      return emulator.fetch(request);
    };
    const found = await driven(fetch, { readOnly: true });
    expect([...methods]).toEqual(['GET']);
    expect(told(found)).toEqual([]);
    expect(found.coverage.operations.missing).not.toContain('FetchUser');
  });

  it('says what it could not delete', async () => {
    const { fetch } = soundServer();
    const stubborn: Fetch = async (request) =>
      request.method === 'DELETE' ? new Response(null, { status: 403 }) : fetch(request);
    const { left } = await driven(stubborn, { only: ['CreateUser'] });
    expect(left[0]).toMatch(/^DELETE \/v1\/Users\/US/);
  });
});

describe('the same seed', () => {
  it('sends the same requests, and another seed sends others', async () => {
    const first = await seen({ seed: 7, only: users });
    expect(await seen({ seed: 7, only: users })).toEqual(first);
    expect(await seen({ seed: 8, only: users })).not.toEqual(first);
  });

  it('sends what failed and nothing else when that is replayed', async () => {
    const first = await driven(failing, { seed: 5, only: ['ListUser', 'ListRole'] });
    expect(first.failures.cases.length).toBeGreaterThan(0);
    const kept = JSON.parse(JSON.stringify(first.failures));
    const again = await driven(failing, { replay: kept });
    expect(told(again)).toEqual(told(first));
    expect(again.seed).toBe(5);
    expect(again.cases).toBe(new Set(kept.cases.map(caseOf)).size);
    expect(again.cases).toBeLessThan(first.cases);
  });

  it('has no credentials in what it prints and keeps', async () => {
    const found = await driven(async () => Response.json({}), { only: ['ListUser', 'CreateUser'] });
    const printed = JSON.stringify(found);
    expect(found.findings.length).toBeGreaterThan(0);
    expect(printed).toContain('$TWILIO_AUTH_TOKEN');
    expect(printed).not.toContain(credentials.headers()['authorization']?.split(' ')[1]);
  });
});

describe('a run that cannot look', () => {
  it.each<readonly [what: string, fetch: Fetch, says: RegExp]>([
    [
      'nobody answers',
      async () => Promise.reject(new TypeError('fetch failed', { cause: new Error('refused') })),
      /did not answer GET .*\(refused\): see that the server is up/,
    ],
    [
      'a page of somebody else answers',
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      /answers 200 with an HTML page/,
    ],
    ['the credentials are wrong', async () => new Response('{}', { status: 401 }), /answers 401/],
  ])('says why where %s', async (_, fetch, says) => {
    const result = await runContract({ fetch, baseUrl }, document, { credentials });
    expect(result.unknown).toMatch(says);
  });

  it('says so when the server goes away on the way', async () => {
    const { fetch } = soundServer();
    let count = 0;
    const dying: Fetch = async (request) => {
      count += 1;
      return count > 30 ? Promise.reject(new Error('reset')) : fetch(request);
    };
    const result = await runContract({ fetch: dying, baseUrl }, document, { credentials });
    expect(result.unknown).toMatch(/did not answer .*\(reset\)/);
  });

  it('names an operation that is not there', async () => {
    const run = driven(soundServer().fetch, { only: ['FetchNothing'] });
    await expect(run).rejects.toThrow('There is no operation FetchNothing in the document');
  });
});

describe('the pace', () => {
  it('waits as long as a server asks it to, and then asks again', async () => {
    const { fetch } = soundServer();
    const waits: number[] = [];
    let count = 0;
    const busy: Fetch = async (request) => {
      count += 1;
      if (count !== 5) return fetch(request);
      return new Response(null, { status: 429, headers: { 'retry-after': '3' } });
    };
    const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    const found = await driven(busy, { only: ['ListUser'], sleep });
    expect(waits).toEqual([3000]);
    expect(told(found)).toEqual([]);
  });

  it('says which part of the document a run has to reach and did not', async () => {
    const { fetch } = soundServer();
    const floor = { operations: 1, statuses: 0.9 };
    const { findings } = await driven(fetch, { only: ['ListUser', 'FetchServiceBinding'], floor });
    expect(findings.map(({ id, labels }) => [id, labels])).toEqual([
      ['coverage-below-floor', ['operations']],
      ['coverage-below-floor', ['statuses']],
    ]);
    expect(findings[0]?.text).toMatch(/^1 of 2 operations were seen, and 100 % have to be\./);
  });
});

/** Answers an empty object where a page size is to be refused. */
const failing: Fetch = async (request) =>
  request.url.includes('PageSize=0') ? Response.json({}) : soundServer().fetch(request);

/** What a run asks, one line a request. */
async function seen(options: RunOptions): Promise<readonly string[]> {
  const { fetch } = soundServer();
  const lines: string[] = [];
  const listening: Fetch = async (request) => {
    lines.push(`${request.method} ${request.url} ${await request.clone().text()}`);
    return fetch(request);
  };
  await driven(listening, options);
  return lines;
}

async function made(fetch: Fetch, path: string, body: string): Promise<void> {
  const headers = { ...credentials.headers(), 'content-type': 'application/x-www-form-urlencoded' };
  await fetch(new Request(baseUrl + path, { method: 'POST', headers, body }));
}

function state(emulator: ReturnType<typeof soundServer>): unknown {
  return emulator.snapshot();
}

function caseOf({
  operation,
  case: name,
}: {
  readonly operation: string;
  readonly case: string;
}): string {
  return `${operation} ${name}`;
}
