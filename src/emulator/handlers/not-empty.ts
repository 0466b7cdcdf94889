import { fault } from '../faults.ts';

/** The value of a field that cannot be cleared; 400/20001 if it was sent empty. */
export function notEmpty<Value>(name: string, value: Value | null): Value {
  if (value === null) throw fault('invalidParameter', { name, reason: 'it cannot be empty' });
  return value;
}
