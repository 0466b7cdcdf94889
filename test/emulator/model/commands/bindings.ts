import * as fc from 'fast-check';
import { participantBody } from '../answers/conversation.ts';
import { granted, same } from '../api.ts';
import { kind } from '../command.ts';
import { limits } from '../limits.ts';
import type { Binding, Conversation, Participant } from '../model.ts';
import {
  bindingObstacles,
  bindingsOf,
  channel,
  identityObstacles,
  inGroup,
  isGroup,
} from '../participant-rules.ts';
import { ensureUser } from '../participants.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { anIdentity, aProjected, aProxy } from '../words.ts';
import { settled } from './conversations.ts';
import { hasParticipants, ofParticipant, someone } from './participants.ts';

/** The text `null` takes an address away; that empty text does too is the emulator's choice. */
const removal = ['null', ''];
const orNone = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | string> =>
  fc.oneof({ weight: 2, arbitrary: value }, { weight: 3, arbitrary: fc.constantFrom(...removal) });

export const changeProxy = kind('changeProxy', {
  weight: 2,
  given: fc.record({ ...ofParticipant, proxy: orNone(aProxy) }),
  ready: hasParticipants,
  run: async ({ proxy, ...given }, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const { binding } = participant;
    const form = { 'MessagingBinding.ProxyAddress': proxy };
    const answer = await api.send(
      place.account,
      'POST',
      `${path}/Participants/${participant.sid}`,
      form,
    );
    const isRemoval = removal.includes(proxy);
    const { proxy_address: before, ...bare } = binding ?? { type: '' };
    const after: Binding = isRemoval ? bare : { ...bare, proxy_address: proxy };
    const inWay = isRemoval
      ? inTheWay([[before === undefined || binding?.type !== 'sms', refusals.proxyRemovalFailed]])
      : proxyAdditionObstacles(conversation, binding, proxy);
    const obstacles = [...settled(conversation), ...inWay];
    if (inWay.length === 0) obstacles.push(...meeting(conversation, participant, after));
    if (!granted(answer, 200, obstacles)) return;
    Object.assign(participant, { binding: after, updated: model.now });
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

export const changeProjected = kind('changeProjected', {
  weight: 2,
  given: fc.record({ ...ofParticipant, projected: orNone(aProjected) }),
  ready: hasParticipants,
  run: async ({ projected, ...given }, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const { binding, identity } = participant;
    const form = { 'MessagingBinding.ProjectedAddress': projected };
    const answer = await api.send(
      place.account,
      'POST',
      `${path}/Participants/${participant.sid}`,
      form,
    );
    const isRemoval = removal.includes(projected);
    const after = isRemoval ? null : { type: 'sms', projected_address: projected };
    const hasProxied = bindingsOf(conversation.participants).some(
      (other) => other.type === 'sms' && !inGroup(other),
    );
    const inWay = inTheWay([
      [
        isRemoval && (binding?.projected_address === undefined || identity === null),
        refusals.projectedRemovalFailed,
      ],
      [
        !isRemoval && (identity === null || binding !== null || hasProxied),
        refusals.projectedAdditionFailed,
      ],
    ]);
    const obstacles = [...settled(conversation), ...inWay];
    if (inWay.length === 0) obstacles.push(...meeting(conversation, participant, after));
    if (!granted(answer, 200, obstacles)) return;
    Object.assign(participant, { binding: after, updated: model.now });
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

/** Only somebody with nothing but a projected address can come to chat. */
export const giveIdentity = kind('giveIdentity', {
  given: fc.record({ ...ofParticipant, identity: anIdentity }),
  ready: hasParticipants,
  run: async ({ identity, ...given }, model, api) => {
    const { place, conversation, participant, path } = someone(given, model);
    const form = { Identity: identity };
    const answer = await api.send(
      place.account,
      'POST',
      `${path}/Participants/${participant.sid}`,
      form,
    );
    const { binding } = participant;
    const isFit = participant.identity === null && binding?.projected_address !== undefined;
    const obstacles = [
      ...settled(conversation),
      ...inTheWay([[!isFit, refusals.identityAdditionFailed]]),
      ...(isFit ? identityObstacles(conversation, identity) : []),
    ];
    if (!granted(answer, 200, obstacles)) return;
    const { service } = conversation;
    ensureUser(service, identity, model.now);
    const role = participant.role ?? service.participantRole;
    Object.assign(participant, { identity, role, updated: model.now });
    same(answer.body, participantBody(participant, conversation, place), answer.request);
  },
});

function proxyAdditionObstacles(
  { participants }: Conversation,
  binding: Binding | null,
  proxy: string,
): readonly Refusal[] {
  const isProjected = bindingsOf(participants).some((other) => 'projected_address' in other);
  const { address } = binding ?? {};
  return inTheWay([
    [
      address === undefined || binding?.proxy_address !== undefined || isProjected,
      refusals.proxyAdditionFailed,
    ],
    [address !== undefined && channel(address) !== channel(proxy), refusals.proxyTypeDiffers],
    [address === proxy, refusals.addressEqualsProxy],
  ]);
}

/** What the changed binding meets; and a conversation that is a group text only now may be too big. */
function meeting(
  conversation: Conversation,
  participant: Participant,
  after: Binding | null,
): readonly Refusal[] {
  if (after === null) return [];
  const becomesGroup = inGroup(after) && !isGroup(conversation);
  const { length } = conversation.participants;
  return [
    ...bindingObstacles(conversation, after, participant),
    ...inTheWay([[becomesGroup && length > limits.groupParticipants, refusals.groupLimit]]),
  ];
}
