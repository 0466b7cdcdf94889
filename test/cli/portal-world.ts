import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OpenApiDocument } from '../../src/description/description.ts';
import { ranToEnd, type Ran } from '../helpers/cli-run.ts';

export interface World {
  readonly folder: string;
  readonly write: (path: string, text: string) => string;
  /** `conversations portal` with the given document, into the folder "out". */
  readonly portal: (...args: readonly string[]) => Promise<Ran>;
  /** Of what was made. */
  readonly text: (path: string) => string;
  readonly git: (...args: readonly string[]) => string;
  /** Adds these files to git, on a day. */
  readonly commit: (files: Readonly<Record<string, string>>, title: string, date?: string) => void;
}

/** A folder of its own with a document in it. */
export function portalWorld(spec = 'openapi.json', text: string = json(shop())): World {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portal-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = (path: string, content: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  write(spec, text);
  const out = join(folder, 'out');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' });
  return {
    folder,
    write,
    portal: async (...args) =>
      ranToEnd(['portal', '--spec', join(folder, spec), '--out', out, ...args]),
    text: (path) => readFileSync(join(out, path), 'utf8'),
    git,
    commit: (files, title, date = '2026-01-02') => {
      for (const [path, content] of Object.entries(files)) write(path, content);
      git('add', '--all');
      execFileSync('git', ['-C', folder, ...identity, 'commit', '--quiet', '-m', title], {
        env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z` },
      });
    },
  };
}

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];

/** All files below a folder with their texts. */
export function tree(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.toSorted().map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A small API of somebody else's. */
export function shop(
  version = '1.0.0',
  more: Readonly<Record<string, object>> = {},
): OpenApiDocument {
  const properties = { name: { type: 'string' }, price: { type: 'integer', minimum: 0 }, ...more };
  return {
    openapi: '3.0.3',
    info: { title: 'Shop', version, description: 'Sells <b>things</b>.' },
    servers: [{ url: 'https://shop.example.com' }],
    paths: {
      '/things': { get: operation('ListThing', 'List all things') },
      '/things/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: operation('FetchThing', 'Fetch a thing'),
      },
    },
    components: { schemas: { Thing: { type: 'object', required: ['name'], properties } } },
  };
}

function operation(operationId: string, summary: string) {
  const schema = { $ref: '#/components/schemas/Thing' };
  const content = { 'application/json': { schema } };
  return { operationId, summary, responses: { 200: { description: 'Found.', content } } };
}
