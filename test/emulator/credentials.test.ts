import { describe, expect, it } from 'vitest';
import { emulatorForTests, type Exchange } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const apple: Form = { Type: 'apn', Certificate: 'made-up-1', PrivateKey: 'made-up-2' };

describe('a push credential', () => {
  it.each([
    ['apn', ['Certificate', 'PrivateKey']],
    ['gcm', ['ApiKey']],
    ['fcm', ['Secret']],
  ])('of type %s needs %j, and nothing of the others', async (type, names) => {
    const { create } = credentials();
    const complete = Object.fromEntries(names.map((name) => [name, 'made-up']));
    expect((await create({ Type: type.toUpperCase(), ...complete })).body.type).toBe(type);
    for (const name of names) {
      for (const missing of [undefined, null]) {
        const refused = await create({ Type: type, ...complete, [name]: missing });
        expect(refused).toMatchObject({ status: 400, body: { code: 20001 } });
        expect(refused.body.message).toContain(name);
      }
    }
  });

  it('says whether it is for the sandbox as text, and null where there is none', async () => {
    const { create } = credentials();
    const sandbox = async (form: Form): Promise<unknown> => (await create(form)).body.sandbox;
    expect(await sandbox(apple)).toBe('False');
    expect(await sandbox({ ...apple, Sandbox: true })).toBe('True');
    expect(await sandbox({ ...apple, Sandbox: null })).toBe('False');
    expect(await sandbox({ Type: 'fcm', Secret: 'made-up', Sandbox: true })).toBeNull();
  });

  it('keeps no secret anywhere', async () => {
    const { create, post, emulator } = credentials();
    const { body } = await create(apple);
    await post(body.url, { Type: 'fcm', Secret: 'made-up-3' });
    expect(JSON.stringify(emulator.snapshot())).not.toContain('made-up');
  });

  it('takes new secrets, and does not give up those it has', async () => {
    const { create, post, get } = credentials();
    const { body } = await create(apple);
    expect((await post(body.url, { Certificate: 'made-up', PrivateKey: 'made-up' })).status).toBe(
      200,
    );
    const refused = await post(body.url, { PrivateKey: null, FriendlyName: 'other' });
    expect(refused).toMatchObject({ status: 400, body: { code: 20001 } });
    expect((await get(body.url)).body.friendly_name).toBeNull();
  });

  it('changes its type along with the secret, and then has no sandbox any more', async () => {
    const { create, post } = credentials();
    const { body } = await create({ ...apple, Sandbox: true, FriendlyName: 'Shop' });
    const fcm = await post(body.url, { Type: 'FCM', Secret: 'made-up' });
    expect(fcm.body).toMatchObject({ type: 'fcm', sandbox: null, friendly_name: 'Shop' });
    const { Type, Certificate, PrivateKey } = apple;
    const back = await post(body.url, { Type, Certificate, PrivateKey });
    expect(back.body).toMatchObject({ type: 'apn', sandbox: 'False' });
    expect((await post(body.url, { Type: null })).status).toBe(400);
  });

  it('loses a name that is sent empty, and is dated by every change', async () => {
    const { create, post, wait } = credentials();
    const { body } = await create({ ...apple, Sandbox: true, FriendlyName: 'Shop' });
    wait(7000);
    const { body: updated } = await post(body.url, { FriendlyName: '' });
    expect(updated).toMatchObject({ friendly_name: null, sandbox: 'True' });
    expect(Date.parse(updated.date_updated)).toBe(Date.parse(body.date_updated) + 7000);
  });
});

interface Credentials {
  readonly emulator: ReturnType<typeof emulatorForTests>['emulator'];
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form: Form) => Promise<Exchange>;
  readonly create: (form: Form) => Promise<Exchange>;
  readonly wait: (milliseconds: number) => void;
}

function credentials(): Credentials {
  const { emulator, send, wait } = emulatorForTests();
  const post = (path: string, form: Form): Promise<Exchange> => send('POST', path, { form });
  return {
    emulator,
    wait,
    post,
    get: (path) => send('GET', path),
    create: (form) => post('/v1/Credentials', form),
  };
}
