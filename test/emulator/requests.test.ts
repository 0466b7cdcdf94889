import { describe, expect, it } from 'vitest';
import { authorization, emulatorForTests } from '../helpers/emulator.ts';

const users = '/v1/Users';

describe('what a request asks for', () => {
  it('is 404/20404 with its path in the message where there is nothing', async () => {
    const { send } = emulatorForTests();
    const { status, body } = await send('GET', '/v1/Nothing/at%20all?a=b');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 20404 });
    expect(body.message).toContain('/v1/Nothing/at%20all ');
  });

  it('is 405/20004 with the methods there are where the method is another', async () => {
    const { send } = emulatorForTests();
    const { status, body, headers } = await send('PUT', users);
    expect({ status, code: body.code }).toEqual({ status: 405, code: 20004 });
    expect(headers.get('allow')).toBe('GET, POST');
  });

  it.each(['/v1/Users/', '//v1/Users', '/v1/users', '/v2/Users', '/v1/Users/a/b'])(
    'is not there at %s',
    async (path) => {
      const { emulator } = emulatorForTests();
      const request = new Request(`http://emulator.test${path}`, { headers: { authorization } });
      expect((await emulator.fetch(request)).status).toBe(404);
    },
  );

  it('may name an id with any character, percent-encoded', async () => {
    const { send } = emulatorForTests();
    for (const identity of ['a/b', 'a#b', 'a?b', 'ä€😀', 'a b', 'a+b', '%2F', '..', "it's"]) {
      const created = await send('POST', users, { form: { Identity: identity } });
      expect(created).toMatchObject({ status: 201, body: { identity } });
      const path = `${users}/${encodeURIComponent(identity).replaceAll('.', '%2E')}`;
      if (identity === '..') continue; // URL takes even "%2E%2E" for a step up.
      expect(await send('GET', path)).toMatchObject({ status: 200, body: { identity } });
    }
  });
});

describe('a form', () => {
  it('takes a space as + and as %20', async () => {
    const { emulator } = emulatorForTests();
    for (const [text, identity] of [
      ['Identity=a+b', 'a b'],
      ['Identity=c%20d', 'c d'],
      ['Identity=e%2Bf', 'e+f'],
    ] as const) {
      const response = await emulator.fetch(
        new Request(`http://emulator.test${users}`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
          body: text,
        }),
      );
      expect(await response.json()).toMatchObject({ identity });
    }
  });

  it('may have fields nobody knows', async () => {
    const { send } = emulatorForTests();
    const form = { Identity: 'alice', Nonsense: 'x', identity: 'y' };
    expect(await send('POST', users, { form })).toMatchObject({
      status: 201,
      body: { identity: 'alice' },
    });
  });

  it('has the last of a field that is repeated and stands for one value', async () => {
    const { send } = emulatorForTests();
    expect(await send('POST', users, { form: { Identity: ['a', 'b'] } })).toMatchObject({
      status: 201,
      body: { identity: 'b' },
    });
  });

  it('is refused in JSON', async () => {
    const { emulator } = emulatorForTests();
    const response = await emulator.fetch(
      new Request(`http://emulator.test${users}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: '{"Identity":"alice"}',
      }),
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 20001, message: /application\/json/ });
  });

  it('is 413 over the limit, known length or not', async () => {
    const { emulator, send } = emulatorForTests({ limits: { bodySize: 100 } });
    const form = { Identity: 'a'.repeat(101) };
    expect(await send('POST', users, { form })).toMatchObject({
      status: 413,
      body: { code: 20413 },
    });
    const chunk = new TextEncoder().encode('Identity=a&'.repeat(5));
    const body = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 5; at += 1) controller.enqueue(chunk);
        controller.close();
      },
    });
    const request = new Request(`http://emulator.test${users}`, {
      method: 'POST',
      headers: { authorization },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await emulator.fetch(request)).status).toBe(413);
  });
});

describe('a query', () => {
  it.each(['PageSize=0', 'PageSize=x', 'PageSize=1.5', 'Page=-1', 'PageSize=1e2'])(
    'is 400 with %s',
    async (query) => {
      const { send } = emulatorForTests();
      expect(await send('GET', `${users}?${query}`)).toMatchObject({ status: 400 });
    },
  );

  it('may leave a value empty', async () => {
    const { send } = emulatorForTests();
    expect(await send('GET', `${users}?PageSize=&PageToken=`)).toMatchObject({
      status: 200,
      body: { meta: { page_size: 50 } },
    });
  });
});

describe('writes', () => {
  it('are 429 over the limit of a second, and counted for each service', async () => {
    const { send, wait } = emulatorForTests({ limits: { writesPerSecond: 2 } });
    const create = (Identity: string) => send('POST', users, { form: { Identity } });
    expect((await create('a')).status).toBe(201);
    expect((await create('b')).status).toBe(201);
    const refused = await create('c');
    expect(refused).toMatchObject({ status: 429, body: { code: 50063 } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await send('GET', users)).status).toBe(200);
    wait(1000);
    expect((await create('c')).status).toBe(201);
  });
});

describe('a browser', () => {
  it('may ask from another origin', async () => {
    const { send } = emulatorForTests();
    const headers = { authorization: '', 'access-control-request-method': 'POST' };
    const answer = await send('OPTIONS', users, { headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-methods')).toContain('DELETE');
  });
});
