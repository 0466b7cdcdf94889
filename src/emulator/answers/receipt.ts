import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Conversation, MessageData, ReceiptData } from '../store/records.ts';
import { moment } from './moment.ts';

/** The service stands only in what is asked for under its own path. */
export function receiptAnswer(
  receipt: ReceiptData,
  message: MessageData,
  { service, data: conversation }: Conversation,
  mount: Mount,
): components['schemas']['Receipt'] | components['schemas']['ServiceReceipt'] {
  const messageUrl = `${mount.url}/Conversations/${conversation.sid}/Messages/${message.sid}`;
  return {
    account_sid: service.account.sid,
    channel_message_sid: receipt.channel_message_sid,
    ...(mount.isScoped && { chat_service_sid: service.data.sid }),
    conversation_sid: conversation.sid,
    date_created: moment(receipt.date_created),
    date_updated: moment(receipt.date_updated),
    error_code: receipt.error_code,
    message_sid: message.sid,
    participant_sid: receipt.participant_sid,
    sid: receipt.sid,
    status: receipt.status,
    url: `${messageUrl}/Receipts/${receipt.sid}`,
  };
}
