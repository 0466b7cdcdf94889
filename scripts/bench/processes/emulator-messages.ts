// Fills one conversation with so many messages and times what is done in it: prints a `MessageCosts`.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createEmulator } from '../../../src/emulator/emulator.ts';
import { defaultAccount } from '../../../src/emulator/options.ts';
import { median } from '../run.ts';

export interface MessageCosts {
  /** Of one request, in microseconds of processor time. */
  readonly append: number;
  readonly fetch: number;
  readonly firstPage: number;
  readonly middlePage: number;
  readonly lastPage: number;
  /** Bytes of heap. */
  readonly perMessage: number;
  /** Milliseconds: of deleting it all, and of the longest request in the seconds before and after. */
  readonly deletion: number;
  readonly longestBefore: number;
  readonly longestAfter: number;
}

const count = Number(process.argv[2]);
const pageSize = 50;
const batches = 41;
const batchSize = 100;
const watched = 3000;

const { answer } = createEmulator({
  document: JSON.parse(
    readFileSync(new URL('../../../generated/openapi.json', import.meta.url), 'utf8'),
  ),
});
const { accountSid, authToken } = defaultAccount;
const headers = new Map([
  ['authorization', `Basic ${btoa(`${accountSid}:${authToken}`)}`],
  ['content-type', 'application/x-www-form-urlencoded'],
]);

const { sid } = await read('POST', '/v1/Conversations');
const conversation = `/v1/Conversations/${sid}`;
const messages = `${conversation}/Messages`;
// What is compiled and made once should not count as memory of messages, nor as their time.
const { sid: other } = await read('POST', '/v1/Conversations');
for (let at = 0; at < 2000; at++) await append(at, `/v1/Conversations/${other}/Messages`);
for (let at = 0; at < 2000; at++) await send('GET', `/v1/Conversations/${other}`);

const empty = heap();
const sids: string[] = [];
for (let at = 0; at < count; at++) {
  const { sid: message } = await append(at, messages);
  if (at % Math.ceil(count / 1000) === 0) sids.push(message);
}
const perMessage = (heap() - empty) / count;

const { middle, last } = await walk();
const costs = {
  fetch: await cost((at) => send('GET', `${messages}/${sids[(at * 617) % sids.length]}`)),
  firstPage: await cost(() => send('GET', `${messages}?PageSize=${pageSize}`)),
  middlePage: await cost(() => send('GET', middle)),
  lastPage: await cost(() => send('GET', last)),
  append: await cost((at) => append(at, messages)),
};
const longestBefore = await longest();
const began = performance.now();
await send('DELETE', conversation);
const deletion = performance.now() - began;
const longestAfter = await longest();
const result: MessageCosts = { ...costs, perMessage, deletion, longestBefore, longestAfter };
console.log(JSON.stringify(result));

function append(at: number, path: string): Promise<Body> {
  return read('POST', path, `Author=alice&Body=Message+${at}+of+a+long+conversation`);
}

/** The addresses of the page in the middle and of the last one, as whoever reads all of it gets them. */
async function walk(): Promise<{ readonly middle: string; readonly last: string }> {
  const pages: string[] = [];
  let next: string | null = `${messages}?PageSize=${pageSize}`;
  while (next !== null) {
    pages.push(next);
    const { meta }: Body = await read('GET', next);
    next = meta.next_page_url?.replace('http://localhost', '') ?? null;
  }
  const [middle, last] = [pages[pages.length >> 1], pages.at(-1)];
  if (middle === undefined || last === undefined) throw new Error('There is no page.');
  return { middle, last };
}

/** Processor time, which other processes do not add to; of batches, of which the median counts. */
async function cost(request: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    const start = process.cpuUsage();
    for (let at = 0; at < batchSize; at++) await request(batch * batchSize + at);
    const { user, system } = process.cpuUsage(start);
    times.push(user + system);
  }
  return median(times) / batchSize;
}

/** The longest of the requests to something else in the next seconds. */
async function longest(): Promise<number> {
  const end = performance.now() + watched;
  let most = 0;
  for (let now = performance.now(); now < end;) {
    await send('GET', `/v1/Conversations/${other}`);
    const after = performance.now();
    most = Math.max(most, after - now);
    now = after;
  }
  return most;
}

interface Body {
  readonly sid: string;
  readonly meta: { readonly next_page_url: string | null };
}

async function read(method: string, target: string, body = ''): Promise<Body> {
  return JSON.parse(await send(method, target, body));
}

async function send(method: string, target: string, body = ''): Promise<string> {
  const header = (name: string): string | null => headers.get(name) ?? null;
  const outgoing = await answer({ method, origin: 'http://localhost', target, header, body });
  if (outgoing.status >= 300) throw new Error(`${method} ${target}: ${outgoing.body}`);
  return outgoing.body;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
