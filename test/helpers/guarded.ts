import { readFileSync } from 'node:fs';
// Types only: what judges is loaded when there is something to judge.
import type { CheckExchange, Exchange, exchangeOf, Finding } from '../../src/contract/contract.ts';

export type Handler = (request: Request) => Promise<Response>;

/** Exchanges are judged after the test, so that judging does not bend its timing; or at so many. */
const batchSize = 500;
/** How long the end of a test waits for a body that has not ended, in milliseconds. */
const patience = 1_000;
const mostShown = 10;
// Before a test can put its own clock in place.
const { setTimeout, clearTimeout } = globalThis;

interface Seen {
  readonly request: Request;
  readonly response: Response;
  /** `undefined` if it breaks off. */
  readonly body: Promise<string | undefined>;
}

interface Judge {
  readonly check: CheckExchange;
  readonly exchangeOf: typeof exchangeOf;
}

let waiting: (Exchange | Seen)[] = [];
let findings: Finding[] = [];
let judging: Promise<void> = Promise.resolve();
let loading: Promise<Judge> | undefined;

/** The same handler; each exchange that the spec does not allow fails the test that made it. */
export function guarded(handler: Handler): Handler {
  return async (request) => {
    const response = await handler(request);
    const body = response
      .clone()
      .text()
      .catch(() => undefined);
    note({ request, response, body });
    return response;
  };
}

/** For an exchange that was seen elsewhere, such as on a socket. */
export function recordExchange(exchange: Exchange): void {
  note(exchange);
}

/** For a test that breaks the spec on purpose: takes its findings, of which there must be some. */
export async function expectFindings(): Promise<readonly Finding[]> {
  const taken = await takeFindings();
  if (taken.length === 0) throw new Error('No exchange of this test was outside of the spec.');
  return taken;
}

/** Rejects if an exchange since the last call was outside of the spec. */
export async function failOnFindings(): Promise<void> {
  const taken = await takeFindings();
  if (taken.length === 0) return;
  const { findingText } = await import('../../src/contract/contract.ts');
  const texts = [...new Set(taken.map(findingText))];
  const shown = texts.slice(0, mostShown);
  if (texts.length > mostShown) shown.push(`and ${texts.length - mostShown} more`);
  throw new Error(`Not what the spec says:\n${shown.join('\n')}`);
}

function note(seen: Exchange | Seen): void {
  waiting.push(seen);
  if (waiting.length >= batchSize) judging = judging.then(judge);
}

async function takeFindings(): Promise<readonly Finding[]> {
  judging = judging.then(judge);
  await judging;
  const taken = findings;
  findings = [];
  return taken;
}

async function judge(): Promise<void> {
  const batch = waiting;
  waiting = [];
  if (batch.length === 0) return;
  loading ??= load();
  const { check, exchangeOf } = await loading;
  const cut = after(patience);
  const exchanges = batch.map(async (seen) => {
    if (!('request' in seen)) return seen;
    const body = await Promise.race([seen.body, cut.over]);
    return exchangeOf(seen.request, seen.response, body);
  });
  for (const exchange of await Promise.all(exchanges)) findings.push(...check(exchange));
  cut.off();
}

async function load(): Promise<Judge> {
  const { exchangeChecker, exchangeOf } = await import('../../src/contract/contract.ts');
  const place = new URL('../../generated/openapi.json', import.meta.url);
  const check = exchangeChecker(JSON.parse(readFileSync(place, 'utf8')), {
    // The emulator's own, and the token endpoint, which another API describes.
    ignore: (pathname) => pathname.startsWith('/_emulator/') || pathname === '/v2/token',
  });
  return { check, exchangeOf };
}

function after(ms: number): { over: Promise<undefined>; off: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return { over, off: () => clearTimeout(timer) };
}
