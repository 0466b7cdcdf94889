import { readFileSync } from 'node:fs';
// Types only: what judges is loaded when there is something to judge.
import type { CheckExchange, Exchange, exchangeOf, Finding } from '../../src/contract/contract.ts';
import { wrongFindings } from './wrong-findings.ts';

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
  readonly requestBody: Promise<string | undefined>;
}

interface Judge {
  readonly check: CheckExchange;
  readonly exchangeOf: typeof exchangeOf;
}

let waiting: (Exchange | Seen)[] = [];
let findings: Finding[] = [];
let judging: Promise<void> = Promise.resolve();
let loading: Promise<Judge> | undefined;
/** Why the test that runs may break the spec. */
let reason: string | undefined;
/** The reasons of this file, and whether an exchange has needed them. */
const reasons = new Map<string, boolean>();

/** The same handler; each exchange that the spec does not allow fails the test that made it. */
export function guarded(handler: Handler): Handler {
  // Not async: what the handler throws is not to become a rejection.
  return (request) => {
    const requestBody = textOf(request);
    return handler(request).then((response) => {
      note({ request, response, body: textOf(response), requestBody });
      return response;
    });
  };
}

/** What it says to the end, without taking it from whom it is for. */
async function textOf(message: Request | Response): Promise<string | undefined> {
  if (message.body === null) return '';
  if (message.bodyUsed) return undefined;
  return message
    .clone()
    .text()
    .catch(() => undefined);
}

/** The same for a function that answers plain data, such as the emulator behind a port. */
export function guardedAnswer<Asked extends PlainRequest, Given extends PlainAnswer>(
  answer: (asked: Asked) => Promise<Given>,
): (asked: Asked) => Promise<Given> {
  return async (asked) => {
    const given = await answer(asked);
    const { method, target, header, body: requestBody } = asked;
    const sent = recordedHeaders.map((name) => [name, header(name)] as const);
    const requestHeaders = Object.fromEntries(
      sent.flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    // On the wire a "#" is part of the path, in an address it would end it.
    const url = target.replaceAll('#', '%23');
    note({ ...given, method, url, requestHeaders, requestBody });
    return given;
  };
}

interface PlainRequest {
  readonly method: string;
  readonly target: string;
  readonly header: (name: string) => string | null;
  readonly body: string;
}

interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Those that the document speaks of; a function that looks headers up cannot list them. */
const recordedHeaders = ['content-type', 'x-twilio-webhook-enabled'];

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

/**
 * Lets the test that runs break the spec, as canned answers do that no sound server gives; for a
 * part of a file, call it in its `beforeEach`. A reason that no test of the file needs fails it.
 */
export function outsideTheContract(why: string): void {
  reason = why;
  reasons.set(why, reasons.get(why) ?? false);
}

/** Throws if a reason to break the spec was given and none of its tests did. */
export function failOnUnneeded(): void {
  const unneeded = [...reasons].flatMap(([why, isNeeded]) => (isNeeded ? [] : [why]));
  reasons.clear();
  if (unneeded.length === 0) return;
  throw new Error(`No exchange was outside of the spec, though it says: ${unneeded.join('; ')}`);
}

/** Rejects if an exchange since the last call was outside of the spec, without a reason for it. */
export async function failOnFindings(): Promise<void> {
  const taken = await takeFindings();
  const why = reason;
  reason = undefined;
  if (taken.length === 0) return;
  if (why !== undefined) {
    reasons.set(why, true);
    return;
  }
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
    const [body, requestBody] = await Promise.all(
      [seen.body, seen.requestBody].map((text) => Promise.race([text, cut.over])),
    );
    return exchangeOf(seen.request, seen.response, body, requestBody);
  });
  for (const exchange of await Promise.all(exchanges)) {
    findings.push(...wrongFindings(check(exchange)));
  }
  cut.off();
}

async function load(): Promise<Judge> {
  const { exchangeChecker } = await import('../../src/contract/check-exchange.ts');
  const { exchangeOf } = await import('../../src/contract/contract.ts');
  const { faultFindings } = await import('./fault-findings.ts');
  const place = new URL('../../generated/openapi.json', import.meta.url);
  const document = JSON.parse(readFileSync(place, 'utf8'));
  const checkExchange = exchangeChecker(document, {
    // The emulator's own, and the token endpoint, which another API describes.
    ignore: (pathname) => pathname.startsWith('/_emulator/') || pathname === '/v2/token',
    // Tests have failures injected; what they look like is still judged.
    without: ['no-server-error'],
  });
  const checkFault = faultFindings(document);
  return {
    check: (exchange) => [...checkExchange(exchange), ...checkFault(exchange)],
    exchangeOf,
  };
}

function after(ms: number): { over: Promise<undefined>; off: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return { over, off: () => clearTimeout(timer) };
}
