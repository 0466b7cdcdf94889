import type { Emit } from '../events/domain-event.ts';
import type { World } from '../world.ts';
import type { Moment } from './dated.ts';
import type { Conversation, MessagingBindingData, ParticipantData } from './records.ts';
import { Sorted } from './sorted.ts';
import { ensureUser } from './users.ts';

export function findParticipant(
  { participants }: Conversation,
  sid: string,
): ParticipantData | undefined {
  return participants.get(sid);
}

export function findParticipantByName(
  { participants, participantsByIdentity }: Conversation,
  sidOrIdentity: string,
): ParticipantData | undefined {
  return participants.get(sidOrIdentity) ?? participantsByIdentity.get(sidOrIdentity);
}

/** Who the author of a message is, if it is one of the participants. */
export function participantNamed(
  { participantsByIdentity, participantsByAddress }: Conversation,
  identityOrAddress: string,
): ParticipantData | undefined {
  return (
    participantsByIdentity.get(identityOrAddress) ?? participantsByAddress.get(identityOrAddress)
  );
}

/** Those with an address of their own, to whom messages go out of chat. */
export function nonChatParticipants({
  participantsByAddress,
}: Conversation): readonly ParticipantData[] {
  return [...participantsByAddress.values()].filter(
    ({ messaging_binding: binding }) => binding?.address !== undefined,
  );
}

/** Whether it is a group text: somebody is reached by SMS without a proxy address. */
export function isGroup(conversation: Conversation): boolean {
  return bindingsOf(conversation).some(inGroup);
}

/** Whether that is how members of a group text are reached. */
export function inGroup({ type, proxy_address }: MessagingBindingData): boolean {
  return type === 'sms' && proxy_address === undefined;
}

/** How its participants outside chat, and those in a group text, are reached; but for one of them. */
export function bindingsOf(
  { participantsByAddress }: Conversation,
  except?: ParticipantData,
): readonly MessagingBindingData[] {
  return [...participantsByAddress.values()].flatMap((participant) =>
    participant.messaging_binding === null || participant === except
      ? []
      : [participant.messaging_binding],
  );
}

/** Under which a conversation is found by an address and a proxy address. */
export function pairKey({ address, proxy_address }: MessagingBindingData): string | undefined {
  return address === undefined || proxy_address === undefined
    ? undefined
    : `${address} ${proxy_address}`;
}

/**
 * Under which a group text is found: all addresses in it, sorted. Before there are two, one of them
 * projected, it is no group that another could be the same as.
 */
export function groupKey(bindings: readonly MessagingBindingData[]): string | undefined {
  const members = bindings.filter(inGroup);
  const hasProjected = members.some(({ projected_address }) => projected_address !== undefined);
  if (members.length < 2 || !hasProjected) return undefined;
  return members.map(addressOf).toSorted().join(' ');
}

/** By which a participant outside chat or in a group text is known inside a conversation. */
export function addressOf({ address, projected_address }: MessagingBindingData): string {
  return address ?? projected_address ?? '';
}

/** Puts somebody into all indexes; a user is made where the identity has none. */
export function insertParticipant(
  conversation: Conversation,
  participant: ParticipantData,
  world: World,
  emit: Emit,
  at: Moment = world.clock.now(),
): void {
  if (participant.identity !== null) {
    ensureUser(conversation.service, participant.identity, world, emit, at);
  }
  conversation.participants.set(participant.sid, participant);
  regrouped(conversation, () => index(conversation, participant));
}

export function changeParticipant(
  conversation: Conversation,
  participant: ParticipantData,
  data: ParticipantData,
  world: World,
  emit: Emit,
): void {
  if (data.identity !== null) ensureUser(conversation.service, data.identity, world, emit);
  regrouped(conversation, () => {
    forget(conversation, participant);
    Object.assign(participant, data);
    index(conversation, participant);
  });
}

export function removeParticipant(conversation: Conversation, participant: ParticipantData): void {
  regrouped(conversation, () => forget(conversation, participant));
  conversation.participants.delete(participant.sid);
}

/** For a conversation that goes: no index of its service or account knows its participants any more. */
export function forgetParticipants(conversation: Conversation): void {
  freeBindings(conversation);
  for (const participant of conversation.participants.values()) {
    forgetInService(conversation, participant);
  }
}

