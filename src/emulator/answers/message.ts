import type { components } from '../../../generated/api.ts';
import type { Mount } from '../call.ts';
import type { Conversation, DeliveryStatus, MessageData, ReceiptData } from '../store/records.ts';
import { moment } from './moment.ts';

type Delivery = components['schemas']['MessageDelivery'];
type Amount = components['schemas']['DeliveryAmount'];

/** The service stands only in what is asked for under its own path. */
export function messageAnswer(
  message: MessageData,
  { service, data: conversation }: Conversation,
  mount: Mount,
): components['schemas']['Message'] | components['schemas']['ServiceMessage'] {
  const url = `${mount.url}/Conversations/${conversation.sid}/Messages/${message.sid}`;
  return {
    account_sid: service.account.sid,
    attributes: message.attributes,
    author: message.author,
    body: message.body,
    ...(mount.isScoped && { chat_service_sid: service.data.sid }),
    content_sid: message.content_sid,
    conversation_sid: conversation.sid,
    date_created: moment(message.date_created),
    date_updated: moment(message.date_updated),
    delivery: message.receipts === null ? null : deliveryOf(message.receipts),
    index: message.index,
    links: { channel_metadata: `${url}/ChannelMetadata`, delivery_receipts: `${url}/Receipts` },
    media: message.media?.map(mediaAnswer) ?? null,
    participant_sid: message.participant_sid,
    sid: message.sid,
    url,
  };
}

/** A copy that was read was delivered as well, and one that did not arrive was sent. */
function deliveryOf(receipts: readonly ReceiptData[]): Delivery {
  const amount = (...statuses: readonly DeliveryStatus[]): Amount => {
    const count = receipts.filter(({ status }) => statuses.includes(status)).length;
    if (count === 0) return 'none';
    return count === receipts.length ? 'all' : 'some';
  };
  return {
    delivered: amount('delivered', 'read'),
    failed: amount('failed'),
    read: amount('read'),
    sent: amount('sent', 'delivered', 'read', 'undelivered'),
    total: receipts.length,
    undelivered: amount('undelivered'),
  };
}

function mediaAnswer({
  sid,
  size,
  content_type,
  filename,
}: NonNullable<MessageData['media']>[number]): components['schemas']['MessageMedia'] {
  return { content_type, filename, sid, size };
}
