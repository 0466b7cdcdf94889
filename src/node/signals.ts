/** Something that a signal can end. */
export interface Abortable {
  abort(reason: unknown): void;
}

/**
 * Tells `call` when the signal fires, until `forget` is called. A signal gets one listener however
 * many calls share it: Node warns of a leak from the eleventh on.
 */
export function watch(signal: AbortSignal, call: Abortable): void {
  const calls = watched.get(signal);
  if (calls !== undefined) {
    calls.add(call);
    return;
  }
  watched.set(signal, new Set([call]));
  signal.addEventListener('abort', abortAll);
}

export function forget(signal: AbortSignal, call: Abortable): void {
  const calls = watched.get(signal);
  if (calls?.delete(call) !== true || calls.size > 0) return;
  watched.delete(signal);
  signal.removeEventListener('abort', abortAll);
}

const watched = new WeakMap<AbortSignal, Set<Abortable>>();

function abortAll(this: AbortSignal): void {
  for (const call of watched.get(this) ?? []) call.abort(this.reason);
}
