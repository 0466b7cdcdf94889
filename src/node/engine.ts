import { ownDispatcher } from './own-dispatcher.ts';
import type { TransportOptions } from './options.ts';
import type { Outgoing } from './outgoing.ts';

/** A dispatcher, and what drives it: the heavy half of a transport. */
export interface Engine {
  readonly send: (request: Outgoing) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Loaded late, so that importing this package costs next to nothing. */
export async function loadEngine(options: TransportOptions): Promise<Engine> {
  const [own, { exchange }] = await Promise.all([
    options.dispatcher === undefined ? ownDispatcher(options) : undefined,
    import('./exchange.ts'),
  ]);
  const dispatcher = options.dispatcher ?? own;
  if (dispatcher === undefined) throw new Error('There is no dispatcher.');
  return {
    send: (request) => exchange(dispatcher, request),
    close: async () => own?.close(),
  };
}
