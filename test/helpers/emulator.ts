import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { defaultAccount, type EmulatorOptions } from '../../src/emulator/options.ts';
import { readDescription } from './document.ts';
import { guarded, guardedAnswer } from './guarded.ts';

/** An answer's JSON as tests read it: without types, since the answer is what they test. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` when the answer had no body. */
  readonly body: Json;
}

export interface SendOptions {
  /** Arrays repeat the key; `null` is sent as empty text, `undefined` not at all. */
  readonly form?: Readonly<Record<string, FormValue>> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export type FormValue = string | number | boolean | null | undefined | readonly string[];

export interface TestEmulator {
  readonly emulator: Emulator;
  /** Sends one request with good credentials; `path` begins with "/" or is an address of an answer. */
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Exchange>;
  /** Moves the clock, in milliseconds; it stands still otherwise. */
  readonly wait: (milliseconds: number) => void;
}

const { document } = readDescription();
const origin = 'http://emulator.test';
const { accountSid, authToken } = defaultAccount;
export const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;

/** An emulator of its own for a test: with a clock that stands still, and SIDs that are always the same. */
export function emulatorForTests(options: Partial<EmulatorOptions> = {}): TestEmulator {
  let now = Date.UTC(2026, 2, 1, 12);
  const emulator = createEmulator({
    document,
    clock: () => now,
    random: randomFrom(1),
    ...options,
  });
  const guardedFetch = guarded(emulator.fetch);
  return {
    emulator: { ...emulator, fetch: guardedFetch, answer: guardedAnswer(emulator.answer) },
    wait: (milliseconds) => {
      now += milliseconds;
    },
    send: async (method, path, { form, headers } = {}) => {
      const request = new Request(new URL(path, origin), {
        method,
        headers: { authorization, ...headers },
        ...(form !== undefined && { body: encoded(form) }),
      });
      const response = await guardedFetch(request);
      const text = await response.text();
      return {
        method,
        path,
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
  };
}

function encoded(form: Readonly<Record<string, FormValue>>): URLSearchParams {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item) => [name, item === null ? '' : String(item)]),
  );
  return new URLSearchParams(pairs);
}

/** Mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
