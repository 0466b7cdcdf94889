import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

const nothing = `/Credentials/CR${'0'.repeat(32)}`;
const apple: Form = { Type: 'apn', Certificate: 'made-up', PrivateKey: 'made-up', Sandbox: true };

export const credentialCases: readonly Case[] = [
  {
    operation: 'ListCredential',
    status: 200,
    title: 'with all of the account',
    run: async (world) => {
      await credential(world);
      return world.root.get('/Credentials');
    },
    look: ({ body }) => {
      expect(body.meta.key).toBe('credentials');
      expect(body.credentials).toMatchObject([{ type: 'apn' }]);
    },
  },
  {
    operation: 'ListCredential',
    status: 400,
    code: 20001,
    title: 'for pages of no size',
    run: ({ root }) => root.get('/Credentials?PageSize=0'),
  },
  {
    operation: 'CreateCredential',
    status: 201,
    title: 'for a certificate and its key',
    run: ({ root }) => root.post('/Credentials', { ...apple, FriendlyName: 'Shop for iOS' }),
    look: ({ body }) => {
      expect(body).toMatchObject({
        friendly_name: 'Shop for iOS',
        type: 'apn',
        sandbox: 'True',
        date_updated: body.date_created,
      });
      expect(JSON.stringify(body)).not.toContain('made-up');
      expect(body.url).toMatch(new RegExp(`/v1/Credentials/${body.sid}$`));
    },
  },
  {
    operation: 'CreateCredential',
    status: 400,
    code: 20001,
    title: 'without the secret that its type needs',
    run: ({ root }) => root.post('/Credentials', { Type: 'fcm', ApiKey: 'made-up' }),
    look: ({ body }) => {
      expect(body.message).toContain('Secret');
      expect(body.message).not.toContain('made-up');
    },
  },
  {
    operation: 'CreateCredential',
    status: 400,
    code: 50003,
    title: 'for a name of 65 characters',
    run: ({ root }) => root.post('/Credentials', { ...apple, FriendlyName: 'x'.repeat(65) }),
  },
  {
    operation: 'FetchCredential',
    status: 200,
    title: 'with all but the secrets',
    run: async (world) => world.root.get(await credential(world)),
    look: ({ body }) => {
      expect(body).toMatchObject({ type: 'apn', sandbox: 'True', friendly_name: null });
      expect(JSON.stringify(body)).not.toContain('made-up');
    },
  },
  {
    operation: 'FetchCredential',
    status: 404,
    code: 20404,
    title: 'for a SID that is not there',
    run: ({ root }) => root.get(nothing),
  },
  {
    operation: 'UpdateCredential',
    status: 200,
    title: 'with real devices in place of the sandbox',
    run: async (world) => world.root.post(await credential(world), { Sandbox: false }),
    look: ({ body }) => {
      expect(body.sandbox).toBe('False');
    },
  },
  {
    operation: 'UpdateCredential',
    status: 400,
    code: 20001,
    title: 'for another type without its secret',
    run: async (world) => world.root.post(await credential(world), { Type: 'gcm' }),
    look: ({ body }) => {
      expect(body.message).toContain('ApiKey');
    },
  },
  {
    operation: 'UpdateCredential',
    status: 404,
    code: 20404,
    title: 'for a SID that is not there',
    run: ({ root }) => root.post(nothing, { Sandbox: false }),
  },
  {
    operation: 'DeleteCredential',
    status: 204,
    title: 'for one that is there',
    run: async (world) => world.root.remove(await credential(world)),
    look: async ({ path }, { root }) => {
      expect((await root.get(path)).status).toBe(404);
    },
  },
  {
    operation: 'DeleteCredential',
    status: 404,
    code: 20404,
    title: 'for a SID that is not there',
    run: ({ root }) => root.remove(nothing),
  },
];

async function credential({ root }: CaseWorld): Promise<string> {
  return (await root.post('/Credentials', apple)).body.url;
}
