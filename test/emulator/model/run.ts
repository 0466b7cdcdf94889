import * as fc from 'fast-check';
import { createEmulator, type Emulator } from '../../../src/emulator/emulator.ts';
import type { AccountOptions } from '../../../src/emulator/options.ts';
import { readDescription } from '../../helpers/document.ts';
import { randomFrom } from '../../helpers/emulator.ts';
import { guarded } from '../../helpers/guarded.ts';
import { origin, type Answer, type Api, type Form, type Method } from './api.ts';
import { audit } from './audit.ts';
import type { Step } from './command.ts';
import { learn, learnService } from './learn.ts';
import { limits } from './limits.ts';
import type { Account, Model } from './model.ts';

/** One emulator for many runs, each of which begins with a reset and with SIDs of its own. */
export interface Stage {
  /** Whether each exchange is held against the spec as well, which takes its time. */
  readonly run: (steps: Iterable<Step>, seed: number, isGuarded: boolean) => Promise<void>;
}

export function stage(): Stage {
  let now = start;
  let random = randomFrom(0);
  const emulator = createEmulator({
    document: readDescription().document,
    clock: () => now,
    random: () => random(),
    accounts,
    limits,
  });
  return { run };

  async function run(steps: Iterable<Step>, seed: number, isGuarded: boolean): Promise<void> {
    now = start;
    random = randomFrom(seed);
    emulator.reset();
    const api: Api = {
      emulator,
      send: isGuarded ? overFetch(emulator) : directly(emulator),
      wait: (milliseconds) => {
        now += milliseconds;
      },
    };
    const model = await firstDay(api);
    await fc.asyncModelRun(() => ({ model, real: api }), steps);
    await learn(model, api);
    await audit(model, api);
  }
}

/** Parts of a second, so that rounding shows. */
const start = Date.UTC(2026, 2, 1, 12) + 250;

const accounts: readonly AccountOptions[] = [
  { accountSid: `AC${'1'.repeat(32)}`, authToken: 'first-token' },
  { accountSid: `AC${'2'.repeat(32)}`, authToken: 'second-token' },
];

/** Each account with its default service. */
async function firstDay(api: Api): Promise<Model> {
  const model: Model = { accounts: [], now: start, gone: [], walks: [], steps: 0 };
  const known = await Promise.all(accounts.map((account) => learnAccount(account, model.now, api)));
  return { ...model, accounts: known };
}

async function learnAccount(
  { accountSid: sid, authToken: token }: AccountOptions,
  now: number,
  api: Api,
): Promise<Account> {
  const { body } = await api.send({ sid, token }, 'GET', '/v1/Configuration');
  const account: Account = {
    sid,
    token,
    messagingService: body.default_messaging_service_sid,
    timers: { inactive: null, closed: null },
    services: [],
    defaultService: body.default_chat_service_sid,
  };
  const answer = await api.send(account, 'GET', `/v1/Services/${account.defaultService}`);
  const name = 'Default Conversations Service';
  account.services.push(await learnService(account, answer, name, now, api));
  return account;
}

/** As a port would do it: fast enough for thousands of runs. */
function directly({ answer }: Emulator): Api['send'] {
  return async (account, method, path, form) => {
    const headers = new Map(Object.entries(headersOf(account, form)));
    const { status, body } = await answer({
      method,
      origin,
      target: path.replace(origin, ''),
      header: (name) => headers.get(name) ?? null,
      body: form === undefined ? '' : String(encoded(form)),
    });
    return answerOf(method, path, form, status, body);
  };
}

/** With real requests, and the contract guard behind them. */
function overFetch(emulator: Emulator): Api['send'] {
  const fetch = guarded(emulator.fetch);
  return async (account, method, path, form) => {
    const response = await fetch(
      new Request(new URL(path, origin), {
        method,
        headers: headersOf(account, form),
        ...(form !== undefined && { body: String(encoded(form)) }),
      }),
    );
    return answerOf(method, path, form, response.status, await response.text());
  };
}

function headersOf(
  { sid, token }: Pick<Account, 'sid' | 'token'>,
  form: Form | undefined,
): Record<string, string> {
  return {
    authorization: `Basic ${btoa(`${sid}:${token}`)}`,
    ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
}

/** Lists repeat the name; what is not given is not sent. */
function encoded(form: Form): URLSearchParams {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item) => [name, String(item)]),
  );
  return new URLSearchParams(pairs);
}

function answerOf(
  method: Method,
  path: string,
  form: Form | undefined,
  status: number,
  text: string,
): Answer {
  const sent = form === undefined ? '' : ` ${String(encoded(form))}`;
  const body = text === '' ? undefined : JSON.parse(text);
  return { status, body, request: `${method} ${path}${sent}` };
}
