import { participantConversationAnswer } from '../answers/participant-conversation.ts';
import { listing, type Handler, type Page } from '../call.ts';
import { fault } from '../faults.ts';
import type { Conversation, Membership, Service } from '../store/records.ts';
import { Sorted } from '../store/sorted.ts';
import type { Mount } from '../call.ts';

/** Looked up by exactly one of identity and address. */
export const listParticipantConversations: Handler<'ListParticipantConversation'> = ({
  query: { Identity: identity, Address: address },
  service,
  mount,
}) => {
  if (typeof identity === 'string') {
    if (typeof address === 'string') throw fault('lookupByBoth');
    return byIdentity(identity, service, mount);
  }
  if (typeof address === 'string') return byAddress(address, service, mount);
  throw fault('missingParameter', { name: 'Identity or Address' });
};

function byIdentity(identity: string, service: Service, mount: Mount): Page {
  return listing(
    service.conversationsByIdentity.get(identity) ?? new Sorted<string, Conversation>(),
    (cursor) => cursor,
    ({ data }) => data.sid,
    (conversation) => {
      const participant = conversation.participantsByIdentity.get(identity);
      if (participant === undefined) {
        throw new Error(`the index of ${identity} is wrong about ${conversation.data.sid}`);
      }
      return participantConversationAnswer({ conversation, participant }, mount);
    },
  );
}

function byAddress(address: string, service: Service, mount: Mount): Page {
  return listing(
    service.participantsByAddress.get(address) ?? new Sorted<string, Membership>(),
    (cursor) => cursor,
    ({ participant }) => participant.sid,
    (membership) => participantConversationAnswer(membership, mount),
  );
}
