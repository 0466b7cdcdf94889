import { chosen } from '../../src/emulator/choices.ts';
import type { DomainEvent } from '../../src/emulator/events/domain-event.ts';
import { defaultLimits } from '../../src/emulator/limits.ts';
import { defaultAccount } from '../../src/emulator/options.ts';
import { addAccount } from '../../src/emulator/store/accounts.ts';
import { Clock } from '../../src/emulator/store/clock.ts';
import { emptyConversation, insertConversation } from '../../src/emulator/store/conversations.ts';
import type { Moment } from '../../src/emulator/store/dated.ts';
import type {
  Account,
  Conversation,
  ConversationData,
  Service,
} from '../../src/emulator/store/records.ts';
import { Schedule } from '../../src/emulator/store/schedule.ts';
import { sidMaker } from '../../src/emulator/store/sids.ts';
import type { World } from '../../src/emulator/world.ts';
import { randomFrom } from './emulator.ts';

/** What is behind the wire: one account with one service, and a clock that stands still. */
export interface TestWorld {
  readonly world: World;
  readonly account: Account;
  readonly service: Service;
  readonly emit: (event: DomainEvent) => void;
  /** All that `emit` was told. */
  readonly events: readonly DomainEvent[];
  readonly wait: (milliseconds: number) => void;
}

export const start: Moment = Date.UTC(2026, 2, 1, 12);

export function worldForTests(): TestWorld {
  let now = start;
  const world: World = {
    accounts: new Map(),
    schedule: new Schedule(),
    clock: new Clock(() => now),
    newSid: sidMaker(randomFrom(1)),
    limits: defaultLimits,
    choices: chosen(),
  };
  const account = addAccount(defaultAccount.accountSid, world);
  const service = account.services.first();
  if (service === undefined) throw new Error('A new account has no service.');
  const events: DomainEvent[] = [];
  return {
    world,
    account,
    service,
    events,
    emit: (event) => events.push(event),
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Puts a conversation in, with these data and no others. */
export function addConversation(
  { service, world }: TestWorld,
  data: Partial<ConversationData> = {},
): Conversation {
  const now = world.clock.now();
  const conversation = emptyConversation(service, {
    sid: world.newSid('CH'),
    friendly_name: null,
    unique_name: null,
    attributes: '{}',
    state: 'active',
    messaging_service_sid: null,
    timer_inactive: null,
    timer_closed: null,
    date_inactive: null,
    date_closed: null,
    email: null,
    created_by: 'system',
    next_index: 0,
    initializing: null,
    date_created: now,
    date_updated: now,
    ...data,
  });
  insertConversation(conversation, world);
  return conversation;
}