/** For a conversation that is closed: addresses may meet elsewhere, and nobody has it among open ones. */
export function freeBindings(conversation: Conversation): void {
  const { service, participantsByIdentity } = conversation;
  const { conversationsByPair, conversationsByGroup } = service.account;
  const bindings = bindingsOf(conversation);
  for (const binding of bindings) release(conversationsByPair, pairKey(binding), conversation);
  leaveGroup(conversationsByGroup, groupKey(bindings), conversation);
  for (const identity of participantsByIdentity.keys()) leaveOpen(conversation, identity);
}

/** Keeps the group text findable under the addresses that it has after the change. */
function regrouped(conversation: Conversation, change: () => void): void {
  const { conversationsByGroup } = conversation.service.account;
  leaveGroup(conversationsByGroup, groupKey(bindingsOf(conversation)), conversation);
  change();
  if (conversation.data.state === 'closed') return;
  const key = groupKey(bindingsOf(conversation));
  // Removals may leave two with the same addresses.
  if (key !== undefined) nested(conversationsByGroup, key, () => new Set()).add(conversation);
}

function leaveGroup(
  groups: Map<string, Set<Conversation>>,
  key: string | undefined,
  conversation: Conversation,
): void {
  if (key !== undefined) unnest(groups, key, conversation);
}

function index(conversation: Conversation, participant: ParticipantData): void {
  const { service, data, participantsByIdentity, participantsByAddress } = conversation;
  const { sid, identity, messaging_binding: binding } = participant;
  const isOpen = data.state !== 'closed';
  if (identity !== null) {
    participantsByIdentity.set(identity, participant);
    const memberships = nested(service.participantsByIdentity, identity, () => new Sorted());
    memberships.set(data.sid, { conversation, participant });
    if (isOpen) {
      nested(service.openConversationsByIdentity, identity, () => new Set()).add(conversation);
    }
  }
  if (binding === null) return;
  participantsByAddress.set(addressOf(binding), participant);
  if (binding.address !== undefined) {
    const memberships = nested(service.participantsByAddress, binding.address, () => new Sorted());
    memberships.set(sid, { conversation, participant });
  }
  if (isOpen) claim(service.account.conversationsByPair, pairKey(binding), conversation);
}

function forget(conversation: Conversation, participant: ParticipantData): void {
  const { service, participantsByIdentity, participantsByAddress } = conversation;
  const { identity, messaging_binding: binding } = participant;
  forgetInService(conversation, participant);
  if (identity !== null) {
    participantsByIdentity.delete(identity);
    leaveOpen(conversation, identity);
  }
  if (binding === null) return;
  participantsByAddress.delete(addressOf(binding));
  release(service.account.conversationsByPair, pairKey(binding), conversation);
}

function forgetInService(
  { service, data }: Conversation,
  { sid, identity, messaging_binding: binding }: ParticipantData,
): void {
  if (identity !== null) unnest(service.participantsByIdentity, identity, data.sid);
  if (binding?.address !== undefined) unnest(service.participantsByAddress, binding.address, sid);
}

function leaveOpen(conversation: Conversation, identity: string): void {
  unnest(conversation.service.openConversationsByIdentity, identity, conversation);
}

function claim(
  holders: Map<string, Conversation>,
  key: string | undefined,
  conversation: Conversation,
): void {
  if (key !== undefined && !holders.has(key)) holders.set(key, conversation);
}

function release(
  holders: Map<string, Conversation>,
  key: string | undefined,
  conversation: Conversation,
): void {
  if (key !== undefined && holders.get(key) === conversation) holders.delete(key);
}

function nested<V>(outer: Map<string, V>, key: string, empty: () => V): V {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = empty();
  outer.set(key, made);
  return made;
}

/** Takes one out, and what held it when nothing is left in it. */
function unnest<K>(
  outer: Map<string, { readonly size: number; delete(key: K): boolean }>,
  key: string,
  innerKey: K,
): void {
  const inner = outer.get(key);
  inner?.delete(innerKey);
  if (inner?.size === 0) outer.delete(key);
}
