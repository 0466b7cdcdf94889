import type { Emit } from '../events/domain-event.ts';
import type { World } from '../world.ts';
import type { Conversation, DeliveryStatus, MessageData, ReceiptData } from './records.ts';

export function findMessage(conversation: Conversation, sid: string): MessageData | undefined {
  return conversation.messagesBySid.get(sid);
}

/** At the place of its index, which no later message is given again. */
export function insertMessage(conversation: Conversation, message: MessageData): void {
  const { data, messages, messagesBySid, service } = conversation;
  messages.set(message.index, message);
  messagesBySid.set(message.sid, message);
  data.next_index = Math.max(data.next_index, message.index + 1);
  for (const { sid } of message.media ?? []) service.mediaSent.add(sid);
}

/** With its media and receipts. */
export function removeMessage(conversation: Conversation, message: MessageData): void {
  conversation.messages.delete(message.index);
  conversation.messagesBySid.delete(message.sid);
}

/** How many messages come after the one that was read last; all of them without a horizon. */
export function countUnread({ messages }: Conversation, horizon: number | null): number {
  return horizon === null ? messages.size : messages.countAfter(horizon);
}

/** What a channel reports of one copy: nothing else moves a receipt on. */
export function deliver(
  conversation: Conversation,
  message: MessageData,
  receipt: ReceiptData,
  status: DeliveryStatus,
  errorCode: number,
  world: World,
  emit: Emit,
): void {
  const at = world.clock.now();
  receipt.status = status;
  receipt.error_code = errorCode;
  receipt.date_updated = at;
  const { service } = conversation;
  emit({ type: 'onDeliveryUpdated', at, service, conversation, message, data: receipt });
}
