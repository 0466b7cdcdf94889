import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient, type ClientOptions } from '../../src/index.ts';
import { clientTo, rejection } from '../helpers/client-for-tests.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { leftBehind, timers } from '../helpers/client-leftovers.ts';
import { recordingServer, type RecordingServer, type Script } from '../helpers/server-recording.ts';

const never = new Promise<never>(() => {});
const pair = { accountSid: 'AC1', authToken: 'x' };

interface Moment {
  readonly name: string;
  readonly options?: (url: string) => ClientOptions;
  readonly script?: Script;
  /** Requests that have come by then. */
  readonly requests: number;
  /** Calls that take the only place first. */
  readonly ahead?: number;
  /** Something goes on, since other calls may need it. */
  readonly goesOn?: boolean;
}

const moments: readonly Moment[] = [
  { name: 'while it waits for its turn', options: alone, requests: 1, ahead: 1 },
  {
    name: 'while a token is asked for',
    options: () => ({ token: () => never }),
    requests: 0,
  },
  {
    name: 'while the token endpoint is asked',
    options: (url) => ({ clientId: 'OQ1', clientSecret: 'x', tokenUrl: `${url}/v2/token` }),
    requests: 1,
    goesOn: true,
  },
  { name: 'while an attempt is under way', requests: 1 },
  {
    name: 'while the body comes',
    script: { stalls: true, body: `"${'x'.repeat(500)}"` },
    requests: 1,
  },
  {
    name: 'while it waits for the next attempt',
    script: { status: 429, headers: { 'Retry-After': '60' } },
    requests: 1,
  },
  {
    name: 'while a middleware takes its time',
    options: () => ({ ...pair, middleware: [() => never] }),
    requests: 0,
  },
  {
    name: 'although its fetch takes no notice',
    options: () => ({ ...pair, fetch: () => never }),
    requests: 0,
  },
];

const reasons: readonly [string, unknown][] = [
  ['its own AbortError', undefined],
  ['the reason it is given', new Error('changed my mind')],
  ['a reason that is no error', 'enough'],
];

const table = moments.flatMap((moment) =>
  reasons.map(([kind, reason]) => ({ ...moment, kind, reason })),
);

describe('a call that is aborted', () => {
  it.each(table)('$name rejects with $kind', async ({ reason, ...moment }) => {
    const { server, call } = await begun(moment);
    const controller = new AbortController();
    const before = timers();
    const { signal } = controller;
    const called = rejection(() => call(signal));
    await server.came(moment.requests);
    await pause(20);
    controller.abort(reason);
    const error = await called;
    expect(error).toBe(signal.reason);
    expect(error).toBe(reason ?? error);
    expect(reason === undefined ? error : { name: 'AbortError' }).toMatchObject({
      name: 'AbortError',
    });
    expect(leftBehind(before, signal)).toEqual({
      timers: moment.goesOn ? expect.any(Number) : 0,
      listeners: 0,
    });
    expect(server.requests).toHaveLength(moment.requests);
  });

  it.each(reasons)('beforehand sends nothing and rejects with %s', async (_, reason) => {
    const server = await recordingServer();
    const signal = AbortSignal.abort(reason);
    const client = clientTo(server.url);
    expect(await rejection(() => client.listUser({}, { signal }))).toBe(signal.reason);
    expect(await rejection(() => client.fetchUser({ Sid: 'x' }, { signal }))).toBe(signal.reason);
    expect(await rejection(() => client.GET('/v1/Users', { signal }))).toBe(signal.reason);
    expect(server.requests).toEqual([]);
  });

  it('gives up its connection', async () => {
    const server = await recordingServer({ never: true });
    const controller = new AbortController();
    const { signal } = controller;
    const called = rejection(() => clientTo(server.url).GET('/v1/Users', { signal }));
    await server.came(1);
    controller.abort();
    await called;
    for (let turn = 0; turn < 500 && server.connections() > 0; turn++) await pause(10);
    expect(server.connections()).toBe(0);
  });

  it('by its own time rejects with the reason of the signal, which is no TimeoutError of ours', async () => {
    const server = await recordingServer({ never: true });
    const signal = AbortSignal.timeout(50);
    const error = await rejection(() => clientTo(server.url).listUser({}, { signal }));
    expect(error).toBe(signal.reason);
    expect(error).toBeInstanceOf(DOMException);
  });

  it('by its logger, just before it would wait, does not wait', async () => {
    const server = await recordingServer({ status: 429, headers: { 'Retry-After': '60' } });
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const logger = { debug: () => {}, info: () => {}, warn: stop, error: () => {} };
    const { signal } = controller;
    const client = clientTo(server.url, { logger });
    const ended = rejection(() => client.GET('/v1/Users', { signal }));
    expect(await Promise.race([ended, pause(2000, 'waits')])).toBe(signal.reason);
  });

  it('rejects though another call by the same signal has ended before', async () => {
    const server = await recordingServer(({ line }) => ({ never: line.includes('/slow') }));
    const client = clientTo(server.url);
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('changed my mind');
    const slow = rejection(() => client.fetchUser({ Sid: 'slow' }, { signal }));
    await client.fetchUser({ Sid: 'quick' }, { signal });
    await server.came(2);
    controller.abort(reason);
    expect(await slow).toBe(reason);
  });

  it('with many others by one signal draws no warning of a leak', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const server = await recordingServer({ never: true });
    const client = clientTo(server.url, { maxConcurrency: 30 });
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('changed my mind');
    const calls = Array.from({ length: 60 }, () =>
      rejection(() => client.fetchUser({ Sid: 'alice' }, { signal })),
    );
    await server.came(30);
    controller.abort(reason);
    expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
    await pause(20);
    expect(warnings).toEqual([]);
    expect(server.requests).toHaveLength(30);
  });

  it('after its end is no matter', async () => {
    const { url } = await recordingServer();
    const controller = new AbortController();
    const call = clientTo(url).fetchUser({ Sid: 'alice' }, { signal: controller.signal });
    const user = exampleOf('FetchUser');
    expect(await call).toEqual(user);
    controller.abort();
    expect(await call).toEqual(user);
  });
});

async function begun({
  options = () => pair,
  script = { never: true },
  ahead = 0,
}: Moment): Promise<{
  server: RecordingServer;
  call: (signal?: AbortSignal) => Promise<unknown>;
}> {
  const server = await recordingServer(script);
  const client = createClient({ ...options(server.url), baseUrl: server.url });
  // What is not to be tried again would show an error of its own.
  const call = (signal?: AbortSignal) => client.createUser({ Identity: 'alice' }, { signal });
  for (let count = 0; count < ahead; count++) void call().catch(() => {});
  await server.came(ahead);
  return { server, call };
}

function alone(): ClientOptions {
  return { ...pair, maxConcurrency: 1 };
}
