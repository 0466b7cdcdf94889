import { describe, expect, it } from 'vitest';
import { permissions } from '../../src/emulator/store/permissions.ts';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import { emulatorForTests, type Exchange, type Json } from '../helpers/emulator.ts';
import type { Form } from './cases/case.ts';

const writer: Form = { FriendlyName: 'writer', Type: 'conversation', Permission: 'sendMessage' };
const guest: Form = { FriendlyName: 'guest', Type: 'service', Permission: 'joinConversation' };

describe('a role', () => {
  it('takes its type in any case and keeps it for good', async () => {
    const { post } = service();
    const { body } = await post('/v1/Roles', { ...writer, Type: 'CONVERSATION' });
    expect(body.type).toBe('conversation');
    const form = { Permission: 'leaveConversation', Type: 'service', FriendlyName: 'other' };
    const { body: updated } = await post(body.url, form);
    expect(updated).toMatchObject({ type: 'conversation', friendly_name: 'writer' });
  });

  it('has each permission once, in the order in which they were sent', async () => {
    const { post } = service();
    const Permission = ['sendMessage', 'leaveConversation', 'sendMessage'];
    const { body } = await post('/v1/Roles', { ...writer, Permission });
    expect(body.permissions).toEqual(['sendMessage', 'leaveConversation']);
  });

  it.each(Object.entries(permissions))(
    'of type %s can have every permission of that type',
    async (type, all) => {
      const { post } = service();
      const role = await post('/v1/Roles', { FriendlyName: 'all', Type: type, Permission: all });
      expect(role).toMatchObject({ status: 201, body: { permissions: all } });
    },
  );

  it('can have the name of another one', async () => {
    const { post } = service();
    await post('/v1/Roles', writer);
    expect((await post('/v1/Roles', writer)).status).toBe(201);
  });

  it('is dated when its permissions are replaced, and not when that is refused', async () => {
    const { post, get, wait } = service();
    const { body } = await post('/v1/Roles', writer);
    wait(60_000);
    const refused = await post(body.url, { Permission: ['sendMessage', 'createConversation'] });
    expect(refused).toMatchObject({ status: 400, body: { code: 50104 } });
    expect((await get(body.url)).body).toEqual(body);
    const { body: updated } = await post(body.url, { Permission: 'leaveConversation' });
    expect(Date.parse(updated.date_updated)).toBe(Date.parse(body.date_updated) + 60_000);
    expect(updated.date_created).toBe(body.date_created);
  });

  it('belongs to one service only', async () => {
    const { get, post } = service();
    const { body: role } = await post('/v1/Roles', writer);
    const { body: second } = await post('/v1/Services', { FriendlyName: 'Second' });
    expect((await get(`${second.links.roles}/${role.sid}`)).status).toBe(404);
    const nowhere = `/v1/Services/IS${'0'.repeat(32)}/Roles`;
    expect((await get(nowhere)).status).toBe(404);
    expect((await post(nowhere, writer)).status).toBe(404);
  });
});

describe('deleting a role', () => {
  it('is refused while it is a default of the service', async () => {
    const { get, post, remove, configuration } = service();
    const { url, body } = await configuration();
    for (const [name, sid] of Object.entries(body)) {
      if (!name.endsWith('_role_sid')) continue;
      expect(await remove(`/v1/Roles/${String(sid)}`)).toMatchObject({
        status: 409,
        body: { code: 20409 },
      });
    }
    const { body: role } = await post('/v1/Roles', guest);
    await post(url, { DefaultChatServiceRoleSid: role.sid });
    const before = `/v1/Roles/${body.default_chat_service_role_sid}`;
    expect((await remove(before)).status).toBe(204);
    expect((await get(before)).status).toBe(404);
  });

  it('is refused while a user has it, and done once nobody has it', async () => {
    const { post, remove } = service();
    const { body: role } = await post('/v1/Roles', guest);
    await post('/v1/Users', { Identity: 'alice', RoleSid: role.sid });
    expect((await remove(role.url)).body.message).toContain('a user has it');
    await remove('/v1/Users/alice');
    expect((await remove(role.url)).status).toBe(204);
  });

  it('is refused while a participant has it, and done once it is gone', async () => {
    const { post, remove } = service();
    const { body: role } = await post('/v1/Roles', writer);
    const { body: conversation } = await post('/v1/Conversations');
    await post(conversation.links.participants, { Identity: 'alice', RoleSid: role.sid });
    expect((await remove(role.url)).body.message).toContain('a participant has it');
    await remove(conversation.url);
    expect((await remove(role.url)).status).toBe(204);
  });

  it('is done whoever has it, where that is chosen', async () => {
    const { remove, configuration } = service({ choices: { roleInUse: 'allow' } });
    const { body } = await configuration();
    const role = `/v1/Roles/${body.default_chat_service_role_sid}`;
    expect((await remove(role)).status).toBe(204);
  });
});

describe('the list of roles', () => {
  it('is in the order of SIDs, and skips and repeats none while others come and go', async () => {
    const { get, post, remove } = service();
    for (let count = 0; count < 6; count += 1) await post('/v1/Roles', writer);
    const before: readonly string[] = sids((await get('/v1/Roles')).body);
    expect(before).toEqual(before.toSorted());
    const { body: first } = await get('/v1/Roles?PageSize=3');
    const { body: added } = await post('/v1/Roles', writer);
    await remove(first.roles.find((role: Json) => role.friendly_name === 'writer').url);
    const seen = sids(first);
    for (let next = first.meta.next_page_url; next !== null;) {
      const { body }: Exchange = await get(next);
      seen.push(...sids(body));
      next = body.meta.next_page_url;
    }
    expect(seen.filter((sid) => sid !== added.sid)).toEqual(before);
  });
});

function sids({ roles }: Json): string[] {
  return roles.map(({ sid }: Json) => sid);
}

function service(options: Partial<EmulatorOptions> = {}): Service {
  const { send, wait } = emulatorForTests(options);
  const get = (path: string): Promise<Exchange> => send('GET', path);
  return {
    wait,
    get,
    post: (path, form = {}) => send('POST', path, { form }),
    remove: (path) => send('DELETE', path),
    configuration: async () => {
      const url = (await get('/v1/Configuration')).body.links.service;
      return { url, body: (await get(url)).body };
    },
  };
}

interface Service {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form?: Form) => Promise<Exchange>;
  readonly remove: (path: string) => Promise<Exchange>;
  readonly configuration: () => Promise<{ readonly url: string; readonly body: Json }>;
  readonly wait: (milliseconds: number) => void;
}
