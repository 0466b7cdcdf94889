import { transformSync } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askedSchemas } from '../bundle/asked-schemas.ts';
import { bundlePart, contract, own } from '../bundle/bundle.ts';
import { compiledModule } from '../bundle/compiled.ts';
import { withNamedSchemas } from '../bundle/named-schemas.ts';
import { outlineOf } from '../bundle/outline.ts';
import { placed } from './processes.ts';
import type { ExchangeCosts } from './processes/contract-exchange.ts';
import { median, repository, timed } from './run.ts';
import type { Measure } from './types.ts';

const goals = { each: 30, start: 10, size: 25 };
const document = join(repository, 'generated/openapi.json');

/** The exchange checks as they are published, in processor time. */
export const contractExchange: Measure = async ({ folder, rounds }) => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await bundlePart(contract, folder);
  await bundlePart(own, folder);
  const door = join(folder, 'src/contract/contract.js');
  const file = await placed('contract-exchange', folder);
  const seen: ExchangeCosts[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await timed([file, door, document]);
    seen.push(JSON.parse(stdout));
  }
  const each = median(seen.map((one) => one.each));
  const bare = median(seen.map((one) => one.bare));
  const ready = median(seen.map((one) => one.ready));
  const first = median(seen.map((one) => one.first));
  const size = sizeOfSchemas();
  return [
    {
      name: 'exchange check, a new user',
      ours: `${each.toFixed(1)} µs`,
      against: `${bare.toFixed(1)} µs to parse the body alone`,
      result: `${each.toFixed(1)} µs`,
      goal: `≤ ${goals.each} µs`,
      met: each <= goals.each,
    },
    {
      name: 'exchange check, from import to ready',
      ours: `${ready.toFixed(1)} ms`,
      against: `${first.toFixed(1)} ms to the first verdict`,
      result: `${ready.toFixed(1)} ms`,
      goal: `≤ ${goals.start} ms`,
      met: ready <= goals.start,
    },
    {
      name: 'compiled schemas, minified and gzipped',
      ours: `${size.toFixed(1)} kB`,
      against: '',
      result: `${size.toFixed(1)} kB`,
      goal: `≤ ${goals.size} kB`,
      met: size <= goals.size,
    },
  ];
};

function sizeOfSchemas(): number {
  const outline = withNamedSchemas(outlineOf(JSON.parse(readFileSync(document, 'utf8'))));
  const code = compiledModule(outline, askedSchemas(outline));
  return gzipSync(transformSync(code, { minify: true, format: 'esm' }).code).length / 1000;
}
