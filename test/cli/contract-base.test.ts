import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { started, type Ran } from '../helpers/cli-run.ts';

const home = process.cwd();
const only = ['--only', 'diff'];

const root = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets: { $ref: 'paths/pets.yaml#/Pets' }
`;
const pets = `Pets:
  get:
    operationId: ListPet
    responses:
      '200':
        description: Pets.
        content:
          application/json:
            schema: { $ref: ../schemas/Pet.yaml }
`;
const pet = 'type: object\nrequired: [name]\nproperties:\n  name: { type: string }\n';
const first = {
  'api/openapi.yaml': root,
  'api/paths/pets.yaml': pets,
  'api/schemas/Pet.yaml': pet,
};
const spec = ['--spec', 'api/openapi.yaml'];

afterEach(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
});

describe('the base of a comparison', () => {
  it('on a branch is where it left the main one', async () => {
    const repository = committed(first);
    repository.git('checkout', '-b', 'work');
    repository.commit({ 'api/schemas/Pet.yaml': pet.replace('string', 'integer') });
    repository.git('checkout', 'main');
    repository.commit({ 'api/paths/pets.yaml': pets.replace('ListPet', 'ListAnyPet') });
    repository.git('checkout', 'work');
    const { code, out } = await repository.contract(...only, ...spec);
    expect(out).toContain('compared with the merge base with main:api/openapi.yaml');
    expect(out).toContain('api/schemas/Pet.yaml:4:11');
    expect(out).not.toContain('ListAnyPet');
    expect(code).toBe(1);
  });

  it('on the main branch is the commit before, or what is committed if files have changed', async () => {
    const repository = committed(first);
    repository.commit({ 'api/schemas/Pet.yaml': `${pet}  age: { type: integer }\n` });
    const clean = await repository.contract(...only, ...spec);
    expect(clean.out).toContain('compared with HEAD^:api/openapi.yaml');
    expect(clean.out).toContain('minor: 0 breaking, 1 other change');
    repository.write({ 'api/schemas/Pet.yaml': pet });
    const changed = await repository.contract(...only, ...spec);
    expect(changed.out).toContain('compared with HEAD:api/openapi.yaml');
    expect(changed.code).toBe(1);
  });

  it.each([
    ['no repository', () => folderOf(first)],
    ['one commit', () => committed(first)],
    ['a document that is new', () => committedTwice()],
  ])('may be missing, which is said, and holds: %s', async (_, make) => {
    const { code, out } = await make().contract(...only, ...spec);
    expect(out).toMatch(/✓ diff {6}a new API: /);
    expect(out).toContain('api/openapi.yaml, a new API');
    expect(out).not.toMatch(/no breaking|the same as/i);
    expect(code).toBe(0);
  });

  it('that is named is a file, a revision, or a path of one; from any folder', async () => {
    const repository = committed(first);
    repository.git('tag', 'v1');
    repository.commit({ 'api/paths/pets.yaml': pets.replace("'200'", "'201'") });
    repository.write({ 'copy.json': JSON.stringify({ openapi: '3.1.0', info: {}, paths: {} }) });
    for (const base of ['v1', 'v1:api/openapi.yaml', 'HEAD~1:./api/openapi.yaml']) {
      const { code, out } = await repository.contract(...only, ...spec, '--base', base);
      expect(out, base).toContain('is major');
      expect(code, base).toBe(1);
    }
    const file = await repository.contract(...only, ...spec, '--base', 'copy.json');
    expect(file.out).toContain('minor: 0 breaking');
    const within = await repository.within('api', ...only, '--base', 'v1');
    expect(within.out).toContain('Contract of openapi.yaml, compared with v1:openapi.yaml');
    expect(within.code).toBe(1);
  });

  it('that a shallow clone has not got is not taken for none', async () => {
    const repository = committed(first);
    repository.commit({ 'api/schemas/Pet.yaml': `${pet}  age: { type: integer }\n` });
    const { code, out } = await repository
      .cloned('--depth', '1')
      .contract('--skip', 'fresh,run', ...spec);
    expect(out).toMatch(/\? diff {6}the clone is too shallow/);
    expect(out).toContain('Could not look: diff, types.');
    expect(code).toBe(2);
  });

  it('at which a file is missing that it refers to is refused with its place', async () => {
    const repository = committed({ 'api/openapi.yaml': root });
    repository.git('tag', 'v1');
    repository.commit(first);
    const { code, err } = await repository.contract(...only, ...spec, '--base', 'v1');
    expect(err).toContain('v1:api/openapi.yaml does not load: ');
    expect(err).toContain("4 |   /pets: { $ref: 'paths/pets.yaml#/Pets' }");
    expect(code).toBe(2);
  });
});

type Files = Readonly<Record<string, string>>;

interface Repository {
  readonly write: (files: Files) => void;
  readonly git: (...args: readonly string[]) => void;
  readonly commit: (files: Files) => void;
  /** A copy of it, as a CI service makes one. */
  readonly cloned: (...args: readonly string[]) => Repository;
  readonly contract: (...args: readonly string[]) => Promise<Ran>;
  readonly within: (folder: string, ...args: readonly string[]) => Promise<Ran>;
}

function folderOf(files: Files): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'contract-base-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const repository: Repository = {
    write: (given) => {
      for (const [name, text] of Object.entries(given)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
    },
    git: (...args) => {
      const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
      execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe' });
    },
    commit: (given) => {
      repository.write(given);
      repository.git('add', '.');
      repository.git('commit', '-m', 'change');
    },
    cloned: (...args) => {
      const copy = folderOf({});
      copy.git('clone', '--quiet', ...args, pathToFileURL(folder).href, '.');
      return copy;
    },
    contract: async (...args) => repository.within('.', ...args),
    within: async (place, ...args) => {
      process.chdir(join(folder, place));
      // Of a pull request that this may run in, the command would see the base.
      vi.stubEnv('GITHUB_BASE_REF', '');
      return started(['contract', ...args]).ended;
    },
  };
  repository.write(files);
  return repository;
}

function committed(files: Files): Repository {
  const repository = folderOf({});
  repository.git('init', '--initial-branch', 'main');
  repository.commit(files);
  return repository;
}

function committedTwice(): Repository {
  const repository = committed({ 'readme.md': 'Pets.' });
  repository.commit(first);
  return repository;
}
