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
  /** Likewise, in milliseconds: of deleting it all, and of the longest request in the seconds before and after. */
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

const header = (name: string): string | null => headers.get(name) ?? null;

const { sid } = await read('POST', '/v1/Conversations');
const conversation = `/v1/Conversations/${sid}`;
const messages = `${conversation}/Messages`;
const { sid: other } = await read('POST', '/v1/Conversations');
await warm();

const empty = heap();
const sids: string[] = [];
for (let at = 0; at < count; at++) {
  const { sid: message } = await append(at, messages);
  if (at % Math.ceil(count / 1000) === 0) sids.push(message);
}
const perMessage = (heap() - empty) / count;

const addresses = await walk();
const costs = {
  fetch: await cost((at) => send('GET', `${messages}/${sids[(at * 617) % sids.length]}`)),
  firstPage: await cost(() => send('GET', `${messages}?PageSize=${pageSize}`)),
  middlePage: await cost(() => send('GET', addresses.middle)),
  lastPage: await cost(() => send('GET', addresses.last)),
  append: await cost((at) => append(at, messages)),
};
const longestBefore = await longest();
const deletion = await processorTime(() => send('DELETE', conversation));
const longestAfter = await longest();
const result: MessageCosts = { ...costs, perMessage, deletion, longestBefore, longestAfter };
console.log(JSON.stringify(result));

/** What is compiled and made once is neither time nor memory of a message. */
async function warm(): Promise<void> {
  const path = `/v1/Conversations/${other}/Messages`;
  for (let at = 0; at < 10_000; at++) {
    const { sid: message } = await append(at, path);
    await send('GET', `${path}/${message}`);
    if (at % 10 === 0) await send('GET', `${path}?PageSize=${pageSize}`);
    await send('DELETE', `${path}/${message}`);
  }
  for (let at = 0; at < pageSize; at++) await append(at, path);
}

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

/** In batches, of which the median counts. */
async function cost(request: (at: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    times.push(
      await processorTime(async () => {
        for (let at = 0; at < batchSize; at++) await request(batch * batchSize + at);
      }),
    );
  }
  return (median(times) / batchSize) * 1000;
}

/** The longest of the requests to something else in the next seconds. */
async function longest(): Promise<number> {
  const end = performance.now() + watched;
  let most = 0;
  while (performance.now() < end) {
    const path = `/v1/Conversations/${other}/Messages?PageSize=1`;
    most = Math.max(most, await processorTime(() => send('GET', path)));
  }
  return most;
}

/** In milliseconds, of all threads, so that collecting garbage counts and another process does not. */
async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

interface Body {
  readonly sid: string;
  readonly meta: { readonly next_page_url: string | null };
}

async function read(method: string, target: string, body = ''): Promise<Body> {
  return JSON.parse(await send(method, target, body));
}

async function send(method: string, target: string, body = ''): Promise<string> {
  const outgoing = await answer({ method, origin: 'http://localhost', target, header, body });
  if (outgoing.status >= 300) throw new Error(`${method} ${target}: ${outgoing.body}`);
  return outgoing.body;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
