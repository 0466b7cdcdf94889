import { addParticipant } from './participants.ts';
import { conversations, type Conversation, type Model, type State } from './model.ts';
import { obstacles } from './participant-rules.ts';
import { durations } from './words.ts';

/** Lets time pass: each timer goes off at its own moment, in their order. */
export function pass(model: Model, milliseconds: number): void {
  const until = model.now + milliseconds;
  for (let due = nextDue(model, until); due !== undefined; due = nextDue(model, until)) {
    model.now = Math.max(model.now, due.at);
    due.goOff();
  }
  model.now = until;
}

/** Something was said or somebody came: what was inactive is active, and the timers start anew. */
export function activity(conversation: Conversation, at: number): void {
  if (conversation.state === 'inactive') {
    conversation.updated = at;
    conversation.state = 'active';
  }
  startTimers(conversation, at);
}

/** Both timers count from the same moment; only an active one can become inactive. */
export function startTimers(conversation: Conversation, at: number): void {
  const { timers, state } = conversation;
  const after = (timer: string | null): number | null =>
    timer === null ? null : at + lengthOf(timer);
  conversation.dueInactive = state === 'active' ? after(timers.inactive) : null;
  conversation.dueClosed = ['active', 'inactive'].includes(state) ? after(timers.closed) : null;
}

export function lengthOf(duration: string): number {
  return durations[duration] ?? Number.NaN;
}

interface Due {
  readonly at: number;
  readonly goOff: () => void;
}

function nextDue(model: Model, until: number): Due | undefined {
  const all = conversations(model).flatMap((conversation) => dueIn(conversation));
  return all.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0];
}

function dueIn(conversation: Conversation): Due[] {
  const { dueInactive, dueClosed, waiting } = conversation;
  const due: Due[] = [];
  if (waiting !== null) {
    due.push({ at: waiting.until, goOff: () => begin(conversation, waiting) });
  }
  if (dueInactive !== null) {
    due.push({ at: dueInactive, goOff: () => become('inactive', conversation, dueInactive) });
  }
  if (dueClosed !== null) {
    due.push({ at: dueClosed, goOff: () => become('closed', conversation, dueClosed) });
  }
  return due;
}

function become(state: State, conversation: Conversation, at: number): void {
  conversation.state = state;
  conversation.updated = at;
  conversation.dueInactive = null;
  if (state === 'closed') conversation.dueClosed = null;
}

/** Those it was created with come in one after the other; who may not is left out. */
function begin(
  conversation: Conversation,
  { until, participants }: NonNullable<Conversation['waiting']>,
): void {
  conversation.waiting = null;
  conversation.state = 'active';
  conversation.updated = until;
  startTimers(conversation, until);
  for (const newcomer of participants) {
    if (obstacles(conversation, newcomer).length > 0) continue;
    addParticipant(conversation, newcomer, { sid: '', created: until, updated: until });
  }
}
