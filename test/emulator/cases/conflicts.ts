import type { OperationId } from '../../../generated/operations.ts';
import type { EventName } from '../../../src/webhooks/webhooks.ts';
import { webhookReceiver } from '../../helpers/webhook-receiver.ts';
import type { Case, CaseWorld } from './case.ts';

/** While the webhook of the event is asked about the one change, it makes another itself. */
interface Conflict {
  readonly operation: OperationId;
  readonly code: number;
  readonly event: EventName;
  /** Creates the record and gives its path. */
  readonly create: (world: CaseWorld) => Promise<string>;
}

const conflicts: readonly Conflict[] = [
  { operation: 'UpdateUser', code: 50213, event: 'onUserUpdate', create: user },
  { operation: 'UpdateConversation', code: 50391, event: 'onConversationUpdate', create: talk },
  { operation: 'DeleteConversation', code: 50391, event: 'onConversationRemove', create: talk },
  {
    operation: 'UpdateConversationParticipant',
    code: 50419,
    event: 'onParticipantUpdate',
    create: participant,
  },
  {
    operation: 'DeleteConversationParticipant',
    code: 50419,
    event: 'onParticipantRemove',
    create: participant,
  },
  {
    operation: 'UpdateConversationMessage',
    code: 50514,
    event: 'onMessageUpdate',
    create: message,
  },
  {
    operation: 'DeleteConversationMessage',
    code: 50514,
    event: 'onMessageRemove',
    create: message,
  },
];

export const conflictCases: readonly Case[] = conflicts.map(
  ({ operation, code, event, create }) => ({
    operation,
    status: 409,
    code,
    title: 'when somebody else makes a change while a webhook is asked',
    run: async (world) => {
      const path = await create(world);
      const receiver = await webhookReceiver(async () => {
        await world.post(path, { Attributes: '{"by":"somebody else"}' });
        return new Response();
      });
      await world.root.post('/Configuration/Webhooks', {
        PreWebhookUrl: receiver.origin,
        Filters: [event],
      });
      const headers = { 'X-Twilio-Webhook-Enabled': 'true' };
      return operation.startsWith('Delete')
        ? world.remove(path, headers)
        : world.post(path, { Attributes: '{"by":"one"}' }, headers);
    },
  }),
);

async function user({ post }: CaseWorld): Promise<string> {
  const { body } = await post('/Users', { Identity: 'alice' });
  return `/Users/${body.sid}`;
}

async function talk({ post }: CaseWorld): Promise<string> {
  const { body } = await post('/Conversations');
  return `/Conversations/${body.sid}`;
}

async function participant(world: CaseWorld): Promise<string> {
  const parent = await talk(world);
  const { body } = await world.post(`${parent}/Participants`, { Identity: 'alice' });
  return `${parent}/Participants/${body.sid}`;
}

async function message(world: CaseWorld): Promise<string> {
  const parent = await talk(world);
  const { body } = await world.post(`${parent}/Messages`, { Body: 'Hello' });
  return `${parent}/Messages/${body.sid}`;
}
