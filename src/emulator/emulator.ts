import { describeDocument } from '../description/description.ts';
import { chosen } from './choices.ts';
import type { FieldChanges, Sender } from './events/sender.ts';
import { fault, FaultError } from './faults.ts';
import { handle } from './handle.ts';
import { keyring } from './keyring.ts';
import { defaultLimits } from './limits.ts';
import { millisecondsOf } from './milliseconds.ts';
import { mounted } from './mount.ts';
import { operationHandlers, type AnyCall } from './operation-handlers.ts';
import { defaultAccount, type EmulatorOptions } from './options.ts';
import { seedWorld } from './state/seed.ts';
import { snapshotOf, type State } from './state/snapshot.ts';
import { addAccount } from './store/accounts.ts';
import { Clock } from './store/clock.ts';
import type { Account } from './store/records.ts';
import { Schedule } from './store/schedule.ts';
import { sidMaker } from './store/sids.ts';
import { runTimers } from './timers.ts';
import { answered, preflight, refused } from './wire/answer.ts';
import { authenticate } from './wire/authenticate.ts';
import type { Incoming, Outgoing } from './wire/exchange.ts';
import { incomingOf, responseOf } from './wire/fetch.ts';
import { pageOf, pageRequest } from './wire/page.ts';
import { formPairs, pairsOf, splitTarget } from './wire/pairs.ts';
import { bucketOf, writeCounter } from './wire/rate.ts';
import { router } from './wire/route.ts';
import type { World } from './world.ts';

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
  /** Grows with every request that may have changed something, and with every call of the above. */
  readonly revision: () => number;
}

export function createEmulator(options: EmulatorOptions): Emulator {
  const { document, clock = Date.now, random = Math.random } = options;
  const accounts = options.accounts ?? [defaultAccount];
  const description = describeDocument(document);
  const handlers = operationHandlers(description.operations);
  const findRoute = router(description);
  const world: World = {
    accounts: new Map(),
    schedule: new Schedule(),
    clock: new Clock(clock),
    newSid: sidMaker(random),
    limits: { ...defaultLimits, ...options.limits },
    choices: chosen(options.choices),
  };
  const keys = keyring(accounts, () => world.clock.now());
  const countWrite = writeCounter(world.limits.writesPerSecond);
  const sender: Sender = silent;
  let revision = 0;
  reset();
  return {
    fetch,
    answer,
    reset,
    seed,
    snapshot: () => snapshotOf(world),
    advance,
    revision: () => revision,
  };

  function reset(): void {
    revision += 1;
    world.accounts.clear();
    world.schedule.clear();
    world.clock.set(0);
    for (const { accountSid } of accounts) addAccount(accountSid, world);
  }

  function seed(state: unknown): void {
    seedWorld(state, world);
    revision += 1;
  }

  function advance(duration: number | string): void {
    world.clock.advance(millisecondsOf(duration, world.clock.now()));
    runTimers(world, sender.tell);
    revision += 1;
  }

  async function fetch(request: Request): Promise<Response> {
    return responseOf(await faultless(() => incomingOf(request, world.limits.bodySize)));
  }

  function answer(incoming: Incoming): Promise<Outgoing> {
    return faultless(() => incoming);
  }

  /** Whatever is thrown on the way is answered as a Fault. */
  async function faultless(read: () => Incoming | Promise<Incoming>): Promise<Outgoing> {
    const requestId = world.newSid('RQ');
    try {
      return await respond(await read(), requestId);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused(
        error instanceof FaultError ? error : fault('internal', { reason }),
        requestId,
      );
    }
  }

  /** In the order of the wire: authenticate, match, read, handle, answer. */
  async function respond(incoming: Incoming, requestId: string): Promise<Outgoing> {
    const { method, origin, target, header } = incoming;
    if (method === 'OPTIONS' && header('access-control-request-method') !== null) {
      return preflight(requestId);
    }
    runTimers(world, sender.tell);
    const account = accountOf(header('authorization'));
    const { pathname, search } = splitTarget(target);
    const { route, path } = findRoute(method, pathname);
    const place = mounted(account, path, origin);
    if (place === undefined) throw fault('notFound', { path: pathname });
    if (method !== 'GET') revision += 1;
    if (method !== 'GET') countWrite(bucketOf(route.id, path, place.service), world.clock.now());

    const sent = pairsOf(search);
    const query = route.input.query(sent);
    const headers = route.input.headers(header);
    const form = route.input.takesForm ? formPairs(incoming) : new Map();
    const isTold = headers['X-Twilio-Webhook-Enabled'] === 'true';
    const callWith = (changes: FieldChanges): AnyCall => ({
      ...place,
      account,
      path,
      pathname,
      query,
      form: route.input.form(new Map([...form, ...changed(changes)])),
      now: world.clock.now(),
      world,
      emit: isTold ? sender.tell : ignore,
    });
    const handler = handlers.get(route.id);
    if (handler === undefined) throw fault('notFound', { path: pathname });
    const reply = await handle(handler, callWith, isTold ? sender : undefined);
    if (!('list' in reply)) return answered(reply.status, reply.body, requestId);
    const page = pageRequest(`${origin}${pathname}`, sent, query, route, world.choices);
    return answered(200, pageOf(reply.list, page), requestId);
  }

  function accountOf(authorization: string | null): Account {
    const account = world.accounts.get(authenticate(authorization, keys));
    if (account === undefined) throw fault('unauthenticated', { reason: 'the account is gone' });
    return account;
  }
}

function changed(changes: FieldChanges): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(changes).map(([name, value]) => [name, [value]]);
}

function ignore(): void {}

/** Until webhooks are there. */
const silent: Sender = { ask: () => undefined, tell: ignore, settled: () => Promise.resolve() };
