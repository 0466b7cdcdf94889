import { expect } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/options.ts';
import {
  emulatorForTests,
  type Exchange,
  type FormValue,
  type Json,
  type TestEmulator,
} from './emulator.ts';

type Form = Readonly<Record<string, FormValue>>;

export interface ConversationsForTests extends Pick<TestEmulator, 'emulator' | 'wait'> {
  readonly get: (path: string) => Promise<Exchange>;
  readonly post: (path: string, form?: Form) => Promise<Exchange>;
  readonly remove: (path: string) => Promise<Exchange>;
  /** The path of a new conversation. */
  readonly open: (form?: Form) => Promise<string>;
  readonly close: (conversation: string) => Promise<void>;
  /** Somebody new in a conversation, who has to be taken. */
  readonly join: (conversation: string, form: Form) => Promise<Json>;
  /** So many messages more. */
  readonly say: (conversation: string, count: number) => Promise<void>;
}

/** An emulator of its own, and short words for what tests about participants do all the time. */
export function conversationsForTests(
  options: Partial<EmulatorOptions> = {},
): ConversationsForTests {
  const { send, emulator, wait } = emulatorForTests(options);
  const post = (path: string, form: Form = {}): Promise<Exchange> => send('POST', path, { form });
  return {
    emulator,
    wait,
    get: (path) => send('GET', path),
    post,
    remove: (path) => send('DELETE', path),
    open: async (form) => `/v1/Conversations/${(await post('/v1/Conversations', form)).body.sid}`,
    close: async (conversation) => {
      expect((await post(conversation, { State: 'closed' })).status).toBe(200);
    },
    join: async (conversation, form) => {
      const { status, body } = await post(`${conversation}/Participants`, form);
      expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
      return body;
    },
    say: async (conversation, count) => {
      for (let at = 0; at < count; at++) await post(`${conversation}/Messages`, { Body: 'Hello' });
    },
  };
}

/** A record and copies of it with SIDs of their own, changed by their number: for a state to seed. */
export function copies(record: Json, count: number, change: (at: number) => Json): Json[] {
  return Array.from({ length: count }, (_, at) => {
    const digits = at.toString(16).padStart(32, '0');
    return at === 0 ? record : { ...record, sid: record.sid.slice(0, 2) + digits, ...change(at) };
  });
}

/** The conversations of the default service in a state, as somewhere to put more. */
export function conversationsOf(state: Json): Json[] {
  return state.accounts[0].services[0].conversations;
}

/** Somebody reached outside chat over a proxy address. */
export function reached(address: string, proxyAddress: string): Form {
  return { 'MessagingBinding.Address': address, 'MessagingBinding.ProxyAddress': proxyAddress };
}

/** Somebody in a group text. */
export function grouped(address: string): Form {
  return { 'MessagingBinding.Address': address };
}

/** A number of yours in a group text, with or without somebody on chat behind it. */
export function projected(address: string, identity?: string): Form {
  return { Identity: identity, 'MessagingBinding.ProjectedAddress': address };
}

/** Of a fault: "409/50433". */
export function refusal({ status, body }: Exchange): string {
  return `${status}/${body?.code}`;
}
