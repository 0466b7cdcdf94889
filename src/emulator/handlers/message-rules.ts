import type { Call } from '../call.ts';
import type { Choices } from '../choices.ts';
import { fault } from '../faults.ts';
import type { Limits } from '../limits.ts';
import { isGroup, nonChatParticipants, participantNamed } from '../store/participants.ts';
import type {
  Conversation,
  MediaData,
  MessageData,
  ParticipantData,
  Service,
} from '../store/records.ts';
import { attributesOf } from './attributes.ts';

const attributesLimit = 4096;
/** As long as an identity or an address can be. */
const authorLimit = 256;
const variablesLimit = 100;
const variableNameLimit = 16;
const variableValueLimit = 256;

/** Who a message is from; `system` unless somebody is named. */
export function writer(
  conversation: Conversation,
  name: string | null,
): { readonly author: string; readonly participant: ParticipantData | undefined } {
  const author = name ?? 'system';
  if (isLonger(author, authorLimit)) throw fault('authorTooLong', { limit: authorLimit });
  const participant = participantNamed(conversation, author);
  const isOfGroup = (participant?.messaging_binding ?? null) !== null;
  if (!isOfGroup && isGroup(conversation)) throw fault('authorOutsideGroup');
  return { author, participant };
}

/** Everybody outside chat but the one who wrote the message. */
export function recipients(
  conversation: Conversation,
  author: ParticipantData | undefined,
): readonly ParticipantData[] {
  return nonChatParticipants(conversation).filter((participant) => participant !== author);
}

/**
 * What a message says. Nobody here knows the text of a content template, so a message made from one
 * has no body.
 */
export function content(
  form: Call<'CreateConversationMessage'>['form'],
  conversation: Conversation,
  limits: Limits,
): Pick<MessageData, 'body' | 'media' | 'content_sid'> {
  const { Body, MediaSid, ContentSid, ContentVariables } = form;
  if (typeof ContentVariables === 'string') {
    if (typeof ContentSid !== 'string') throw fault('contentSidMissing');
    refuseVariables(JSON.parse(ContentVariables));
  }
  if (typeof ContentSid === 'string') {
    return { body: null, media: null, content_sid: `HX${ContentSid.slice(2)}` };
  }
  const text = textOf(Body ?? '', conversation, limits);
  if (typeof MediaSid !== 'string') return { body: text, media: null, content_sid: null };
  const body = text === '' ? null : text;
  return { body, media: [unusedFile(MediaSid, conversation.service)], content_sid: null };
}

/** The text that an update gives a message; beside media it stays as it was sent. */
export function changedText(
  { media, body }: MessageData,
  text: string | null,
  conversation: Conversation,
  limits: Limits,
): string | null {
  if (media === null) return textOf(text ?? '', conversation, limits);
  if ((text ?? '') !== (body ?? '')) throw fault('mediaBodyFixed');
  return body;
}

export function attributesOfMessage(text: string | null, choices: Choices): string {
  return attributesOf(text, attributesLimit, choices);
}

function textOf(text: string, conversation: Conversation, { nonChatBody }: Limits): string {
  if (isLonger(text, nonChatBody) && nonChatParticipants(conversation).length > 0) {
    throw fault('bodyTooLong', { limit: nonChatBody });
  }
  return text;
}

function refuseVariables(variables: unknown): void {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    throw fault('contentVariablesInvalid');
  }
  const entries = Object.entries(variables);
  if (entries.length > variablesLimit) {
    throw fault('contentVariablesTooMany', { limit: variablesLimit });
  }
  for (const [name, value] of entries) {
    if (typeof value !== 'string') throw fault('contentVariablesInvalid');
    if (isLonger(name, variableNameLimit)) {
      throw fault('contentVariableKeyTooLong', { limit: variableNameLimit });
    }
    if (isLonger(value, variableValueLimit)) {
      throw fault('contentVariableValueTooLong', { limit: variableValueLimit });
    }
  }
}

/**
 * The service for files is not emulated: each is taken to be there, with a type, a size and a name
 * made up from its SID, always the same.
 */
function unusedFile(text: string, { mediaSent }: Service): MediaData {
  const sid = `ME${text.slice(2)}` as const;
  if (mediaSent.has(sid)) throw fault('mediaUsed', { sid });
  const number = Number.parseInt(sid.slice(2, 8), 16);
  const { type, ending } = fileKinds[number % fileKinds.length] ?? unknownKind;
  return { sid, size: 1024 + number, content_type: type, filename: `${sid}.${ending}` };
}

const unknownKind = { type: 'application/octet-stream', ending: 'bin' };

const fileKinds = [
  { type: 'image/jpeg', ending: 'jpg' },
  { type: 'image/png', ending: 'png' },
  { type: 'application/pdf', ending: 'pdf' },
];

/** In characters as people count them, which is at most as many as there are code units. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && Array.from(text).length > limit;
}
