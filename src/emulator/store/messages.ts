import type { Conversation, MessageData } from './records.ts';

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
