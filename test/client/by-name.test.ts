import { describe, expect, it } from 'vitest';
import { isConversationsError, type ConversationsClient } from '../../src/index.ts';
import { clientTo, rejection, untyped } from '../helpers/client-for-tests.ts';
import { preparedCalls, type Pair } from '../helpers/client-operations.ts';
import { exampleOf } from '../helpers/example-answer.ts';
import { outsideTheContract } from '../helpers/guarded.ts';
import { recordingServer, type Script } from '../helpers/server-recording.ts';

const calls = preparedCalls();
const fault = {
  code: 20404,
  message: 'The requested resource was not found',
  more_info: 'https://www.twilio.com/docs/errors/20404',
  status: 404,
};

describe('a call by name', () => {
  it('gives the value', async () => {
    const client = await clientOf({});
    expect(await client.fetchUser({ Sid: 'alice' })).toEqual(exampleOf('FetchUser'));
  });

  it('gives undefined where success has no body', async () => {
    const client = await clientOf({ status: 204 });
    expect(await client.deleteUser({ Sid: 'alice' })).toBeUndefined();
  });

  it('gives the response too, if asked, and asks the server once', async () => {
    const { url, requests } = await recordingServer({ headers: { 'Twilio-Request-Id': 'RQ1' } });
    const call = clientTo(url).fetchUser({ Sid: 'alice' });
    const { data, response } = await call.withResponse();
    expect(data).toEqual(exampleOf('FetchUser'));
    expect(response.headers.get('Twilio-Request-Id')).toBe('RQ1');
    expect(await call).toBe(data);
    expect((await call.withResponse()).response).toBe(response);
    expect(requests).toHaveLength(1);
  });

  it('is a promise like any other', async () => {
    const client = await clientOf([{}, { status: 404, body: JSON.stringify(fault) }]);
    const good = client.fetchUser({ Sid: 'alice' });
    expect(good).toBeInstanceOf(Promise);
    const user = exampleOf('FetchUser');
    expect(await Promise.all([good, good.finally(() => {})])).toEqual([user, user]);
    const bad = client.fetchUser({ Sid: 'alice' });
    expect(await bad.catch(isConversationsError)).toBe(true);
    expect(await bad.then(null, isConversationsError)).toBe(true);
    await expect(bad.withResponse()).rejects.toBe(await rejection(() => bad));
  });

  it('throws what the server describes', async () => {
    const client = await clientOf({
      status: 404,
      body: JSON.stringify(fault),
      headers: { 'Twilio-Request-Id': 'RQ1' },
    });
    const error = await rejection(() => client.fetchUser({ Sid: 'alice' }));
    expect(isConversationsError(error, 'not-found')).toBe(true);
    expect(isConversationsError(error, 'conflict')).toBe(false);
    expect(error).toMatchObject({
      name: 'ConversationsError',
      status: 404,
      code: 20404,
      moreInfo: fault.more_info,
      requestId: 'RQ1',
      operation: 'FetchUser',
      attempts: [{ status: 404, waited: 0 }],
    });
    expect(String(error)).toContain(fault.message);
  });

  it('throws what is not JSON with its first 2,000 characters', async () => {
    outsideTheContract('Whatever stands between client and API may answer anything.');
    const client = await clientOf({ status: 400, body: `<h1>${'x'.repeat(3000)}` });
    const error = await rejection(() => client.fetchUser({ Sid: 'alice' }));
    expect(error).toMatchObject({ status: 400, code: undefined, kind: 'invalid' });
    expect(error).toHaveProperty('body', `<h1>${'x'.repeat(1996)}`);
  });

  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [418, 'other'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ])('throws, at %i, an error of the kind %s', async (status, kind) => {
    outsideTheContract('A creation is answered by every status, also by those it does not list.');
    const { url } = await recordingServer({ status });
    const client = clientTo(url, { maxRetries: 0 });
    expect(await rejection(() => client.createUser({ Identity: 'x' }))).toHaveProperty(
      'kind',
      kind,
    );
  });

  it('takes a boolean for a header', async () => {
    const { url, requests } = await recordingServer();
    const webhooks = { 'X-Twilio-Webhook-Enabled': false } as const;
    await clientTo(url).updateUser({ Sid: 'alice', ...webhooks, FriendlyName: null });
    expect(requests[0]?.headers['x-twilio-webhook-enabled']).toBe('false');
    expect(requests[0]?.body).toBe('FriendlyName=');
  });

  it('leaves out a header that is undefined', async () => {
    const { url, requests } = await recordingServer();
    await clientTo(url).updateUser({ Sid: 'alice', 'X-Twilio-Webhook-Enabled': undefined });
    expect(requests[0]?.headers).not.toHaveProperty('x-twilio-webhook-enabled');
  });

  it('needs no input where nothing is required', async () => {
    const { url, requests } = await recordingServer();
    const client = clientTo(url);
    await client.fetchConfiguration();
    await client.fetchConfiguration({}, { maxRetries: 0 });
    await client.listUser();
    await client.createConversation();
    expect(requests.map(({ line }) => line)).toEqual([
      'GET /v1/Configuration HTTP/1.1',
      'GET /v1/Configuration HTTP/1.1',
      'GET /v1/Users HTTP/1.1',
      'POST /v1/Conversations HTTP/1.1',
    ]);
  });

  it.each([[''], ['.'], ['..'], [undefined], [null]])(
    'is refused, and nothing is sent, with %j for an id',
    async (Sid) => {
      const { url, requests } = await recordingServer();
      const error = await rejection(() => clientTo(url).deleteUser({ Sid: untyped(Sid) }));
      expect(error).toMatchObject({ name: 'InputError', input: 'Sid' });
      expect(requests).toEqual([]);
    },
  );

  it.each([
    ['FriendlyNam', 'FriendlyName'],
    ['friendlyName', 'FriendlyName'],
    ['Atributes', 'Attributes'],
    ['RoleSID', 'RoleSid'],
    ['sid', 'Sid'],
    ['x-twilio-webhook-enabled', 'X-Twilio-Webhook-Enabled'],
  ])('is refused, and nothing is sent, with %s, which it takes for %s', async (given, meant) => {
    const { url, requests } = await recordingServer();
    const input = untyped({ Sid: 'alice', [given]: 'x' });
    const error = await rejection(() => clientTo(url).updateUser(input));
    expect(error).toMatchObject({ name: 'InputError', input: given });
    expect(String(error)).toContain(`${given} is no input of UpdateUser`);
    expect(String(error)).toContain(`"${meant}"`);
    expect(requests).toEqual([]);
  });

  it('is refused with any field where it takes none', async () => {
    const { url, requests } = await recordingServer();
    const error = await rejection(() => clientTo(url).fetchConfiguration(untyped({ Sid: 'x' })));
    expect(error).toMatchObject({ name: 'InputError', input: 'Sid' });
    expect(requests).toEqual([]);
  });
});

