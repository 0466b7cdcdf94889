import * as fc from 'fast-check';
import { same, type Answer } from './api.ts';
import type { Conversation, Message, Participant, Receipt } from './model.ts';
import { isGroup, known } from './participant-rules.ts';
import { inTheWay, refusals, type Refusal } from './refusals.ts';
import { addresses, aMoment, anIdentity, brokenJson, someAttributes } from './words.ts';

export interface MessageFields {
  readonly author?: string;
  readonly body?: string;
  readonly attributes?: string;
  readonly dateCreated?: string;
  readonly dateUpdated?: string;
}

export const messageFields = {
  author: fc.oneof(anIdentity, fc.constantFrom(...addresses, '+15558000001', 'nobody', '')),
  body: fc.constantFrom('Hello', 'Grüße ✓', ''),
  attributes: someAttributes,
  dateCreated: aMoment,
  dateUpdated: aMoment,
};

/** Somebody's identity comes before an address that looks the same. */
export function writerOf({ participants }: Conversation, author: string): Participant | undefined {
  return (
    participants.find(({ identity }) => identity === author) ??
    participants.find(({ binding }) => binding !== null && known(binding) === author)
  );
}

export function messageObstacles(
  conversation: Conversation,
  given: MessageFields,
): readonly Refusal[] {
  const isOfGroup = (writerOf(conversation, given.author ?? '')?.binding ?? null) !== null;
  return [
    ...withoutAuthor(given),
    ...inTheWay([[isGroup(conversation) && !isOfGroup, refusals.authorOutsideGroup]]),
  ];
}

export function withoutAuthor({ attributes }: MessageFields): readonly Refusal[] {
  return inTheWay([[attributes === brokenJson, refusals.attributesNotJson]]);
}

export function hasOtherText({ file, body }: Message, given: MessageFields): boolean {
  return file !== null && given.body !== undefined && given.body !== (body ?? '');
}

export function formOf({ author, body, attributes, dateCreated, dateUpdated }: MessageFields): {
  readonly [name: string]: string | undefined;
} {
  return {
    Author: author,
    Body: body,
    Attributes: attributes,
    DateCreated: dateCreated,
    DateUpdated: dateUpdated,
  };
}

export function changes({
  body,
  attributes,
  dateCreated,
  dateUpdated,
}: MessageFields): Partial<Message> {
  return {
    ...(body !== undefined && { body }),
    ...(attributes !== undefined && { attributes: attributes === '' ? '{}' : attributes }),
    ...(dateCreated !== undefined && { created: Date.parse(dateCreated) }),
    ...(dateUpdated !== undefined && { updated: Date.parse(dateUpdated) }),
  };
}

/** One for each outside chat but the writer, whose SIDs only the emulator knows. */
export function receiptsOf(
  { participants }: Conversation,
  writer: Participant | undefined,
  now: number,
  { body }: Answer,
): readonly Receipt[] {
  return participants
    .filter((one) => one.binding?.address !== undefined && one !== writer)
    .map(({ sid: participant, binding }) => {
      const told = body.delivery_receipts.find(
        (receipt: { participant_sid: string }) => receipt.participant_sid === participant,
      );
      const prefix = binding?.type === 'whatsapp' ? 'WA' : 'SM';
      const isKnown = new RegExp(`^${prefix}[0-9a-f]{32}$`).test(told?.channel_message_sid);
      return {
        sid: told?.sid ?? `none for ${participant}`,
        participant,
        channelMessage: isKnown ? told.channel_message_sid : `one that begins with ${prefix}`,
        created: now,
      };
    });
}

/** What it says of a file is made up, so only its kind can be foreseen. */
export function fileOf({ body, request }: Answer, sid: string): { readonly sid: string } {
  const { size, content_type, filename } = body.media?.[0] ?? {};
  const kinds = [typeof size, typeof content_type, typeof filename];
  same(kinds, ['number', 'string', 'string'], request);
  const file = { sid, size, content_type, filename };
  return file;
}
