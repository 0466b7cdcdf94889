import * as fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { mcpForTests } from '../../helpers/mcp-handler.ts';
import type { Named } from './attack.ts';
import { attacked } from './attacked.ts';
import { attacks, kindNames } from './kinds.ts';

const total = 20_000;
/** Under way at the same time. */
const together = 20;

it('answers 20,000 hostile calls as it should, each with what is its own', async () => {
  const { fetch, complaints } = mcpForTests();
  const seen = new Map<string, number>();
  const heaps: number[] = [];
  let count = 0;
  const volleys = fc.array(attacks, { minLength: together, maxLength: together });
  const ran = await fc.check(
    fc.asyncProperty(volleys, async (volley) => {
      for (const { kind } of volley) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      const found = await Promise.all(
        volley.map((each: Named) => attacked(each, 'http://localhost', fetch)),
      );
      const [first] = found.filter(({ length }) => length > 0);
      if (first !== undefined) throw new Error(first.join('\n'));
      count += together;
      if (count % (total / 4) === 0) heaps.push(heap());
    }),
    { seed: 7, numRuns: total / together, endOnFailure: true },
  );
  const path = `seed ${ran.seed}, path ${ran.counterexamplePath}`;
  expect(ran.failed, `${String(ran.errorInstance)}\n${path}`).toBe(false);
  expect(count).toBe(total);
  expect([...seen.keys()].toSorted()).toEqual(kindNames);
  expect(complaints).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  const [early = 0, ...later] = heaps;
  expect(Math.max(...later) - early).toBeLessThan(10_000_000);
}, 600_000);

/** Bytes in use, once what is not used is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
