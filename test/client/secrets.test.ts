import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type Middleware } from '../../src/index.ts';
import { rejection, untyped } from '../helpers/client-for-tests.ts';
import { noting, shownOf, waysToWrite } from '../helpers/client-secrets.ts';
import { clientId, tokenOf } from '../helpers/client-tokens.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Answer, type RawRequest } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };
const secret = 's3cret/of+a test&"é"';
const jwt = 'eyJhbGciOi.J9eyJ+zd/WI.iOiIx';

/** Four kinds of credentials, each with what may not be seen of it. */
const kinds: readonly [string, ClientOptions, readonly string[]][] = [
  ['an account', { accountSid: 'AC1', authToken: secret }, [secret, base64(`AC1:${secret}`)]],
  ['a key', { apiKey: 'SK1', apiSecret: secret }, [secret, base64(`SK1:${secret}`)]],
  ['a client', { clientId, clientSecret: secret }, [secret, 'access-1']],
  ['a token', { token: async () => jwt }, [jwt]],
];

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

/** Answers that repeat what they were sent. */
const echoes: readonly [string, (authorization: string) => Answer][] = [
  ['JSON', (body) => ({ status: 403, headers: json, body: JSON.stringify({ body }) })],
  ['a fault', (message) => ({ status: 400, body: JSON.stringify({ status: 400, message }) })],
  [
    'the details of a fault',
    (body) => ({
      status: 400,
      body: JSON.stringify({ status: 400, message: 'No.', details: { headers: [body] } }),
    }),
  ],
  ['HTML', (body) => ({ status: 502, headers: html, body: `<pre>${body}</pre>` })],
  ['HTML of success', (body) => ({ headers: html, body: `<pre>${body}</pre>` })],
  ['half of a JSON of success', (body) => ({ body: JSON.stringify({ body }).slice(0, -1) })],
  [
    'percent-encoded text',
    (body) => ({ status: 500, headers: html, body: `/?auth=${encodeURIComponent(body)}` }),
  ],
  [
    'text percent-encoded in small letters',
    (body) => ({
      status: 500,
      headers: html,
      body: encodeURIComponent(body).replaceAll(/%../g, (code) => code.toLowerCase()),
    }),
  ],
  [
    'decoded text',
    (body) => ({
      status: 500,
      headers: html,
      body: Buffer.from(body.replace('Basic ', ''), 'base64').toString(),
    }),
  ],
];

const cases = kinds.flatMap(([kind, options, secrets]) =>
  echoes.map(([echo, answer]) => ({ kind, options, secrets, echo, answer })),
);

const wrap: Middleware = async (request, next) => {
  try {
    return await next(request);
  } catch (cause) {
    throw new Error('Wrapped.', { cause });
  }
};

const again: Middleware = async (request, next) => {
  const [first, second] = await Promise.allSettled([next(request), next(request)]);
  if (second.status === 'fulfilled') return second.value;
  throw first.status === 'rejected' ? first.reason : second.reason;
};

