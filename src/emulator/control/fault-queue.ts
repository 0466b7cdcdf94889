import type { Outgoing } from '../wire/exchange.ts';
import type { AskedFault } from './asked-fault.ts';
import { ConnectionReset } from './connection-reset.ts';
import { globMatches } from './glob.ts';
import type { Visit } from './last-requests.ts';

export interface FaultQueue {
  readonly add: (asked: AskedFault) => void;
  /** Those that are still to come, with the count that is left. */
  readonly list: () => readonly AskedFault[];
  /** Forgets them; requests that are kept waiting go on. */
  readonly clear: () => void;
  /**
   * Uses up the first fault that matches: its answer, after its wait, or nothing if it was only a
   * wait. Rejects with ConnectionReset. `undefined` at once when nothing matches.
   */
  readonly take: (visit: Visit) => Promise<Outgoing | undefined> | undefined;
}

export function faultQueue(): FaultQueue {
  let queue: AskedFault[] = [];
  const waiting = new Set<() => void>();
  return {
    add: (asked) => void queue.push(asked),
    list: () => queue,
    clear: () => {
      queue = [];
      for (const goOn of waiting) goOn();
    },
    take: (visit) => {
      const at = queue.findIndex((asked) => matches(asked, visit));
      const asked = queue[at];
      if (asked === undefined) return undefined;
      const left = asked.count - 1;
      const rest = left > 0 ? [{ ...asked, count: left }] : [];
      queue = [...queue.slice(0, at), ...rest, ...queue.slice(at + 1)];
      return suffered(asked, visit.requestId);
    },
  };

  async function suffered(asked: AskedFault, requestId: string): Promise<Outgoing | undefined> {
    if (asked.stall !== undefined) await stalled(asked.stall);
    if (asked.reset === true) throw new ConnectionReset();
    return asked.status === undefined ? undefined : answer(asked.status, asked, requestId);
  }

  function stalled(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, milliseconds);
      waiting.add(goOn);
    });
  }
}

function matches({ method, path, operation }: AskedFault, visit: Visit): boolean {
  return (
    (method === undefined || method === visit.method) &&
    (operation === undefined || operation === visit.operation) &&
    (path === undefined || globMatches(path, visit.path ?? ''))
  );
}

/** A Fault like any other; its code is the status with 20 before it, as general faults have it. */
function answer(status: number, { retryAfter }: AskedFault, requestId: string): Outgoing {
  const code = 20_000 + status;
  const message = 'A fault that was asked for over the control surface';
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return {
    status,
    headers: {
      'twilio-request-id': requestId,
      'content-type': 'application/json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({ code, message, more_info, status }),
  };
}
