import { fault } from '../faults.ts';
import type { Moment } from '../store/dated.ts';
import type { Conversation, ParticipantData } from '../store/records.ts';

type ReadState = Pick<ParticipantData, 'last_read_message_index' | 'last_read_timestamp'>;

/** How far somebody has read, where a form says so: further on, further back, or nothing at all. */
export function readStateGiven(
  { messages }: Conversation,
  form: {
    readonly LastReadMessageIndex?: number | null;
    readonly LastReadTimestamp?: Moment | null;
  },
  now: Moment,
): Partial<ReadState> {
  const { LastReadMessageIndex: index, LastReadTimestamp: at } = form;
  if (index === undefined) return at === undefined ? {} : { last_read_timestamp: at };
  if (index === null) return { last_read_message_index: null, last_read_timestamp: at ?? null };
  const last = messages.last()?.index ?? -1;
  if (index > last) throw fault('lastReadIndexInvalid');
  return { last_read_message_index: index, last_read_timestamp: at ?? now };
}
