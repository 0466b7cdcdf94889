import { expect } from 'vitest';
import type { Case } from './case.ts';

export const configurationCases: readonly Case[] = [
  {
    operation: 'FetchConfiguration',
    status: 200,
    title: 'with a service and a messaging service from the first day on',
    run: ({ root }) => root.get('/Configuration'),
    look: ({ body }) => {
      expect(body.default_chat_service_sid).toMatch(/^IS[0-9a-f]{32}$/);
      expect(body.default_messaging_service_sid).toMatch(/^MG[0-9a-f]{32}$/);
      expect(body).toMatchObject({ default_inactive_timer: null, default_closed_timer: null });
      expect(body.url).toMatch(/\/v1\/Configuration$/);
      expect(body.links.webhooks).toBe(`${body.url}/Webhooks`);
      expect(body.links.service).toMatch(
        new RegExp(`/v1/Services/${body.default_chat_service_sid}/Configuration$`),
      );
    },
  },
  {
    operation: 'UpdateConfiguration',
    status: 200,
    title: 'with timers for new conversations',
    run: ({ root }) =>
      root.post('/Configuration', { DefaultInactiveTimer: 'PT1M', DefaultClosedTimer: 'PT10M' }),
    look: ({ body }) => {
      expect(body).toMatchObject({
        default_inactive_timer: 'PT1M',
        default_closed_timer: 'PT10M',
      });
    },
  },
  {
    operation: 'UpdateConfiguration',
    status: 400,
    code: 50050,
    title: 'for a service that is not there',
    run: ({ root }) =>
      root.post('/Configuration', { DefaultChatServiceSid: `IS${'0'.repeat(32)}` }),
  },
  {
    operation: 'UpdateConfiguration',
    status: 400,
    code: 50375,
    title: 'for inactivity after less than a minute',
    run: ({ root }) => root.post('/Configuration', { DefaultInactiveTimer: 'PT59S' }),
  },
  {
    operation: 'UpdateConfiguration',
    status: 400,
    code: 50376,
    title: 'for an end after less than ten minutes',
    run: ({ root }) => root.post('/Configuration', { DefaultClosedTimer: 'PT9M59S' }),
  },
  {
    operation: 'UpdateConfiguration',
    status: 400,
    code: 50379,
    title: 'for inactivity after something that is no duration',
    run: ({ root }) => root.post('/Configuration', { DefaultInactiveTimer: '5 minutes' }),
    look: ({ body }) => {
      expect(body.message).toContain('DefaultInactiveTimer');
    },
  },
  {
    operation: 'UpdateConfiguration',
    status: 400,
    code: 50380,
    title: 'for an end after something that is no duration',
    run: ({ root }) => root.post('/Configuration', { DefaultClosedTimer: '1 day' }),
    look: ({ body }) => {
      expect(body.message).toContain('DefaultClosedTimer');
    },
  },
];
