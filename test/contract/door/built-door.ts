import type { Metafile } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Door from '../../../src/contract/contract.ts';
import { bundlePart, checker, contract, own } from '../../../scripts/bundle/bundle.ts';

export interface BuiltDoor {
  readonly module: typeof Door;
  /** The file of the door. */
  readonly file: string;
  readonly inputs: Metafile;
  readonly remove: () => void;
}

/** The door as `npm run build` writes it, in a folder of its own. */
export async function buildDoor(): Promise<BuiltDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-door-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const inputs = await bundlePart(contract, folder);
  await bundlePart(own, folder);
  await bundlePart(checker, folder);
  const file = join(folder, 'src/contract/contract.js');
  const module = await import(pathToFileURL(file).href);
  return { module, file, inputs, remove: () => rmSync(folder, { recursive: true }) };
}
