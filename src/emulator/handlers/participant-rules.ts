import { fault } from '../faults.ts';
import {
  addressOf,
  bindingsOf,
  groupKey,
  inGroup,
  isGroup,
  nonChatParticipants,
  pairKey,
} from '../store/participants.ts';
import type { Moment } from '../store/dated.ts';
import type { Conversation, MessagingBindingData, ParticipantData } from '../store/records.ts';
import type { World } from '../world.ts';
import { attributesOf } from './attributes.ts';
import { identityGiven } from './identity-given.ts';
import { messagingBinding, type BindingInput } from './messaging-binding.ts';
import { conversationRole } from './roles-given.ts';

/** Who is to be added; `null` and empty text stand for a field that was sent empty. */
export interface ParticipantInput extends BindingInput {
  readonly identity?: string | null | undefined;
  readonly attributes?: string | null | undefined;
  readonly roleSid?: string | null | undefined;
  readonly dateCreated?: Moment | null | undefined;
  readonly dateUpdated?: Moment | null | undefined;
}

/**
 * Somebody who may be added to a conversation: every rule of that is checked here, but for the state
 * of the conversation. Nothing is changed yet.
 */
export function newParticipant(
  conversation: Conversation,
  input: ParticipantInput,
  world: World,
  now: Moment,
): ParticipantData {
  const identity = input.identity === '' ? null : (input.identity ?? null);
  const binding = messagingBinding(input);
  if (identity === null && binding === null) throw fault('identityMissing');
  if (identity !== null && binding?.address !== undefined) throw fault('identityUnacceptable');
  if (identity !== null) refuseIdentity(conversation, identity, world);
  if (binding !== null) {
    refuseMixture(binding, bindingsOf(conversation));
    refuseBinding(conversation, binding);
  }
  refuseFull(conversation, binding, world);
  return {
    sid: world.newSid('MB'),
    identity,
    attributes: attributesOf(input.attributes ?? null, attributesLimit, world.choices),
    messaging_binding: binding,
    role_sid: roleOf(conversation, input.roleSid ?? null, identity),
    last_read_message_index: null,
    last_read_timestamp: null,
    notification_level: 'default',
    date_created: input.dateCreated ?? now,
    date_updated: input.dateUpdated ?? now,
  };
}

export const attributesLimit = 4096;

/** An identity that can take no part here, or in no more conversations. */
export function refuseIdentity(
  { service, participantsByIdentity }: Conversation,
  identity: string,
  { limits }: World,
): void {
  if (participantsByIdentity.has(identityGiven(identity)))
    throw fault('participantExists', { identity });
  const limit = limits.conversationsOfIdentity;
  const open = service.openConversationsByIdentity.get(identity)?.size ?? 0;
  if (open >= limit) throw fault('userConversationsLimit', { identity, limit });
}

/** A binding that would meet itself, here or in another open conversation. */
export function refuseBinding(
  conversation: Conversation,
  binding: MessagingBindingData,
  except?: ParticipantData,
): void {
  const { conversationsByPair, conversationsByGroup } = conversation.service.account;
  const pair = conversationsByPair.get(pairKey(binding) ?? '');
  if (pair !== undefined) throw fault('pairTaken', { sid: pair.data.sid });
  refuseKnownAddress(conversation, binding, except);
  if (!inGroup(binding)) return;
  const members = [...bindingsOf(conversation, except), binding];
  const groups = conversationsByGroup.get(groupKey(members) ?? '') ?? [];
  const group = [...groups].find((each) => each !== conversation);
  if (group !== undefined) throw fault('groupTaken', { sid: group.data.sid });
}

/** The role that is given, or else the service's for those on chat. */
export function roleOf(
  { service }: Conversation,
  sid: string | null,
  identity: string | null,
): ParticipantData['role_sid'] {
  if (sid !== null) return conversationRole(service, sid).sid;
  return identity === null ? null : service.configuration.default_conversation_role_sid;
}

/** One address stands for one participant of a conversation. */
function refuseKnownAddress(
  { participantsByAddress }: Conversation,
  binding: MessagingBindingData,
  except: ParticipantData | undefined,
): void {
  const address = addressOf(binding);
  const known = participantsByAddress.get(address);
  if (known === undefined || known === except || known.messaging_binding === null) return;
  if (inGroup(binding) && inGroup(known.messaging_binding)) {
    throw fault('groupParticipantExists', { address });
  }
  throw fault('participantExists', { identity: address });
}

/** SMS comes from a proxy address for each, or from all to all as in a group text. */
function refuseMixture(
  binding: MessagingBindingData,
  others: readonly MessagingBindingData[],
): void {
  if (binding.type !== 'sms') return;
  const texts = others.filter(({ type }) => type === 'sms');
  if (inGroup(binding) && texts.some((other) => !inGroup(other))) {
    throw fault(binding.address === undefined ? 'bindingUnsupported' : 'proxyAddressMissing');
  }
  if (!inGroup(binding) && texts.some(inGroup)) throw fault('bindingUnsupported');
}

function refuseFull(
  conversation: Conversation,
  binding: MessagingBindingData | null,
  { limits }: World,
): void {
  const { size } = conversation.participants;
  if (size >= limits.participants) throw fault('participantsLimit', { limit: limits.participants });
  const nonChat = limits.nonChatParticipants;
  if (binding?.address !== undefined && nonChatParticipants(conversation).length >= nonChat) {
    throw fault('nonChatLimit', { limit: nonChat });
  }
  const isOfGroup = (binding !== null && inGroup(binding)) || isGroup(conversation);
  if (isOfGroup && size >= limits.groupParticipants) {
    throw fault('groupLimit', { limit: limits.groupParticipants });
  }
}
