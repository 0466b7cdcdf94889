import { expect } from 'vitest';
import type { Case, CaseWorld } from './case.ts';

const nowhere = `/Services/IS${'0'.repeat(32)}/Configuration/Notifications`;

export const notificationCases: readonly Case[] = [
  {
    operation: 'FetchServiceNotification',
    status: 200,
    title: 'with everything switched off on the first day',
    run: async (world) => world.root.get(await notifications(world)),
    look: ({ body }) => {
      const off = { enabled: false, template: '', sound: '' };
      expect(body).toMatchObject({
        log_enabled: false,
        new_message: {
          ...off,
          badge_count_enabled: false,
          with_media: { enabled: false, template: '' },
        },
        added_to_conversation: off,
        removed_from_conversation: off,
      });
    },
  },
  {
    operation: 'FetchServiceNotification',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.get(nowhere),
  },
  {
    operation: 'UpdateServiceNotification',
    status: 200,
    title: 'with a text for new messages',
    run: async (world) =>
      world.root.post(await notifications(world), {
        'NewMessage.Enabled': true,
        'NewMessage.Template': '${PARTICIPANT}: ${MESSAGE}',
      }),
    look: ({ body }) => {
      expect(body.new_message).toMatchObject({
        enabled: true,
        template: '${PARTICIPANT}: ${MESSAGE}',
        sound: '',
      });
    },
  },
  {
    operation: 'UpdateServiceNotification',
    status: 400,
    code: 20001,
    title: 'for a switch that is neither on nor off',
    run: async (world) => world.root.post(await notifications(world), { LogEnabled: 'maybe' }),
  },
  {
    operation: 'UpdateServiceNotification',
    status: 404,
    code: 20404,
    title: 'for a service that is not there',
    run: ({ root }) => root.post(nowhere, { LogEnabled: true }),
  },
];

async function notifications({ root }: CaseWorld): Promise<string> {
  const { body } = await root.get('/Configuration');
  return `${body.links.service}/Notifications`;
}
