import type { ConversationStateEvent, Emit } from '../events/domain-event.ts';
import type { World } from '../world.ts';
import { afterDuration } from './durations.ts';
import { forgetParticipants, freeBindings } from './participants.ts';
import type { Moment } from './dated.ts';
import type { Conversation, ConversationData, ConversationState, Service } from './records.ts';
import { SidMap } from './sid-map.ts';
import { Sorted } from './sorted.ts';

export function findConversation(service: Service, sid: string): Conversation | undefined {
  return service.conversations.get(sid);
}

export function findConversationByName(
  service: Service,
  sidOrUniqueName: string,
): Conversation | undefined {
  return (
    service.conversations.get(sidOrUniqueName) ??
    service.conversationsByUniqueName.get(sidOrUniqueName)
  );
}

/** With nobody and nothing in it; also where a seed begins. Nothing finds it until it is inserted. */
export function emptyConversation(service: Service, data: ConversationData): Conversation {
  return {
    service,
    data,
    participants: new Sorted(),
    participantsByIdentity: new Map(),
    participantsByAddress: new Map(),
    messages: new Sorted(),
    messagesBySid: new SidMap(),
    webhooks: new Sorted(),
  };
}

export function insertConversation(conversation: Conversation, world: World): void {
  const { service, data } = conversation;
  service.conversations.set(data.sid, conversation);
  if (data.unique_name !== null) {
    service.conversationsByUniqueName.set(data.unique_name, conversation);
  }
  schedule(conversation, world);
}

/** Takes all that belongs to it along: no index and no timer knows it afterwards. */
export function removeConversation(conversation: Conversation, world: World): void {
  const { service, data } = conversation;
  forgetParticipants(conversation);
  service.conversations.delete(data.sid);
  if (data.unique_name !== null) service.conversationsByUniqueName.delete(data.unique_name);
  world.schedule.forget(conversation);
}

/** Gives it other data, and sees to what depends on them: the unique name, timers, addresses. */
export function changeConversation(
  conversation: Conversation,
  changes: Partial<ConversationData>,
  world: World,
): void {
  const { service, data } = conversation;
  const { unique_name: nameBefore, state: stateBefore } = data;
  Object.assign(data, changes);
  if (data.unique_name !== nameBefore) {
    if (nameBefore !== null) service.conversationsByUniqueName.delete(nameBefore);
    if (data.unique_name !== null) {
      service.conversationsByUniqueName.set(data.unique_name, conversation);
    }
  }
  schedule(conversation, world);
  if (data.state === 'closed' && stateBefore !== 'closed') freeBindings(conversation);
}

/** Something is going on: both timers start anew from then, and an inactive one is active again. */
export function touch(conversation: Conversation, at: Moment, world: World, emit: Emit): void {
  const { data } = conversation;
  if (data.state === 'inactive') setState(conversation, 'active', 'EVENT', world, emit, at);
  if (data.timer_inactive === null && data.timer_closed === null) return;
  changeConversation(conversation, timersFrom(at, data), world);
}

/** Nothing happens where it has that state already. */
export function setState(
  conversation: Conversation,
  state: ConversationState,
  reason: ConversationStateEvent['reason'],
  world: World,
  emit: Emit,
  at: Moment = world.clock.now(),
): void {
  const { data } = conversation;
  const { state: from } = data;
  const changes = { state, date_updated: at, ...runningTimers(data, state) };
  if (from !== state) changeConversation(conversation, changes, world);
  tellState(conversation, from, reason, emit, at);
}

/** Tells that it has another state than before, if it has. */
export function tellState(
  conversation: Conversation,
  from: ConversationState,
  reason: ConversationStateEvent['reason'],
  emit: Emit,
  at: Moment,
): void {
  const { service, data } = conversation;
  if (data.state === from) return;
  emit({
    type: 'onConversationStateUpdated',
    at,
    service,
    conversation,
    from,
    to: data.state,
    reason,
  });
}

/** When the timers go off if nothing happens after that moment. */
export function timersFrom(
  at: Moment,
  { state, timer_inactive, timer_closed }: ConversationData,
): Pick<ConversationData, 'date_inactive' | 'date_closed'> {
  const after = (timer: string | null): Moment | null =>
    timer === null ? null : afterDuration(at, timer);
  return runningTimers(
    { date_inactive: after(timer_inactive), date_closed: after(timer_closed) },
    state,
  );
}

/** Of these timers, those that still run in a state. */
function runningTimers(
  { date_inactive, date_closed }: Pick<ConversationData, 'date_inactive' | 'date_closed'>,
  state: ConversationState,
): Pick<ConversationData, 'date_inactive' | 'date_closed'> {
  return {
    date_inactive: state === 'active' ? date_inactive : null,
    date_closed: state === 'active' || state === 'inactive' ? date_closed : null,
  };
}

function schedule(conversation: Conversation, { schedule: timers }: World): void {
  const { date_inactive, date_closed, initializing } = conversation.data;
  timers.set(conversation, 'initialized', initializing?.until ?? null);
  timers.set(conversation, 'inactive', date_inactive);
  timers.set(conversation, 'closed', date_closed);
}
