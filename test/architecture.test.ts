import { describe, expect, it } from 'vitest';
import { sourceFile, sourceFiles, type SourceFile } from './helpers/client-imports.ts';

/**
 * Who may know whom. A room is a folder or a file; what it lists is all it may import beside itself:
 * rooms, packages, or `node:` for everything built in. A room that does not exist yet costs nothing.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  // It is output.
  'generated/': [],
  // The only reader of OpenAPI structure.
  'src/description/': ['generated/'],
  // What openapi-typescript makes of a document, for the pipeline and the contract check.
  'src/types/': ['openapi-typescript', 'typescript'],
  // Turns operations into documents: one model for HTML, Markdown, search and MCP.
  'src/reference/': ['src/description/', 'minisearch'],
  // Runs wherever `fetch` does.
  'src/client/': ['generated/', 'openapi-fetch'],
  // Web Crypto only, so that it runs at the edge.
  'src/webhooks/': ['generated/'],
  // A `fetch` for Node; undici is there only where somebody installs it for this.
  'src/node/': ['undici', 'node:'],
  // The port of the emulator, which itself is a function that runs anywhere.
  'src/emulator/serve': ['src/emulator/', 'node:'],
  // Never the client: it is an independent reading of the spec.
  'src/emulator/': [
    'generated/',
    'src/description/',
    'src/webhooks/',
    '@cfworker/json-schema',
    'iso8601-duration',
    'sorted-btree',
  ],
  // Never the client or the emulator: it judges both alike.
  'src/contract/': [
    'src/description/',
    'node:',
    '@redocly/cli',
    'ajv',
    'ajv-formats',
    'fast-check',
    'typescript',
    'yaml',
  ],
  'src/portal/': ['src/description/', 'src/reference/', 'node:', 'markdown-it'],
  // Runs wherever `fetch` does; zod is what the SDK describes inputs with.
  'src/mcp/': ['src/description/', 'src/reference/', '@modelcontextprotocol/server', 'zod'],
  // The front door: nothing that reaches `node:`.
  'src/index.ts': ['src/client/', 'generated/'],
};

/** Doors open any room; nobody but a test opens them. */
const doors = ['src/cli.ts', 'src/cli/', 'scripts/', 'test/'];

/** Packages that stand behind one file each, so that they can be replaced. */
const singleImporters: Readonly<Record<string, string>> = {
  'openapi-fetch': 'src/client/core.ts',
  undici: 'src/node/own-dispatcher.ts',
  'iso8601-duration': 'src/emulator/store/durations.ts',
  'sorted-btree': 'src/emulator/store/sorted.ts',
  'openapi-typescript': 'src/types/document-types.js',
  '@redocly/cli': 'src/contract/engine/redocly.ts',
  yaml: 'src/contract/source/yaml.ts',
  minisearch: 'src/reference/search/inverted.ts',
  'markdown-it': 'src/portal/html/prose.ts',
};

const files = sourceFiles(['src', 'scripts', 'generated']);

describe('the architecture', () => {
  it('lets each room know only whom it may', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(trespasses(files)).toEqual([]);
  });

  it('has no circular imports', () => {
    expect(cycles(files)).toEqual([]);
  });

  it('ships a front door that reaches openapi-fetch and nothing else from outside', () => {
    expect(outsideNames('src/index.ts', files)).toEqual(['openapi-fetch']);
  });

  it('ships a front door whose types do not reach those of paths and webhooks', () => {
    // Whoever compiles a call would read them too.
    expect(reached('src/index.ts', files)).toContain('generated/calls.ts');
    expect(reached('src/index.ts', files)).not.toContain('generated/api.ts');
  });

  it.each(Object.entries(singleImporters))('has %s behind %s alone', (name, path) => {
    // Benchmarks measure packages by themselves.
    const others = files.filter((file) => !file.path.startsWith('scripts/bench/'));
    expect(importersOf(name, others)).toEqual([path]);
  });
});

