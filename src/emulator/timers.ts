import type { Emit } from './events/domain-event.ts';
import { FaultError } from './faults.ts';
import { newParticipant } from './handlers/participant-rules.ts';
import { changeConversation, setState, tellState, timersFrom } from './store/conversations.ts';
import { insertParticipant } from './store/participants.ts';
import type { Moment } from './store/dated.ts';
import type { Conversation, NewParticipant, ParticipantData } from './store/records.ts';
import type { World } from './world.ts';

/** Lets every timer go off that is due by now, in their order and each at its own moment. */
export function runTimers(world: World, emit: Emit): void {
  const { schedule, clock } = world;
  const now = clock.now();
  for (let timer = schedule.next(now); timer !== undefined; timer = schedule.next(now)) {
    const { conversation, kind, due } = timer;
    if (kind === 'initialized') initialize(conversation, due, world, emit);
    else setState(conversation, kind, 'TIMER', world, emit, due);
  }
}

/** Adds those that a conversation was created with; only then its other timers begin. */
function initialize(conversation: Conversation, at: Moment, world: World, emit: Emit): void {
  const { service, data } = conversation;
  const { state, initializing } = data;
  const changes = { state: 'active', initializing: null, date_updated: at } as const;
  changeConversation(
    conversation,
    { ...changes, ...timersFrom(at, { ...data, ...changes }) },
    world,
  );
  const told = initializing?.is_told === true ? emit : ignore;
  for (const given of initializing?.participants ?? []) {
    const participant = allowed(given, conversation, at, world);
    if (participant === undefined) continue;
    insertParticipant(conversation, participant, world, told, at);
    told({ type: 'onParticipantAdded', at, service, conversation, data: participant });
  }
  tellState(conversation, state, 'EVENT', told, at);
}

function ignore(): void {}

/** Who may not take part is left out, and nobody is told: the API writes that to an error log only. */
function allowed(
  { identity, messaging_binding: binding }: NewParticipant,
  conversation: Conversation,
  at: Moment,
  world: World,
): ParticipantData | undefined {
  const input = {
    identity,
    address: binding?.address,
    proxyAddress: binding?.proxy_address,
    projectedAddress: binding?.projected_address,
  };
  try {
    return newParticipant(conversation, input, world, at);
  } catch (error) {
    if (error instanceof FaultError) return undefined;
    throw error;
  }
}
