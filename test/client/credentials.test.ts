import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createClient,
  fromEnv,
  isInputError,
  isTimeoutError,
  type ClientOptions,
} from '../../src/index.ts';
import { rejection } from '../helpers/client-for-tests.ts';
import { recordingServer, type Script } from '../helpers/server-recording.ts';

const path = { Sid: 'alice' };

describe('credentials', () => {
  it.each<[string, ClientOptions, string]>([
    ['an account', { accountSid: 'AC1', authToken: 'x' }, `Basic ${btoa('AC1:x')}`],
    ['a key', { apiKey: 'SK1', apiSecret: 'y' }, `Basic ${btoa('SK1:y')}`],
    ['a token', { token: async () => 'jwt' }, 'Bearer jwt'],
  ])('are sent with every attempt: %s', async (_, options, header) => {
    const { seen } = await sent(options, [{ status: 503 }, {}]);
    expect(seen).toEqual([header, header]);
  });

  it('replace what defaultHeaders say', async () => {
    const { seen } = await sent({
      accountSid: 'AC1',
      authToken: 'x',
      defaultHeaders: { Authorization: 'Basic other', authorization: 'Basic other' },
    });
    expect(seen).toEqual([`Basic ${btoa('AC1:x')}`]);
  });

  it('of an account that are refused are not sent again', async () => {
    const { seen, error } = await sent({ accountSid: 'AC1', authToken: 'x' }, { status: 401 });
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ kind: 'unauthorized', status: 401 });
  });
});

