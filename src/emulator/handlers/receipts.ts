import { receiptAnswer } from '../answers/receipt.ts';
import { listing, type Call, type Handler } from '../call.ts';
import type { Conversation, MessageData, ReceiptData } from '../store/records.ts';
import { findMessage } from '../store/messages.ts';
import { Sorted } from '../store/sorted.ts';
import { conversationOf } from './conversation-given.ts';
import { notFound } from './not-found.ts';

export const listReceipts: Handler<'ListConversationMessageReceipt'> = (call) => {
  const { conversation, message } = messageOf(call);
  return listing(
    bySid(message.receipts ?? []),
    (cursor) => cursor,
    ({ sid }) => sid,
    (receipt) => receiptAnswer(receipt, message, conversation, call.mount),
  );
};

export const fetchReceipt: Handler<'FetchConversationMessageReceipt'> = (call) => {
  const { conversation, message } = messageOf(call);
  const receipt = message.receipts?.find(({ sid }) => sid === call.path.Sid) ?? notFound(call);
  return { status: 200, body: receiptAnswer(receipt, message, conversation, call.mount) };
};

function messageOf(
  call: Call<'FetchConversationMessageReceipt'> | Call<'ListConversationMessageReceipt'>,
): { readonly conversation: Conversation; readonly message: MessageData } {
  const { ConversationSid, MessageSid } = call.path;
  const conversation = conversationOf(call, ConversationSid, 'by-choice');
  return { conversation, message: findMessage(conversation, MessageSid) ?? notFound(call) };
}

/** There are few of them, and none comes or goes. */
function bySid(receipts: readonly ReceiptData[]): Sorted<string, ReceiptData> {
  const sorted = new Sorted<string, ReceiptData>();
  for (const receipt of receipts) sorted.set(receipt.sid, receipt);
  return sorted;
}
