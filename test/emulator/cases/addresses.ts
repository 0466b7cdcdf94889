import { expect } from 'vitest';
import type { Case, CaseWorld, Form } from './case.ts';

const list = '/Configuration/Addresses';
const nothing = `${list}/IG${'0'.repeat(32)}`;
const phone: Form = { Type: 'sms', Address: '+15550100100', FriendlyName: 'Support line' };

export const addressCases: readonly Case[] = [
  {
    operation: 'ListConfigurationAddress',
    status: 200,
    title: 'with those of one channel',
    run: async ({ root }) => {
      await root.post(list, phone);
      await root.post(list, { Type: 'email', Address: 'support@example.com' });
      return root.get(`${list}?Type=Email`);
    },
    look: ({ body }) => {
      expect(body.meta.key).toBe('address_configurations');
      expect(body.address_configurations).toMatchObject([{ address: 'support@example.com' }]);
    },
  },
  {
    operation: 'ListConfigurationAddress',
    status: 400,
    code: 20001,
    title: 'for a channel that does not exist',
    run: ({ root }) => root.get(`${list}?Type=pigeon`),
  },
  {
    operation: 'CreateConfigurationAddress',
    status: 201,
    title: 'for an address that creates no conversations',
    run: ({ root }) => root.post(list, phone),
    look: ({ body }) => {
      expect(body).toMatchObject({
        type: 'sms',
        address: '+15550100100',
        address_country: null,
        friendly_name: 'Support line',
        date_updated: body.date_created,
      });
      expect(body.auto_creation).toEqual({ enabled: false, type: 'default' });
      expect(body.url).toMatch(new RegExp(`/v1${list}/${body.sid}$`));
    },
  },
  {
    operation: 'CreateConfigurationAddress',
    status: 400,
    code: 20001,
    title: 'without an address',
    run: ({ root }) => root.post(list, { Type: 'sms' }),
  },
  {
    operation: 'CreateConfigurationAddress',
    status: 400,
    code: 50050,
    title: 'for conversations in a service that is not there',
    run: ({ root }) =>
      root.post(list, {
        ...phone,
        'AutoCreation.ConversationServiceSid': `IS${'0'.repeat(32)}`,
      }),
  },
  {
    operation: 'CreateConfigurationAddress',
    status: 409,
    code: 20409,
    title: 'for an address that is configured already',
    run: async ({ root }) => {
      await root.post(list, phone);
      return root.post(list, { Type: 'whatsapp', Address: '+15550100100' });
    },
  },
  {
    operation: 'FetchConfigurationAddress',
    status: 200,
    title: 'by the address itself',
    run: async (world) => {
      await address(world);
      return world.root.get(`${list}/%2B15550100100`);
    },
    look: ({ body }) => {
      expect(body.friendly_name).toBe('Support line');
    },
  },
  {
    operation: 'FetchConfigurationAddress',
    status: 404,
    code: 20404,
    title: 'for an address that is not configured',
    run: ({ root }) => root.get(`${list}/%2B15550109999`),
  },
  {
    operation: 'UpdateConfigurationAddress',
    status: 200,
    title: 'with another name',
    run: async (world) => world.root.post(await address(world), { FriendlyName: 'Front desk' }),
    look: ({ body }) => {
      expect(body).toMatchObject({ friendly_name: 'Front desk', address: '+15550100100' });
    },
  },
  {
    operation: 'UpdateConfigurationAddress',
    status: 400,
    code: 20001,
    title: 'for a webhook without an address',
    run: async (world) => world.root.post(await address(world), { 'AutoCreation.Type': 'webhook' }),
  },
  {
    operation: 'UpdateConfigurationAddress',
    status: 404,
    code: 20404,
    title: 'for a SID that is not there',
    run: ({ root }) => root.post(nothing, { FriendlyName: 'Front desk' }),
  },
  {
    operation: 'DeleteConfigurationAddress',
    status: 204,
    title: 'for an address that is configured',
    run: async (world) => world.root.remove(await address(world)),
    look: async ({ path }, { root }) => {
      expect((await root.get(path)).status).toBe(404);
      expect((await root.get(`${list}/%2B15550100100`)).status).toBe(404);
    },
  },
  {
    operation: 'DeleteConfigurationAddress',
    status: 404,
    code: 20404,
    title: 'for a SID that is not there',
    run: ({ root }) => root.remove(nothing),
  },
];

async function address({ root }: CaseWorld): Promise<string> {
  return (await root.post(list, phone)).body.url;
}
