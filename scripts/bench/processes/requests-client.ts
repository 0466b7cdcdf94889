// One contender in a process of its own; it works when its parent says so, and is idle otherwise.
import { performance } from 'node:perf_hooks';
import { makers, type Call } from './request-calls.ts';

/** How much to do: which method, how many at once, and until when. */
export interface Order {
  readonly method: 'GET' | 'POST';
  readonly width: number;
  readonly milliseconds: number;
  /** However long it takes. */
  readonly least: number;
}

export interface Rate {
  readonly perSecond: number;
  /** Microseconds of this process, all threads, a request. */
  readonly cpu: number;
}

const [name = '', url = ''] = process.argv.slice(2);
const make = Object.entries(makers).find(([each]) => each === name)?.[1];
if (make === undefined) throw new Error(`No contender is called "${name}".`);
const calls = await make(url);
process.on('message', (order: Order) => {
  void rate(calls[order.method], order).then((found) => process.send?.(found));
});
process.send?.('ready');

async function rate(call: Call, { width, milliseconds, least }: Order): Promise<Rate> {
  let done = 0;
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  const work = async (): Promise<void> => {
    while (done < least || performance.now() - began < milliseconds) {
      await call();
      done++;
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    perSecond: (done * 1000) / (performance.now() - began),
    cpu: (user + system) / done,
  };
}
