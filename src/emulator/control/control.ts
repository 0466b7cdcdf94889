import { fault } from '../faults.ts';
import type { Moment } from '../store/dated.ts';
import type { Incoming, Outgoing } from '../wire/exchange.ts';
import { askedDelivery, type AskedDelivery } from './asked-delivery.ts';
import { askedFault } from './asked-fault.ts';
import { faultQueue } from './fault-queue.ts';
import { lastRequests, type Visit } from './last-requests.ts';
import { isLoopback } from './loopback.ts';
import { tokenAnswer, type TokenParts } from './token.ts';

/** What the control surface controls. */
export interface ControlParts extends TokenParts {
  /** Ids of all operations. */
  readonly operations: ReadonlySet<string>;
  readonly reset: () => void;
  /** Throws a TypeError that says what does not fit, as `advance` does. */
  readonly seed: (state: unknown) => void;
  readonly snapshot: () => object;
  readonly advance: (duration: number | string) => void;
  readonly deliver: (asked: AskedDelivery) => void;
}

export interface Control {
  /** Answers what lies outside of the document, `/_emulator/…` and `/v2/token`; nothing else. */
  readonly outside: (incoming: Incoming, visit: Visit) => Outgoing | Promise<Outgoing> | undefined;
  /** What was asked for to happen to this request: see `FaultQueue.take`. */
  readonly inject: (visit: Visit) => Promise<Outgoing | undefined> | undefined;
  /** Remembers how it was answered; `null` when its connection was reset. */
  readonly record: (visit: Visit, status: number | null) => void;
  /** Forgets faults and requests. */
  readonly clear: () => void;
}

const root = '/_emulator/';

export function createControl(parts: ControlParts): Control {
  const faults = faultQueue();
  const requests = lastRequests(100);
  const commands: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
    health: { GET: () => json(200, { now: shown(parts.now()), status: 'ok' }) },
    reset: { POST: () => done(parts.reset) },
    snapshot: { GET: () => json(200, parts.snapshot()) },
    seed: {
      POST: (body) => {
        const state = jsonOf(body);
        return done(() => fitting('The seed', () => parts.seed(state)));
      },
    },
    advance: {
      POST: (body) => {
        const duration = durationOf(jsonOf(body));
        fitting('duration', () => parts.advance(duration));
        return json(200, { now: shown(parts.now()) });
      },
    },
    deliveries: {
      POST: (body) => {
        const asked = askedDelivery(jsonOf(body));
        return done(() => fitting('The delivery', () => parts.deliver(asked)));
      },
    },
    requests: { GET: () => json(200, { requests: requests.list() }) },
    faults: {
      GET: () => json(200, { faults: faults.list() }),
      POST: (body) => {
        faults.add(askedFault(jsonOf(body), parts.operations));
        return json(201, { faults: faults.list() });
      },
      DELETE: () => done(faults.clear),
    },
  };
  return {
    outside: (incoming, visit) => {
      const { path = '' } = visit;
      if (path === '/v2/token') return token(incoming, visit);
      if (!path.startsWith(root)) return undefined;
      refuseOtherOrigins(incoming);
      return answer(commands, incoming, path);
    },
    inject: faults.take,
    record: (visit, status) => {
      if (visit.path?.startsWith(root) !== true) requests.add(visit, status);
    },
    clear: () => {
      faults.clear();
      requests.clear();
    },
  };

  async function token(incoming: Incoming, visit: Visit): Promise<Outgoing> {
    return (await faults.take(visit)) ?? tokenAnswer(incoming, parts);
  }
}

type Command = (body: string) => Outgoing;

/** A page of another site must not control what runs here, however it got at the address. */
function refuseOtherOrigins({ header, origin: own }: Incoming): void {
  const origin = header('origin');
  if (origin === null || origin === own) return;
  if (URL.canParse(origin) && isLoopback(new URL(origin).hostname)) return;
  throw fault('originRefused', { origin });
}

function answer(
  commands: Readonly<Record<string, Readonly<Record<string, Command>>>>,
  { method, body }: Incoming,
  pathname: string,
): Outgoing {
  const name = pathname.slice(root.length);
  const methods = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (methods === undefined) throw fault('notFound', { path: pathname });
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (run !== undefined) return run(body);
  const allowed = Object.keys(methods).join(', ');
  throw fault('methodNotAllowed', { method, path: pathname, allowed }, { allow: allowed });
}

/** What the emulator itself says of it is answered as a fault. */
function fitting(name: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw fault('invalidParameter', { name, reason: error.message });
  }
}

function durationOf(body: unknown): number | string {
  const duration = typeof body === 'object' && body !== null && 'duration' in body && body.duration;
  if (typeof duration === 'number' || typeof duration === 'string') return duration;
  throw fault('missingParameter', { name: 'duration' });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw fault('unreadableBody', { reason: 'it is not JSON' });
  }
}

function shown(at: Moment): string {
  return new Date(at).toISOString();
}

function done(run: () => void): Outgoing {
  run();
  return { status: 204, headers: {}, body: '' };
}

function json(status: number, body: object): Outgoing {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
