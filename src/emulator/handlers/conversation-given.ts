import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';
import { findConversation, findConversationByName } from '../store/conversations.ts';
import type { Conversation, Service } from '../store/records.ts';
import { notFound } from './not-found.ts';

interface Asked {
  readonly service: Service;
  readonly pathname: string;
  readonly world: { readonly choices: Choices };
}

/** The conversation that a path names, by its SID or, where that is allowed, by its unique name. */
export function conversationOf(
  call: Asked,
  sid: string,
  aliases: 'unique-name' | 'by-choice',
): Conversation {
  const isNameAllowed =
    aliases === 'unique-name' || call.world.choices.uniqueNameInPaths === 'accept';
  const find = isNameAllowed ? findConversationByName : findConversation;
  return find(call.service, sid) ?? notFound(call);
}

/** Where a conversation is to be changed or written to: not while initializing, nor once closed. */
export function refuseSettled({ data: { sid, state } }: Conversation): void {
  if (state === 'closed') throw fault('conversationClosed', { sid });
  if (state === 'initializing') throw fault('conversationInitializing', { sid });
}
