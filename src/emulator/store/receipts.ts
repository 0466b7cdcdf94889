import type { Emit } from '../events/domain-event.ts';
import type { World } from '../world.ts';
import type { Conversation, MessageData, ParticipantData, ReceiptData } from './records.ts';

/** One copy of a message for each who is to get it, handed to its channel at once. */
export function newReceipts(
  recipients: readonly ParticipantData[],
  { newSid, clock }: World,
): readonly ReceiptData[] | null {
  if (recipients.length === 0) return null;
  const now = clock.now();
  return recipients.map(({ sid, messaging_binding: binding }) => ({
    sid: newSid('DY'),
    participant_sid: sid,
    channel_message_sid: newSid(binding?.type === 'whatsapp' ? 'WA' : 'SM'),
    status: 'sent',
    error_code: 0,
    date_created: now,
    date_updated: now,
  }));
}

/** What a channel reports of one copy. Time alone moves no receipt on. */
export function deliver(
  conversation: Conversation,
  message: MessageData,
  receipt: ReceiptData,
  report: Pick<ReceiptData, 'status' | 'error_code'>,
  world: World,
  emit: Emit,
): void {
  const at = world.clock.now();
  Object.assign(receipt, report, { date_updated: at });
  const { service } = conversation;
  emit({ type: 'onDeliveryUpdated', at, service, conversation, message, data: receipt });
}
