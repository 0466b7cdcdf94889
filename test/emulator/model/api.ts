import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Emulator } from '../../../src/emulator/emulator.ts';
import type { Json } from '../../helpers/emulator.ts';
import type { Account } from './model.ts';
import type { Refusal } from './refusals.ts';

/** The emulator as one run of the model sees it. */
export interface Api {
  readonly send: (account: Caller, method: Method, path: string, form?: Form) => Promise<Answer>;
  readonly emulator: Pick<Emulator, 'advance' | 'snapshot' | 'seed'>;
  /** Lets real time pass, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

/** By whose credentials. */
export type Caller = Pick<Account, 'sid' | 'token'>;

export type Method = 'GET' | 'POST' | 'DELETE';

export type Form = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  /** Of the request, for messages. */
  readonly request: string;
}

export const origin = 'http://emulator.test';

/** Fails with both sides unless they are the same to the last field. */
export function same(actual: unknown, expected: unknown, about: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, about).toStrictEqual(expected);
}

/**
 * Whether a request had to be granted, and was. Where something is in the way it has to be refused for
 * one of those reasons: which of several is told first is nobody's promise.
 */
export function granted(
  { status, body, request }: Answer,
  success: number,
  inTheWay: readonly Refusal[] = [],
): boolean {
  const told = status < 400 ? String(status) : `${status}/${body.code}`;
  if (inTheWay.length === 0) {
    same(told, String(success), `${request} ${body?.message ?? ''}`);
    return true;
  }
  if (!inTheWay.some((refusal) => refusal === told)) same(told, inTheWay.join(' or '), request);
  const { message, more_info } = body;
  same(Object.keys(body).toSorted(), ['code', 'message', 'more_info', 'status'], request);
  same([typeof message, typeof more_info, body.status], ['string', 'string', status], request);
  return false;
}

/** The SID of something new, which nothing had before. */
export function newSid({ body, request }: Answer, prefix: string): string {
  const shape = new RegExp(`^${prefix}[0-9a-f]{32}$`);
  if (!shape.test(body.sid)) expect(body.sid, request).toMatch(shape);
  return body.sid;
}
