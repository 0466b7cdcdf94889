import { describeDocument } from '../description/description.ts';
import { chosen } from './choices.ts';
import type { AskedDelivery } from './control/asked-delivery.ts';
import { ConnectionReset } from './control/connection-reset.ts';
import { createControl } from './control/control.ts';
import type { Visit } from './control/last-requests.ts';
import { deliverMessage } from './deliveries.ts';
import { createSender } from './events/create-sender.ts';
import type { FieldChanges } from './events/sender.ts';
import { fault, FaultError } from './faults.ts';
import { handle } from './handle.ts';
import type { Emulator } from './interface.ts';
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
import { formPairs, pairsOf, splitTarget, type Pairs } from './wire/pairs.ts';
import { bucketOf, writeCounter } from './wire/rate.ts';
import { router } from './wire/route.ts';
import type { World } from './world.ts';

export { choices } from './choices.ts';
export { defaultAccount } from './options.ts';

export type { AskedDelivery } from './control/asked-delivery.ts';
export type { Choice, Choices } from './choices.ts';
export type { Emulator } from './interface.ts';
export type { Limits } from './limits.ts';
export type { AccountOptions, EmulatorOptions, WebhookOptions } from './options.ts';
export type { State } from './state/snapshot.ts';
export type { Incoming, Outgoing } from './wire/exchange.ts';

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
  const tokens = new Map<string, string>(
    accounts.map(({ accountSid, authToken }) => [accountSid, authToken]),
  );
  const sender = createSender({
    ...options.webhooks,
    authTokenOf: (accountSid) => tokens.get(accountSid) ?? '',
    limits: world.limits,
    choices: world.choices,
  });
  const control = createControl({
    operations: new Set(description.operations.map(({ id }) => id)),
    now: () => world.clock.now(),
    random,
    issue: keys.issue,
    reset,
    seed,
    snapshot,
    advance,
    deliver,
  });
  let revision = 0;
  reset();
  return {
    fetch,
    answer,
    reset,
    seed,
    snapshot,
    advance,
    deliver,
    revision: () => revision,
    settled: sender.settled,
  };

  function reset(): void {
    revision += 1;
    sender.drop();
    control.clear();
    world.accounts.clear();
    world.schedule.clear();
    world.clock.set(0);
    for (const { accountSid } of accounts) addAccount(accountSid, world);
  }

  function seed(state: unknown): void {
    seedWorld(state, world);
    sender.drop();
    revision += 1;
  }

  function snapshot(): State {
    return snapshotOf(world);
  }

  function advance(duration: number | string): void {
    world.clock.advance(millisecondsOf(duration, world.clock.now()));
    runTimers(world, sender.tell);
    revision += 1;
  }

  function deliver(asked: AskedDelivery): void {
    deliverMessage(asked, world, sender.tell);
    revision += 1;
  }

  async function fetch(request: Request): Promise<Response> {
    const { limits } = world;
    return responseOf(await faultless(() => incomingOf(request, limits.bodySize)));
  }

  function answer(incoming: Incoming): Promise<Outgoing> {
    return faultless(() => incoming);
  }

  /** Whatever is thrown on the way is answered as a Fault, but a reset that was asked for. */
  async function faultless(read: () => Incoming | Promise<Incoming>): Promise<Outgoing> {
    const visit: Visit = { requestId: world.newSid('RQ'), started: performance.now() };
    try {
      const outgoing = await respond(await read(), visit);
      control.record(visit, outgoing.status);
      return outgoing;
    } catch (error) {
      if (error instanceof ConnectionReset) {
        control.record(visit, null);
        throw error;
      }
      const outgoing = refused(asFault(error), visit.requestId);
      control.record(visit, outgoing.status);
      return outgoing;
    }
  }

  /** In the order of the wire: authenticate, match, read, handle, answer. */
  async function respond(incoming: Incoming, visit: Visit): Promise<Outgoing> {
    const { method, origin, target, header } = incoming;
    const { pathname, search } = splitTarget(target);
    visit.method = method;
    visit.path = pathname;
    if (method === 'OPTIONS' && header('access-control-request-method') !== null) {
      return preflight(visit.requestId);
    }
    runTimers(world, sender.tell);
    const outside = control.outside(incoming, visit);
    if (outside !== undefined) return outside;

    const sid = authenticate(header('authorization'), keys);
    const { route, path } = findRoute(method, pathname);
    visit.operation = route.id;
    const waiting = control.inject(visit);
    const injected = waiting && (await waiting);
    if (injected !== undefined) return injected;
    // Whoever waited may find another world, so the account is looked up only now.
    const account = accountOf(sid);
    const place = mounted(account, path, origin);
    if (place === undefined) throw fault('notFound', { path: pathname });
    if (method !== 'GET') {
      revision += 1;
      countWrite(bucketOf(route.id, path, place.service), world.clock.now());
    }

    const sent = pairsOf(search);
    const query = route.input.query(sent);
    const headers = route.input.headers(header);
    const form = route.input.takesForm ? formPairs(incoming) : pairsOf('');
    const isTold = headers['X-Twilio-Webhook-Enabled'] === 'true';
    const callWith = (changes: FieldChanges): AnyCall => ({
      service: place.service,
      mount: place.mount,
      account,
      path,
      pathname,
      query,
      form: route.input.form(withChanges(form, changes)),
      now: world.clock.now(),
      world,
      isTold,
      emit: isTold ? sender.tell : ignore,
      tell: sender.tell,
    });
    const handler = handlers.get(route.id);
    if (handler === undefined) throw fault('notFound', { path: pathname });
    const reply = await handle(handler, callWith, isTold ? sender : undefined);
    // Again, for it may have waited for a webhook.
    if (method !== 'GET') revision += 1;
    if (!('list' in reply)) return answered(reply.status, reply.body, visit.requestId);
    const page = pageRequest(`${origin}${pathname}`, sent, query, route, world.choices);
    return answered(200, pageOf(reply.list, page), visit.requestId);
  }

  function accountOf(sid: string): Account {
    const account = world.accounts.get(sid);
    if (account === undefined) throw fault('unauthenticated', { reason: 'the account is gone' });
    return account;
  }
}

function withChanges(form: Pairs, changes: FieldChanges): Pairs {
  const changed = Object.entries(changes);
  if (changed.length === 0) return form;
  return new Map([...form, ...changed.map(([name, value]) => [name, [value]] as const)]);
}

function ignore(): void {}

function asFault(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  return fault('internal', { reason: error instanceof Error ? error.message : String(error) });
}