describe('every operation of the document', () => {
  it('is a call, and nothing else is one', () => {
    const client = clientTo('https://twilio.example');
    expect(calls).toHaveLength(103);
    expect(Object.keys(client).toSorted()).toEqual(
      ['DELETE', 'GET', 'POST', ...calls.map(({ name }) => name)].toSorted(),
    );
  });

  it.each(calls)('sends each field where the document says: $name', async (call) => {
    outsideTheContract('Every value has what needs encoding, so that SIDs and dates are none.');
    const { url, requests } = await recordingServer();
    const functions: Readonly<Record<string, (input: object) => Promise<unknown>>> = untyped(
      clientTo(url),
    );
    const data = await functions[call.name]?.(call.input);
    expect(data).toEqual(call.isDelete ? undefined : exampleOf(upper(call.name)));

    const [request] = requests;
    const [method, target = ''] = (request?.line ?? '').split(' ');
    const { pathname, search } = new URL(target, url);
    expect(requests).toHaveLength(1);
    expect({ method, path: pathname }).toEqual({ method: call.method, path: call.path });
    expect(sorted(new URLSearchParams(search))).toEqual(sorted(call.query));
    expect(sorted(new URLSearchParams(request?.body))).toEqual(sorted(call.form));
    expect(request?.headers).toMatchObject(Object.fromEntries(call.headers));
    const type = call.form.length > 0 ? 'application/x-www-form-urlencoded' : undefined;
    expect(request?.headers['content-type']).toBe(type);
  });

  it('has one field at least in each place, so that none goes untested', () => {
    for (const place of ['query', 'headers', 'form'] as const) {
      expect(calls.flatMap((call) => call[place]).length).toBeGreaterThan(20);
    }
  });
});

/** Which fields there are is what counts, but for those of one name. */
function sorted(pairs: Iterable<Pair>): readonly string[] {
  return Array.from(pairs, ([name, text]) => `${name}=${text}`).toSorted();
}

/** The id of an operation by the name of its call. */
function upper(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

async function clientOf(script: Script): Promise<ConversationsClient> {
  const { url } = await recordingServer(script);
  return clientTo(url);
}
