import { describe, expect, it } from 'vitest';
import { callWorld, jsonIn } from './world.ts';

const authToken = 'to"ken/of+a tést&';
const env = {
  TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000001',
  TWILIO_AUTH_TOKEN: authToken,
};
const pair = Buffer.from(`${env.TWILIO_ACCOUNT_SID}:${authToken}`).toString('base64');
/** How they may be written in an answer. */
const secrets = [
  authToken,
  JSON.stringify(authToken).slice(1, -1),
  encodeURIComponent(authToken),
  new URLSearchParams([['', authToken]]).toString().slice(1),
  pair,
];

/** One that answers always the same. */
function answering(text: string, init: ResponseInit = {}): () => Promise<Response> {
  const headers = { 'content-type': 'application/json', ...Object(init.headers) };
  return async () => new Response(text, { ...init, headers });
}

function failing(reason: Error): () => Promise<Response> {
  return () => Promise.reject(reason);
}

describe('the secrets of a call', () => {
  it('go to the API', async () => {
    const { call, sent } = callWorld({ env, send: answering('{}') });
    await call('FetchConfiguration');
    expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${pair}`);
  });

  it.each([200, 307, 400, 500])('never come back in an answer with status %i', async (status) => {
    const text = JSON.stringify({ message: secrets.join(' '), code: 20003, [authToken]: pair });
    const headers = {
      'twilio-request-id': `RQ ${pair}`,
      location: `/?${encodeURIComponent(authToken)}`,
    };
    for (const body of [text, text.slice(1), secrets.join('\n')]) {
      const { call } = callWorld({ env, send: answering(body, { status, headers }) });
      const answer = await call('FetchConfiguration').catch(String);
      expect(answer).toContain('(hidden)');
      for (const secret of [...secrets, 'ken/of', 'tést']) expect(answer).not.toContain(secret);
    }
  });

  it('never come back in pieces where an answer is cut', async () => {
    for (let before = 27_980; before < 28_000; before += 1) {
      const text = `${'x'.repeat(before)}${pair}`;
      const { call } = callWorld({
        env,
        send: answering(text, { headers: { 'content-type': 'text/plain' } }),
      });
      expect(await call('FetchConfiguration')).not.toContain(pair.slice(0, 8));
    }
  });

  it.each(['tok\nen-with-a-line', 'tok\u0000en-with-a-null'])(
    'never come back where they cannot be sent: %j',
    async (token) => {
      const { call, sent } = callWorld({
        env: { OAUTH2_TOKEN: token },
        send: answering('{}'),
      });
      const error = await call('FetchConfiguration').catch(String);
      expect(error).toMatch(/^ToolError: /);
      expect(error).not.toContain('en-with');
      expect(sent).toEqual([]);
    },
  );

  it('are named where they are missing, and nothing is sent', async () => {
    const { call, sent } = callWorld({ env: { TWILIO_ACCOUNT_SID: 'AC1' } });
    await expect(call('FetchConfiguration')).rejects.toThrow(
      'TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET, or OAUTH2_TOKEN.',
    );
    expect(sent).toEqual([]);
  });

  it('may be an API key', async () => {
    const keys = { TWILIO_API_KEY: 'SK1', TWILIO_API_SECRET: 'secret' };
    const { call, sent } = callWorld({ env: keys, send: answering('{}') });
    await call('FetchConfiguration');
    expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${btoa('SK1:secret')}`);
  });
});

describe('a call that fails on the way', () => {
  it('says in one sentence that nothing answers, and what to do', async () => {
    const send = failing(new TypeError(`fetch failed ${pair}`));
    const { call } = callWorld({ env, send });
    await expect(call('FetchConfiguration')).rejects.toThrow(
      /^Nothing answers at http:\/\/emulator\.test\. Start it\.$/,
    );
  });

  it('says how long it has waited', async () => {
    const send = failing(new DOMException('The operation timed out.', 'TimeoutError'));
    const { call, sent } = callWorld({ env, send });
    await expect(call('FetchConfiguration')).rejects.toThrow(
      'http://emulator.test has not answered within 30 s.',
    );
    expect(sent[0]?.signal).toBeInstanceOf(AbortSignal);
  });

  it('says that an answer broke off', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
      pull: (controller) => controller.error(new Error(pair)),
    });
    const { call } = callWorld({ env, send: async () => new Response(body) });
    await expect(call('FetchConfiguration')).rejects.toThrow(/^The answer, HTTP 200, broke off\.$/);
  });

  it('goes nowhere else, whatever it is told', async () => {
    const headers = { location: 'https://elsewhere.example.com/v1/Configuration' };
    const { call, sent } = callWorld({ env, send: answering('', { status: 307, headers }) });
    await expect(call('FetchConfiguration')).rejects.toThrow(
      'HTTP 307\nLocation: https://elsewhere.example.com/v1/Configuration',
    );
    expect(sent.map(({ redirect }) => redirect)).toEqual(['manual']);
  });
});

describe('an answer to a call', () => {
  it('is cut where it is long, and says so', async () => {
    const text = JSON.stringify({ items: 'x'.repeat(100_000) });
    const { call } = callWorld({ env, send: answering(text) });
    const answer = await call('FetchConfiguration');
    expect(answer.length).toBeLessThan(29_000);
    expect(answer).toContain(
      `\`\`\`\nThe first 28000 of ${text.length} characters: ask for less.\n`,
    );
    expect(answer).toContain('https://docs.example.com/operation/operation-fetchconfiguration');
  });

  it('is read no further than it is shown, by far', async () => {
    let pulls = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        pulls += 1;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x78));
      },
    });
    const { call } = callWorld({ env, send: async () => new Response(body) });
    expect(await call('FetchConfiguration')).toContain('The first 28000 of 4000000 characters');
    expect(pulls).toBeLessThan(10);
  });

  it('is not shown where it is no text', async () => {
    const headers = { 'content-type': 'image/png' };
    const { call } = callWorld({ env, send: answering('PNG', { headers }) });
    const answer = await call('FetchConfiguration');
    expect(answer).toContain('HTTP 200\nThe body is image/png, which is not shown.\n');
  });

  it('is one line of JSON, whatever fences it has in it', async () => {
    const { call } = callWorld({ env, send: answering('{\n  "a": "```\\n```"\n}') });
    const answer = await call('FetchConfiguration');
    expect(answer).toContain('````json\n{"a":"```\\n```"}\n````\n');
    expect(jsonIn(answer.replaceAll('````', '```'))).toEqual({ a: '```\n```' });
  });
});
