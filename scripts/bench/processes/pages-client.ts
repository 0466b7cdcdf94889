// Walks a long list, and asks for single pages of it in between; needs --expose-gc.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { installed, installedTransport } from './installed.ts';

/** How it went, as the parent reads it. */
export interface Walk {
  readonly items: number;
  readonly memory: readonly Memory[];
  /** Milliseconds a page, one number for each stretch. */
  readonly walked: readonly number[];
  readonly single: readonly number[];
}

/** Bytes after a collection. */
export interface Memory {
  readonly items: number;
  readonly heapUsed: number;
  readonly rss: number;
}

const pageSize = 50;
const stretch = 10_000;
const singles = 100;

const [baseUrl = '', way = ''] = process.argv.slice(2);
const { createClient } = await installed();
const client = createClient({
  accountSid: 'AC0c4b7e19a2d84f6f93b5d81e6a70c2f4',
  authToken: 'token-of-a-benchmark',
  baseUrl,
  ...(way === 'transport' && { fetch: await installedTransport() }),
});

// Code that gets hot is compiled, and that takes memory once: nearly 1 MB over the first 100,000 items.
for await (const { sid } of client.listUser({ PageSize: pageSize })) void sid;
await singlePages();

const memory: Memory[] = [];
const [walked, single]: [number[], number[]] = [[], []];
let [items, began] = [0, performance.now()];
for await (const { identity } of client.listUser({ PageSize: pageSize })) {
  if (identity !== `user-${items}`) throw new Error(`${identity} came at place ${items}.`);
  items++;
  if (items === 1000) {
    memory.push(await remembered());
    began = performance.now();
  } else if (items % stretch === 0) {
    const count = items === stretch ? stretch - 1000 : stretch;
    walked.push(((performance.now() - began) * pageSize) / count);
    single.push(await singlePages());
    began = performance.now();
  }
}
memory.push(await remembered());
console.log(JSON.stringify({ items, memory, walked, single } satisfies Walk));
process.exit();

/** Milliseconds a page. */
async function singlePages(): Promise<number> {
  const from = performance.now();
  for (let call = 0; call < singles; call++) {
    await client.listUser({ PageSize: pageSize, PageToken: String(call * pageSize) });
  }
  return (performance.now() - from) / singles;
}

async function remembered(): Promise<Memory> {
  if (globalThis.gc === undefined) throw new Error('Start this with --expose-gc.');
  // Finalizers run between two turns, and what they let go of is collected by the next.
  for (let time = 0; time < 3; time++) {
    globalThis.gc();
    await pause(50);
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { items, heapUsed, rss };
}