describe('a function that gives a token', () => {
  it('is asked before each attempt', async () => {
    let count = 0;
    const { seen } = await sent({ token: async () => `t${++count}` }, [{ status: 503 }, {}]);
    expect(seen).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('is asked once more after a 401, and no more than that', async () => {
    let count = 0;
    const token = async (): Promise<string> => `t${++count}`;
    const good = await sent({ token }, [{ status: 401 }, {}]);
    expect(good.seen).toEqual(['Bearer t1', 'Bearer t2']);
    const bad = await sent({ token }, { status: 401 });
    expect(bad.seen).toEqual(['Bearer t3', 'Bearer t4']);
    expect(bad.error).toMatchObject({ kind: 'unauthorized' });
  });

  it('that fails fails the call as it did, at once', async () => {
    const own = Object.assign(new Error('no token today'), { details: 1 });
    let count = 0;
    const token = (): Promise<string> => {
      count++;
      return Promise.reject(own);
    };
    const { seen, error } = await sent({ token });
    expect(error).toBe(own);
    expect(count).toBe(1);
    expect(seen).toEqual([]);
  });

  it('that never comes to an end makes an attempt that takes too long', async () => {
    const never = new Promise<never>(() => {});
    const options = { token: () => never, timeout: 50, maxRetries: 1 };
    const { seen, error } = await sent(options);
    expect(isTimeoutError(error) && error.attempts.length).toBe(2);
    expect(seen).toEqual([]);
  });

  it('that throws instead of rejecting does the same', async () => {
    const own = new Error('no token today');
    const token = (): never => {
      throw own;
    };
    expect(await sent({ token })).toMatchObject({ seen: [], error: own });
  });
});

describe('fromEnv', () => {
  const key = { TWILIO_API_KEY: 'SK1', TWILIO_API_SECRET: 'y' };
  const account = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'x' };
  const oauth = { TWILIO_CLIENT_ID: 'OQ1', TWILIO_CLIENT_SECRET: 'z' };
  const [asKey, asAccount, asOauth] = [
    { apiKey: 'SK1', apiSecret: 'y' },
    { accountSid: 'AC1', authToken: 'x' },
    { clientId: 'OQ1', clientSecret: 'z' },
  ];

  it.each([
    ['a key', key, asKey],
    ['an account', account, asAccount],
    ['a client', oauth, asOauth],
    ['a key before an account', { ...account, ...key }, asKey],
    ['a key before a client', { ...oauth, ...key }, asKey],
    ['an account before a client', { ...oauth, ...account }, asAccount],
    ['a key before everything', { ...oauth, ...account, ...key }, asKey],
    ['an account beside half of a key', { ...account, TWILIO_API_KEY: 'SK1' }, asAccount],
    ['an account beside an empty key', { ...account, ...key, TWILIO_API_KEY: '' }, asAccount],
    [
      'a client beside halves',
      { ...oauth, TWILIO_API_KEY: 'SK1', TWILIO_AUTH_TOKEN: 'x' },
      asOauth,
    ],
  ])('takes %s', (_, env, expected) => {
    const options = fromEnv(env);
    expect(options).toEqual({ ...expected, edge: undefined, region: undefined });
    expect(createClient(options)).toHaveProperty('fetchUser');
  });

  it.each([
    ['nothing', {}, 'none'],
    ['empty text', { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' }, 'none'],
    ['a key alone', { TWILIO_API_KEY: 'SK1' }, 'TWILIO_API_KEY'],
    ['a secret alone', { TWILIO_API_SECRET: 's3cret' }, 'TWILIO_API_SECRET'],
    ['an account alone', { TWILIO_ACCOUNT_SID: 'AC1' }, 'TWILIO_ACCOUNT_SID'],
    ['an auth token alone', { TWILIO_AUTH_TOKEN: 's3cret' }, 'TWILIO_AUTH_TOKEN'],
    ['a client id alone', { TWILIO_CLIENT_ID: 'OQ1' }, 'TWILIO_CLIENT_ID'],
    ['a client secret alone', { TWILIO_CLIENT_SECRET: 's3cret' }, 'TWILIO_CLIENT_SECRET'],
    [
      'halves of two pairs',
      { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_API_SECRET: 's3cret' },
      'TWILIO_API_SECRET, TWILIO_ACCOUNT_SID',
    ],
  ])('refuses %s and says what is set, but not to what', async (_, env, set) => {
    const error = await rejection(() => fromEnv(env));
    expect(isInputError(error)).toBe(true);
    expect(String(error)).toMatch(new RegExp(`set: ${set}\\b`));
    expect(String(error)).not.toContain('s3cret');
  });

  it('takes edge and region, and not where they are empty', () => {
    const places = { TWILIO_EDGE: 'dublin', TWILIO_REGION: 'ie1' };
    expect(fromEnv({ ...key, ...places })).toMatchObject({ edge: 'dublin', region: 'ie1' });
    const empty = fromEnv({ ...key, TWILIO_EDGE: '', TWILIO_REGION: '' });
    expect(createClient(empty)).toHaveProperty('fetchUser');
  });

  it.each(['debug', 'info', 'warn', 'error', 'off', 'DEBUG', 'Info'])(
    'logs to the console at the level %s',
    (TWILIO_LOG_LEVEL) => {
      const options = fromEnv({ ...key, TWILIO_LOG_LEVEL });
      expect(options.logger).toBe(console);
      expect(options.logLevel).toBe(TWILIO_LOG_LEVEL.toLowerCase());
    },
  );

  it('logs nothing unless told to', () => {
    expect(fromEnv(key)).not.toHaveProperty('logger');
    expect(fromEnv({ ...key, TWILIO_LOG_LEVEL: '' })).not.toHaveProperty('logger');
  });

  it('refuses a level that there is not', async () => {
    const error = await rejection(() => fromEnv({ ...key, TWILIO_LOG_LEVEL: 'loud' }));
    expect(error).toMatchObject({ name: 'InputError', input: 'TWILIO_LOG_LEVEL' });
    expect(String(error)).toContain('debug, info, warn, error, off');
  });

  it('reads the environment of the process unless it is given one', () => {
    for (const name of ['TWILIO_API_KEY', 'TWILIO_API_SECRET']) vi.stubEnv(name, `${name} here`);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(fromEnv()).toMatchObject({ apiKey: 'TWILIO_API_KEY here' });
  });

  it('refuses politely where there is no process', async () => {
    vi.stubGlobal('process', undefined);
    const error = await rejection(() => fromEnv()).finally(() => vi.unstubAllGlobals());
    expect(error).toMatchObject({ name: 'InputError' });
  });
});

/** The Authorization headers of one call, and what it failed with. */
async function sent(
  options: ClientOptions,
  script: Script = {},
): Promise<{ seen: readonly (string | undefined)[]; error: unknown }> {
  const { url, requests } = await recordingServer(script);
  const client = createClient({ ...options, baseUrl: url, retryDelay: 1 });
  const error: unknown = await client.fetchUser(path).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { seen: requests.map(({ headers }) => headers['authorization']), error };
}
