import type { AskedDelivery } from './control/asked-delivery.ts';
import type { State } from './state/snapshot.ts';
import type { Incoming, Outgoing } from './wire/exchange.ts';

/** The whole API in one function; it keeps what it is told until `reset`. */
export interface Emulator {
  /** Answers a request to any host; every path of the document is known. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The same from plain data, for what stands between a socket and the emulator. */
  readonly answer: (incoming: Incoming) => Promise<Outgoing>;
  /** Forgets everything but the accounts, as on the first day; the clock shows real time again. */
  readonly reset: () => void;
  /**
   * Puts each account of a state in place of what is there: one that `snapshot` gave, or one written
   * by hand, in which all but names may be left out. Throws a TypeError, and changes nothing, when it
   * does not fit.
   */
  readonly seed: (state: unknown) => void;
  /** All that is remembered, as a JSON value that shares nothing with the emulator. */
  readonly snapshot: () => State;
  /** Moves the clock on, in milliseconds or as an ISO 8601 duration; timers go off on the way. */
  readonly advance: (duration: number | string) => void;
  /**
   * Lets a channel report of a message's copies outside chat, which are `sent` until then. Throws a
   * TypeError when there is none.
   */
  readonly deliver: (asked: AskedDelivery) => void;
  /** Grows with every request that may have changed something, and with every call of the above. */
  readonly revision: () => number;
  /** When every webhook that was on its way has arrived, or was given up. */
  readonly settled: () => Promise<void>;
}
