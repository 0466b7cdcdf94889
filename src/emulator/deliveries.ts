import type { AskedDelivery } from './control/asked-delivery.ts';
import type { Emit } from './events/domain-event.ts';
import { findMessage } from './store/messages.ts';
import { deliver } from './store/receipts.ts';
import type { Conversation } from './store/records.ts';
import type { World } from './world.ts';

/**
 * Lets a channel report of the copies of a message. Throws a TypeError when there is no such message,
 * or no copy of it.
 */
export function deliverMessage(asked: AskedDelivery, world: World, emit: Emit): void {
  const { conversation: sid, message: messageSid, participant, status, error_code = 0 } = asked;
  const conversation = conversationAnywhere(sid, world);
  const message = conversation && findMessage(conversation, messageSid);
  const receipts = (message?.receipts ?? []).filter(
    ({ participant_sid }) => participant === undefined || participant_sid === participant,
  );
  if (conversation === undefined || message === undefined || receipts.length === 0) {
    throw new TypeError(`no copy of message ${messageSid} went out of conversation ${sid}`);
  }
  for (const receipt of receipts) {
    deliver(conversation, message, receipt, { status, error_code }, world, emit);
  }
}

function conversationAnywhere(sid: string, { accounts }: World): Conversation | undefined {
  for (const { services } of accounts.values()) {
    for (const { conversations } of services.values()) {
      const found = conversations.get(sid);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
