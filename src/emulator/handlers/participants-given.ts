import { Validator } from '@cfworker/json-schema';
import { fault } from '../faults.ts';
import { pairKey } from '../store/participants.ts';
import type { Account, NewParticipant } from '../store/records.ts';
import type { World } from '../world.ts';

/**
 * Who is to take part, as the texts of `Participant` say. The rules for a single one are not looked
 * at: they are for the moment when it is added.
 */
export function participantsGiven(
  texts: readonly string[],
  account: Account,
  { limits: { participantsAtOnce: limit } }: World,
): readonly NewParticipant[] {
  if (texts.length > limit) throw fault('tooManyParticipants', { limit });
  const participants = texts.map((text, at) => participantGiven(JSON.parse(text), at + 1));
  for (const participant of participants) refuseTakenPair(participant, account);
  return participants;
}

function participantGiven(value: unknown, at: number): NewParticipant {
  if (isParticipant(value)) return value;
  const reason = `number ${at} is no object with the text "identity" or the object "messaging_binding"`;
  throw fault('participantJsonInvalid', { reason });
}

const name = { type: 'string', minLength: 1, maxLength: 256 } as const;

const shape = new Validator({
  type: 'object',
  properties: {
    identity: name,
    messaging_binding: {
      type: 'object',
      properties: { address: name, proxy_address: name, projected_address: name },
      anyOf: [
        { required: ['address'] },
        { required: ['proxy_address'] },
        { required: ['projected_address'] },
      ],
    },
  },
  anyOf: [{ required: ['identity'] }, { required: ['messaging_binding'] }],
});

function isParticipant(value: unknown): value is NewParticipant {
  return shape.validate(value).valid;
}

function refuseTakenPair({ messaging_binding: binding }: NewParticipant, account: Account): void {
  const key = pairKey({ type: '', ...binding });
  const holder = key === undefined ? undefined : account.conversationsByPair.get(key);
  if (holder !== undefined) throw fault('participantPairsTaken', { sid: holder.data.sid });
}
