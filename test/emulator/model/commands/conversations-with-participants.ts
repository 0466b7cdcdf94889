import * as fc from 'fast-check';
import { conversationWithParticipantsBody } from '../answers/conversation.ts';
import { granted, newSid, same } from '../api.ts';
import { startTimers } from '../clock.ts';
import { kind } from '../command.ts';
import { created } from '../conversation-rules.ts';
import { limits } from '../limits.ts';
import { picked, services, type Newcomer, type Service } from '../model.ts';
import { pairOf, bindingOf, has } from '../participant-rules.ts';
import { placeOf } from '../places.ts';
import { inTheWay, refusals, type Refusal } from '../refusals.ts';
import { mostly, anAddress, anIdentity, aProjected, somePair, where } from '../words.ts';

const newcomer: fc.Arbitrary<Newcomer> = fc.oneof(
  fc.record({ identity: anIdentity }),
  somePair,
  fc.record({ address: anAddress }),
  fc.record({ projected: aProjected }),
  fc.record({ identity: anIdentity, projected: aProjected }),
);

/** Those who cannot be added are only found out when their turn has come. */
export const createConversationWithParticipants = kind('createConversationWithParticipants', {
  weight: 2,
  given: fc.record(
    {
      ...where,
      participants: mostly<readonly Newcomer[], readonly Newcomer[]>(
        fc.array(newcomer, { maxLength: limits.participantsAtOnce }),
        fc.constantFrom([{}], [{ identity: 'ann' }, {}, {}, {}]),
      ),
      closedTimer: fc.constantFrom('PT10M', 'P1D', ''),
    },
    { requiredKeys: ['service', 'scoped', 'participants'] },
  ),
  run: async ({ service: at, scoped, participants, closedTimer }, model, api) => {
    const place = placeOf(picked(services(model), at), scoped);
    const { service } = place;
    const given = {
      state: 'active',
      ...(closedTimer !== undefined && { closedTimer }),
    };
    const form = {
      State: 'active',
      'Timers.Closed': closedTimer,
      Participant: participants.map(textOf),
    };
    const path = `${place.path}/ConversationWithParticipants`;
    const answer = await api.send(place.account, 'POST', path, form);
    const isWaiting = participants.length > 0;
    if (!granted(answer, isWaiting ? 202 : 201, obstacles(participants, service))) return;
    const conversation = created(given, service, newSid(answer, 'CH'), model.now);
    service.conversations.push(conversation);
    if (isWaiting) {
      conversation.state = 'initializing';
      conversation.waiting = { until: model.now + limits.initializing, participants };
      startTimers(conversation, model.now);
    }
    same(answer.body, conversationWithParticipantsBody(conversation, place), answer.request);
  },
});

function obstacles(participants: readonly Newcomer[], service: Service): readonly Refusal[] {
  const open = service.account.services
    .flatMap(({ conversations }) => conversations)
    .filter(({ state }) => state !== 'closed');
  const isTaken = participants.some((one) => {
    const pair = pairOf(bindingOf(one) ?? { type: '' });
    return pair !== undefined && open.some((conversation) => has(conversation, pair));
  });
  return inTheWay([
    [participants.length > limits.participantsAtOnce, refusals.tooManyParticipants],
    [participants.some((one) => textOf(one) === '{}'), refusals.participantJsonInvalid],
    [isTaken, refusals.participantPairsTaken],
  ]);
}

function textOf({ identity, address, proxy, projected }: Newcomer): string {
  const binding = { address, proxy_address: proxy, projected_address: projected };
  const hasBinding = [address, proxy, projected].some((text) => text !== undefined);
  return JSON.stringify({ identity, ...(hasBinding && { messaging_binding: binding }) });
}