describe('the check of the architecture', () => {
  const emulator = sourceFile(
    'src/emulator/emulator.ts',
    `import { a } from '../client/client.ts';`,
  );

  it.each([
    ['a room that knows another', emulator, 'src/client/client.ts'],
    [
      'a type',
      sourceFile('src/description/x.ts', `import type { A } from '../client/a.ts';`),
      'src/client/a.ts',
    ],
    [
      'a re-export',
      sourceFile('src/client/x.ts', `export { a } from '../emulator/a.ts';`),
      'src/emulator/a.ts',
    ],
    ['a late import', sourceFile('src/client/x.ts', `void import('../mcp/a.ts');`), 'src/mcp/a.ts'],
    ['a built-in module', sourceFile('src/client/x.ts', `import 'node:fs';`), 'node:fs'],
    ['one without its prefix', sourceFile('src/client/x.ts', `import fs from 'fs';`), 'node:fs'],
    ['a package', sourceFile('src/client/x.ts', `import 'ajv/dist/2020.js';`), 'ajv'],
    [
      'a door',
      sourceFile('src/client/x.ts', `import '../../scripts/start.ts';`),
      'scripts/start.ts',
    ],
    ['a room that the table lacks', sourceFile('src/attic/x.ts', ''), 'a room'],
  ])('sees %s', (_, planted, named) => {
    expect(trespasses([planted])).toEqual([expect.stringContaining(named)]);
  });

  it('sees a circle', () => {
    const circle = [
      sourceFile('src/client/a.ts', `import './b.ts';`),
      sourceFile('src/client/b.ts', `import type { C } from './c.ts';`),
      sourceFile('src/client/c.ts', `export type { A } from './a.ts';`),
    ];
    expect(cycles(circle)).toEqual([
      'src/client/a.ts → src/client/b.ts → src/client/c.ts → src/client/a.ts',
    ]);
  });

  it('sees what the front door reaches by a detour', () => {
    const planted = [
      sourceFile('src/index.ts', `export { a } from './client/a.ts';`),
      sourceFile('src/client/a.ts', `import './b.ts';`),
      sourceFile('src/client/b.ts', `import 'node:crypto'; import '@scope/name/deep';`),
    ];
    expect(outsideNames('src/index.ts', planted)).toEqual(['@scope/name', 'node:crypto']);
  });

  it('sees a second importer', () => {
    const second = sourceFile('src/client/retry.ts', `import type {} from 'openapi-fetch';`);
    expect(importersOf('openapi-fetch', [...files, second])).toContain(second.path);
  });
});

/** Each forbidden import as a sentence. */
function trespasses(all: readonly SourceFile[]): readonly string[] {
  return all.flatMap(({ path, imports }) => {
    if (doors.some((door) => path.startsWith(door))) return [];
    const room = Object.keys(rooms).find((name) => path.startsWith(name));
    if (room === undefined) return [`${path} is in a room that the table lacks`];
    const may = [room, ...(rooms[room] ?? [])];
    return imports
      .filter((name) => !may.some((allowed) => isWithin(name, allowed)))
      .map((name) => `${path} must not import ${name}`);
  });
}

function isWithin(name: string, allowed: string): boolean {
  return /[/:]$/.test(allowed) ? name.startsWith(allowed) : name === allowed;
}

/** Each circle once, from the file at which it was entered. */
function cycles(all: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) found.push([...trail.slice(start), path].join(' → '));
    if (start !== -1 || done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of all) visit(path, []);
  return found;
}

/** Packages and built-in modules that can be reached from this file. */
function outsideNames(from: string, all: readonly SourceFile[]): readonly string[] {
  const inside = new Set(all.map(({ path }) => path));
  return reached(from, all).filter((name) => !inside.has(name));
}

function reached(from: string, all: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const seen = new Set([from]);
  // A set is walked in the order of adding, so what is added meanwhile is walked too.
  for (const path of seen) for (const next of byPath.get(path)?.imports ?? []) seen.add(next);
  return [...seen].toSorted();
}

function importersOf(name: string, all: readonly SourceFile[]): readonly string[] {
  return all.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);
}
