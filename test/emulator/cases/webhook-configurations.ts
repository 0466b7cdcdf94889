import { expect } from 'vitest';
import type { Case, CaseWorld } from './case.ts';

const nowhere = `/Services/IS${'0'.repeat(32)}/Configuration/Webhooks`;

export const webhookConfigurationCases: readonly Case[] = [
  {
    operation: 'FetchConfigurationWebhook',
    status: 200,
    title: 'with no address and no events on the first day',
    run: ({ root }) => root.get('/Configuration/Webhooks'),
    look: ({ body }) => {
      expect(body).toMatchObject({
        method: 'POST',
        filters: [],
        pre_webhook_url: null,
        post_webhook_url: null,
        target: 'webhook',
      });
      expect(body.url).toMatch(/\/v1\/Configuration\/Webhooks$/);
    },
  },
  {
    operation: 'UpdateConfigurationWebhook',
    status: 200,
    title: 'with addresses and events',
    run: ({ root }) =>
      root.post('/Configuration/Webhooks', {
        Method: 'get',
        Filters: ['onMessageAdd', 'onUserAdded'],
        PreWebhookUrl: 'https://example.com/before',
        PostWebhookUrl: 'http://example.com/after',
        Target: 'Flex',
      }),
    look: ({ body }) => {
      expect(body).toMatchObject({
        method: 'GET',
        filters: ['onMessageAdd', 'onUserAdded'],
        pre_webhook_url: 'https://example.com/before',
        post_webhook_url: 'http://example.com/after',
        target: 'flex',
      });
    },
  },
  {
    operation: 'UpdateConfigurationWebhook',
    status: 400,
    code: 50054,
    title: 'for an event that does not exist',
    run: ({ root }) => root.post('/Configuration/Webhooks', { Filters: 'onMessageSent' }),
  },
  {
    operation: 'UpdateConfigurationWebhook',
    status: 400,
    code: 50055,
    title: 'for another method',
    run: ({ root }) => root.post('/Configuration/Webhooks', { Method: 'PUT' }),
  },
  {
    operation: 'UpdateConfigurationWebhook',
    status: 400,
    code: 50077,
    title: 'for an address before events that is not absolute',
    run: ({ root }) => root.post('/Configuration/Webhooks', { PreWebhookUrl: '/before' }),
  },
  {
    operation: 'UpdateConfigurationWebhook',
    status: 400,
    code: 50078,
    title: 'for an address after events that is not for HTTP',
    run: ({ root }) => root.post('/Configuration/Webhooks', { PostWebhookUrl: 'ftp://127.0.0.1/' }),
  },
  {
    operation: 'FetchServiceWebhookConfiguration',
    status: 200,
    title: 'with nothing at all until it is set',
    run: async (world) => world.root.get(await webhooks(world)),
    look: ({ body }) => {
      expect(body).toMatchObject({
        method: null,
        filters: null,
        pre_webhook_url: null,
        post_webhook_url: null,
      });
      expect(body).not.toHaveProperty('target');
    },
  },
  {
    operation: 'FetchServiceWebhookConfiguration',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.get(nowhere),
  },
  {
    operation: 'UpdateServiceWebhookConfiguration',
    status: 200,
    title: 'with an address and events',
    run: async (world) =>
      world.root.post(await webhooks(world), {
        Method: 'POST',
        Filters: ['onMessageAdded', 'onMessageRemoved'],
        PostWebhookUrl: 'https://example.com/messages',
      }),
    look: ({ body }) => {
      expect(body).toMatchObject({
        method: 'POST',
        filters: ['onMessageAdded', 'onMessageRemoved'],
        pre_webhook_url: null,
        post_webhook_url: 'https://example.com/messages',
      });
    },
  },
  {
    operation: 'UpdateServiceWebhookConfiguration',
    status: 400,
    code: 50054,
    title: 'for an event that does not exist',
    run: async (world) => world.root.post(await webhooks(world), { Filters: 'onmessageadded' }),
  },
  {
    operation: 'UpdateServiceWebhookConfiguration',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.post(nowhere, { Method: 'GET' }),
  },
];

async function webhooks({ root }: CaseWorld): Promise<string> {
  const { body } = await root.get('/Configuration');
  return `${body.links.service}/Webhooks`;
}
