import type { Conversation, Dated, Newcomer, Participant, Role, Service } from './model.ts';
import { bindingOf } from './participant-rules.ts';

/** Adds somebody who may take part; an identity without a user gets one, as yet without a SID. */
export function addParticipant(
  conversation: Conversation,
  { identity = '', ...newcomer }: Newcomer,
  given: Dated & { readonly sid: string; readonly attributes?: string; readonly role?: Role },
  now: number = given.created,
): Participant {
  const { service, participants } = conversation;
  const isOnChat = identity !== '';
  if (isOnChat) ensureUser(service, identity, now);
  const participant: Participant = {
    identity: isOnChat ? identity : null,
    attributes: '{}',
    binding: bindingOf(newcomer),
    role: isOnChat ? service.participantRole : null,
    readIndex: null,
    readAt: null,
    level: 'default',
    ...given,
  };
  participants.push(participant);
  return participant;
}

export function ensureUser(service: Service, identity: string, now: number): void {
  if (service.users.some((user) => user.identity === identity)) return;
  service.users.push({
    sid: '',
    identity,
    friendlyName: null,
    attributes: '{}',
    role: service.userRole,
    created: now,
    updated: now,
  });
}
