import { participantConversationAnswer } from '../answers/participant-conversation.ts';
import { listing, type Handler } from '../call.ts';
import { fault } from '../faults.ts';
import type { Membership } from '../store/records.ts';
import { Sorted } from '../store/sorted.ts';

/** Looked up by exactly one of identity and address. */
export const listParticipantConversations: Handler<'ListParticipantConversation'> = ({
  query: { Identity: identity, Address: address },
  service,
  mount,
}) => {
  const none = new Sorted<string, Membership>();
  const render = (membership: Membership): object =>
    participantConversationAnswer(membership, mount);
  if (typeof identity === 'string') {
    if (typeof address === 'string') throw fault('lookupByBoth');
    const found = service.participantsByIdentity.get(identity) ?? none;
    return listing(found, asItIs, ({ conversation }) => conversation.data.sid, render);
  }
  if (typeof address !== 'string') throw fault('missingParameter', { name: 'Identity or Address' });
  const found = service.participantsByAddress.get(address) ?? none;
  return listing(found, asItIs, ({ participant }) => participant.sid, render);
};

function asItIs(cursor: string): string {
  return cursor;
}
