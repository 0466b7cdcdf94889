import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Call } from './call.ts';
import type { Hash } from './compiler.ts';
import { hashOf, sha256 } from './hash-of.js';

/** What the last run read and wrote. A missing or damaged memory only costs a full run. */
export interface Memory {
  readonly tools: string;
  readonly inputs: readonly Hash[];
  readonly outputs: readonly Hash[];
  readonly warnings: number;
}

/** The memory of the last run, if nothing it read or wrote has changed since. */
export function upToDate(call: Call): Memory | undefined {
  const memory = recall(call);
  if (memory === undefined) return undefined;
  try {
    const same =
      memory.tools === toolsHash() && unchanged(memory.outputs) && unchanged(memory.inputs);
    return same ? memory : undefined;
  } catch {
    return undefined;
  }
}

export function unchanged(hashes: readonly Hash[]): boolean {
  return hashes.every(([path, hash]) => hashOf(path) === hash);
}

/** An input on the network may change without a trace, so such a run is not remembered. */
export function remember(call: Call, { inputs, outputs, warnings }: Omit<Memory, 'tools'>): void {
  if (inputs.some(([path]) => path.includes('://'))) return;
  const memory: Memory = { tools: toolsHash(), inputs, outputs, warnings };
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, fileName(call));
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(memory));
      renameSync(`${file}.${process.pid}`, file);
      return;
    } catch {
      // Not writable: the next folder, or no memory at all.
    }
  }
}

function recall(call: Call): Memory | undefined {
  for (const folder of folders) {
    try {
      return JSON.parse(readFileSync(join(folder, fileName(call)), 'utf8'));
    } catch {
      // Absent or damaged: the next folder, or a full run.
    }
  }
  return undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const folders = [
  join(root, 'node_modules/.cache/conversations-client'),
  join(tmpdir(), `conversations-client-${userInfo().username}`),
];

function fileName({ spec, out, configPath }: Call): string {
  return `generate-${sha256([spec, out, configPath].join('\n')).slice(0, 16)}.json`;
}

/** Our own sources and the versions of the libraries: whatever else decides what comes out. */
function toolsHash(): string {
  const sources = [join(root, 'scripts/generate'), join(root, 'src/description')].flatMap(
    filesBelow,
  );
  const libraries = ['@redocly/openapi-core', 'openapi-typescript', 'typescript'].map((name) =>
    join(root, 'node_modules', name, 'package.json'),
  );
  return sha256([...sources, ...libraries].map((file) => hashOf(file)).join('\n'));
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  paths.sort();
  return paths;
}
