import { fault } from '../faults.ts';
import type { DeliveryStatus } from '../store/records.ts';

/** What a channel is to report of a message: what `POST /_emulator/deliveries` takes. */
export interface AskedDelivery {
  readonly conversation: string;
  readonly message: string;
  /** Whose copy; every copy when left out. */
  readonly participant?: string;
  readonly status: DeliveryStatus;
  /** Of a failed or undelivered copy; 0 when left out. */
  readonly error_code?: number;
}

const statuses: readonly DeliveryStatus[] = ['sent', 'delivered', 'read', 'failed', 'undelivered'];

/** Reads and checks one; throws 400 naming what is wrong. */
export function askedDelivery(value: unknown): AskedDelivery {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw fault('invalidParameter', { name: 'The delivery', reason: 'it is no object' });
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const status = statuses.find((each) => each === given.get('status'));
  if (status === undefined) {
    const reason = `it is none of ${statuses.join(', ')}`;
    throw fault('invalidParameter', { name: 'status', reason });
  }
  const code = given.get('error_code') ?? 0;
  if (typeof code !== 'number' || !Number.isInteger(code)) {
    throw fault('invalidParameter', { name: 'error_code', reason: 'it is no whole number' });
  }
  return {
    conversation: text(given, 'conversation'),
    message: text(given, 'message'),
    ...(given.has('participant') && { participant: text(given, 'participant') }),
    status,
    error_code: code,
  };
}

function text(given: ReadonlyMap<string, unknown>, name: string): string {
  const value = given.get(name);
  if (typeof value === 'string') return value;
  throw fault('missingParameter', { name });
}
