import type { Problem } from './checks/check.ts';
import { shownValue } from './request/shown-value.ts';
import type { Subject } from './subject.ts';
import type { Misfit } from './validate.ts';

export interface AcceptedMisfit extends Misfit {
  readonly isLenient?: boolean;
}

/** What was sent, does not fit, and was carried out; a server that is only kind is no error. */
export function accepted(
  { pointer, message, value, isLenient = false }: AcceptedMisfit,
  place: string,
  { description }: Subject,
): Problem {
  const found = {
    pointer: place + pointer,
    message: `${message} It was accepted.`,
    value: shownValue(place + pointer, value, description),
  };
  return isLenient ? { ...found, severity: 'warning' } : found;
}
