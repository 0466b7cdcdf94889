import { fault, type FaultName } from '../faults.ts';
import { conversationWebhookEvents } from '../store/webhook-events.ts';

/** Events that a webhook of one conversation is to be told of, each once. */
export function conversationEvents(sent: readonly string[], unknown: FaultName): readonly string[] {
  for (const value of sent) {
    if (!conversationWebhookEvents.has(value)) throw fault(unknown, { value });
  }
  return [...new Set(sent)];
}
