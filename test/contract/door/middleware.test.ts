import createFetchClient from 'openapi-fetch';
import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import {
  checkExchange,
  ContractError,
  contractHooks,
  contractMiddleware,
  type Exchange,
  type Finding,
} from '../../../src/contract/contract.ts';
import { createClient } from '../../../src/index.ts';
import { readDescription } from '../../helpers/document.ts';

const check = exchangeChecker(readDescription().document);
const baseUrl = 'http://127.0.0.1:1';
const credentials = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'hunter2' };
const wrong = (): Promise<Response> => Promise.resolve(Response.json({ sid: 1 }, { status: 201 }));
const done = (): Promise<Response> => Promise.resolve(new Response(null, { status: 204 }));
const ask = (): Request => new Request(`${baseUrl}/v1/Users`, { method: 'POST', body: 'x=1' });
const missing = (): Promise<Response> => {
  const fault = { code: 20404, message: 'No.', more_info: 'https://x.test', status: 404 };
  return Promise.resolve(Response.json(fault, { status: 404 }));
};

describe('the middleware of the client', () => {
  it('throws what is not in the document, and no secret', async () => {
    const middleware = [contractMiddleware({ check })];
    const client = createClient({ ...credentials, baseUrl, fetch: wrong, middleware });
    const failure: unknown = await client
      .createUser({ Identity: 'alice' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ContractError);
    expect(failure).toMatchObject({ findings: [{ operation: 'CreateUser' }, {}] });
    expect(String(failure)).toMatch(/^ContractError: Not what the API documents:\nCreateUser 201 /);
    expect(String(failure)).not.toContain('hunter2');
  });

  it('hands on what is in it, unread', async () => {
    const request = new Request(`${baseUrl}/v1/Users/alice`);
    const response = await contractMiddleware({ check })(request, missing);
    expect(await response.json()).toMatchObject({ code: 20404 });
  });

  it('tells of warnings, but does not throw them', async () => {
    const request = new Request(`${baseUrl}/v1/Users/a?colour=red`, { method: 'DELETE' });
    await expect(contractMiddleware({ check })(request, done)).resolves.toBeInstanceOf(Response);
    const told: string[] = [];
    const onFindings = (findings: readonly Finding[]): void =>
      void told.push(...findings.map(({ severity }) => severity));
    await contractMiddleware({ check, onFindings })(request.clone(), done);
    expect(told).toEqual(['warning']);
  });

  it('tells with the exchange, bodies included', async () => {
    const seen: Exchange[] = [];
    const middleware = [
      contractMiddleware({ check, onFindings: (_, exchange) => void seen.push(exchange) }),
    ];
    const client = createClient({ ...credentials, baseUrl, fetch: wrong, middleware });
    await client.createUser({ Identity: 'alice' });
    expect(seen).toMatchObject([{ requestBody: 'Identity=alice', body: '{"sid":1}' }]);
    expect(JSON.stringify(seen)).not.toContain('hunter2');
  });
});

describe('the hooks of openapi-fetch', () => {
  it('throw alike', async () => {
    const client = createFetchClient<Record<string, never>>({ baseUrl, fetch: wrong });
    client.use(contractHooks({ check }));
    const call = client.request('get' as never, '/v1/Users/alice' as never);
    await expect(call).rejects.toBeInstanceOf(ContractError);
  });

  it('see the body that was sent, and forget what got no answer', async () => {
    const seen: (string | undefined)[] = [];
    const hooks = contractHooks({
      check,
      onFindings: (_, { requestBody }) => void seen.push(requestBody),
    });
    const request = ask();
    hooks.onRequest({ id: '1', request });
    hooks.onRequest({ id: '2', request: ask() });
    hooks.onError({ id: '2', request: ask() });
    await request.text();
    await hooks.onResponse({ id: '1', request, response: await wrong() });
    for (const id of ['2', '1']) {
      await hooks.onResponse({ id, request, response: await wrong() });
    }
    expect(seen).toEqual(['x=1', undefined, undefined]);
  });
});

describe('checkExchange', () => {
  it('says of the sources that nothing is compiled into them', async () => {
    const answer = checkExchange(new Request(`${baseUrl}/v1/Users`), new Response());
    await expect(answer).rejects.toThrow('use documentChecker');
  });
});