describe('credentials are shown neither by errors nor by log lines', () => {
  it.each(cases)('where the server repeats those of $kind in $echo', async (given) => {
    outsideTheContract('No sound server repeats credentials.');
    const { options, secrets, answer } = given;
    const server = await recordingServer((request) =>
      isForToken(request) ? tokenOf(1) : answer(request.headers['authorization'] ?? ''),
    );
    const shown = await shownBy({ ...options, ...at(server.url) });
    expect(seenIn(shown, secrets)).toEqual([]);
  });

  it.each(kinds)('where fetch throws its whole request: %s', async (_, options, secrets) => {
    const shown = await shownBy({ ...options, fetch: throwing });
    expect(shown).toContain('ECONNREFUSED');
    expect(seenIn(shown, secrets)).toEqual([]);
  });

  it.each(kinds)('where a middleware wraps what fetch throws: %s', async (_, options, secrets) => {
    for (const middleware of [[wrap], [again]]) {
      expect(seenIn(await shownBy({ ...options, fetch: throwing, middleware }), secrets)).toEqual(
        [],
      );
    }
  });

  it.each<[string, Answer]>([
    ['resets', { reset: 'before' }],
    ['resets half way', { reset: 'during', body: `"${'x'.repeat(500)}"` }],
    ['does not answer', { never: true }],
    ['does not end its answer', { stalls: true, body: `"${'x'.repeat(500)}"` }],
    ['sends what is not HTTP', { headers: { 'bad header': '\0' } }],
  ])('where the server %s', async (_, answer) => {
    for (const [, options, secrets] of kinds) {
      const server = await recordingServer((request) =>
        isForToken(request) ? tokenOf(1) : answer,
      );
      const shown = await shownBy({ ...options, ...at(server.url), timeout: 100 });
      expect(seenIn(shown, secrets)).toEqual([]);
    }
  });

  it.each<[string, (form: string) => Answer]>([
    ['refuses', (body) => ({ status: 400, headers: html, body })],
    ['fails', (body) => ({ status: 500, headers: html, body })],
    ['answers without a token', (body) => ({ body: JSON.stringify(fieldsOf(body)) })],
    ['answers with it as text', (body) => ({ body: JSON.stringify(body) })],
    ['answers with a page', (body) => ({ headers: html, body })],
    ['describes a fault', (body) => ({ status: 400, body: faultOf(fieldsOf(body)) })],
    ['breaks off', () => ({ reset: 'before' })],
  ])('where the token endpoint repeats the secret as it %s', async (_, answer) => {
    const server = await recordingServer(({ body }) => answer(body));
    const shown = await shownBy({ clientId, clientSecret: secret, ...at(server.url) });
    expect(seenIn(shown, [secret])).toEqual([]);
  });

  it('where a token cannot be sent at all', async () => {
    const bad = `${jwt} ${secret}\n${jwt}`;
    const shown = await shownBy({ token: async () => bad, ...at('http://127.0.0.1:9') });
    expect(seenIn(shown, [jwt, secret])).toEqual([]);
  });

  it('and would be found if they were', () => {
    const error = Object.assign(new Error('No.', { cause: new Error(secret) }), { config: jwt });
    expect(seenIn(shownOf(error), [secret, jwt]).length).toBeGreaterThan(1);
    const lines: string[] = [];
    noting(lines).info({ deep: { header: [encodeURIComponent(secret)] } }, 'x');
    expect(seenIn(lines.join('\n'), [secret]).length).toBeGreaterThan(0);
  });
});

/** As axios does, and worse. */
async function throwing(request: Request): Promise<Response> {
  if (request.url.includes('/token')) return Response.json({ access_token: 'access-1' });
  const headers = Object.fromEntries(request.headers);
  const { authorization } = headers;
  const cause = Object.assign(new Error(`Refused: ${authorization}`), { headers });
  const error = new Error(`No: ${authorization}`, { cause });
  throw Object.assign(error, {
    code: 'ECONNREFUSED',
    config: { headers, auth: { password: secret } },
    request,
    toJSON: () => ({ headers }),
  });
}

/** All that a program sees of calls by name and by path that fail, and of the log at its finest. */
async function shownBy(options: object): Promise<string> {
  const lines: string[] = [];
  const client = createClient(
    untyped({
      maxRetries: 1,
      retryDelay: 1,
      logger: noting(lines),
      logLevel: 'debug',
      ...options,
    }),
  );
  const byName = await rejection(() => client.fetchUser(path));
  const byList = await rejection(() => client.listUser().first(1));
  const byPath = await client
    .POST('/v1/Users', { body: { Identity: 'alice' } })
    .catch((error: unknown) => error);
  const { response: _, ...result } = Object(byPath);
  const shown = [byName, byList, byPath].map(shownOf);
  return [...shown, JSON.stringify(result), ...lines].join('\n');
}

function seenIn(shown: string, secrets: readonly string[]): readonly string[] {
  // Text in JSON in text is escaped twice.
  const bare = shown.replaceAll('\\', '');
  return waysToWrite(secrets).filter((way) => new RegExp(`(?<!\\w)${escaped(way)}`).test(bare));
}

/** The shortest secret of these tests is part of other words. */
function escaped(text: string): string {
  return text.replaceAll(/[^\w\s]/g, '\\$&');
}

function at(url: string): Pick<ClientOptions, 'baseUrl' | 'tokenUrl'> {
  return { baseUrl: url, tokenUrl: `${url}/v2/token` };
}

function isForToken({ line }: RawRequest): boolean {
  return line.includes('/token');
}

function fieldsOf(form: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(form));
}

function faultOf({ client_secret }: Readonly<Record<string, string>>): string {
  return JSON.stringify({ message: `Not ${client_secret}.`, status: 400 });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
