import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { revisionsOf } from '../../src/cli/portal/history/revisions.ts';
import type { Version } from '../../src/cli/portal/history/version.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';
import type { Revision } from '../../src/reference/model.ts';
import { ranToEnd } from '../helpers/cli-run.ts';
import { hasSharedData, needsSharedData, readSharedData } from '../helpers/shared-data.ts';
import { json, portalWorld, shop, type World } from './portal-world.ts';

const name = 'openapi.json';
const color = { color: { type: 'string' } };
const size = { size: { type: 'string' } };

describe('the history of a document', () => {
  it('is that of its file in git, the newest first, with what is not committed', async () => {
    const world = repository();
    world.commit({ [name]: json(shop('1.1.0', color)) }, 'Things have a color', '2026-02-03');
    world.commit({ 'other.txt': 'x' }, 'Something else', '2026-02-04');
    world.commit({ [name]: json(shop('1.1.1', color)) }, 'A number alone', '2026-02-05');
    world.write(name, json(shop('2.0.0', size)));
    const { code, out, err } = await world.portal();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 revisions in its history');
    const [latest, first] = revisionsIn(world);
    expect(first).toMatchObject({
      title: 'Things have a color',
      date: '2026-02-03',
      version: '1.1.0',
      breaking: false,
    });
    expect(first?.id).toMatch(/^2026-02-03-[0-9a-f]{7}$/);
    expect(world.git('rev-parse', '--short=7', 'HEAD~2').trim()).toBe(first?.id.slice(11));
    expect(latest).toMatchObject({ title: 'Not committed yet', version: '2.0.0', breaking: true });
    expect(latest?.date).toBe(new Date().toISOString().slice(0, 10));
    expect(world.text(`changes/${first?.id}/index.html`)).toContain('Things have a color');
    expect(world.text('operation/operation-fetchthing.md')).toContain('color');
  });

  it('reads versions of several files', async () => {
    const world = portalWorld('openapi.yaml', split);
    world.git('init', '--quiet', '--initial-branch', 'main');
    world.commit({ 'pets.yaml': pets('integer') }, 'First');
    world.commit({ 'openapi.yaml': `${split}# more\n`, 'pets.yaml': pets('string') }, 'Second');
    const home = process.cwd();
    process.chdir(world.folder);
    try {
      const { code, err } = await ranToEnd(['portal', '--spec', 'openapi.yaml', '--out', 'out']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    } finally {
      process.chdir(home);
    }
    expect(revisionsIn(world)).toMatchObject([{ title: 'Second', breaking: true }]);
  });

  it('follows what was checked out, not the branches that were merged', async () => {
    const world = repository();
    world.git('checkout', '--quiet', '-b', 'work');
    world.commit({ [name]: json(shop('1.0.0', color)) }, 'On a branch', '2026-02-03');
    world.commit({ [name]: json(shop('1.0.0', size)) }, 'On a branch again', '2026-02-04');
    world.git('checkout', '--quiet', 'main');
    world.git('merge', '--quiet', '--no-ff', '-m', 'Merged', 'work');
    await world.portal();
    expect(revisionsIn(world).map(({ title }) => title)).toEqual(['Merged']);
  });

  it('says why it is short in a shallow clone', async () => {
    const world = repository();
    world.commit({ [name]: json(shop('1.1.0', color)) }, 'Second');
    const clone = mkdtempSync(join(tmpdir(), 'clone-'));
    onTestFinished(() => rm(clone, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${world.folder}`, clone]);
    const { code, out, err } = await world.portal('--spec', join(clone, name));
    expect({ code, err }).toEqual({
      code: 0,
      err: 'The history is cut, as the clone is: `git fetch --unshallow` brings the rest.\n',
    });
    expect(out).not.toContain('history');
  });

  it('is none outside of git, and says so in one line', async () => {
    const { code, out, err } = await portalWorld().portal();
    expect(code).toBe(0);
    expect(err).toMatch(/^No history: git knows nothing of \S+\n$/);
    expect(out).not.toContain('history');
  });

  it('is none without git', async () => {
    const world = repository();
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    onTestFinished(() => void (process.env['PATH'] = path));
    expect(await world.portal()).toMatchObject({
      code: 0,
      err: expect.stringContaining('No history'),
    });
  });

  it('is left out when nobody wants it', async () => {
    const world = repository();
    world.commit({ [name]: json(shop('1.1.0', color)) }, 'Second');
    const { out, err } = await world.portal('--no-history');
    expect(err).toBe('');
    expect(out).not.toContain('history');
    expect(revisionsIn(world)).toEqual([]);
  });

  it('skips what was no document', async () => {
    const world = repository();
    world.commit({ [name]: '{ "openapi": ' }, 'Broken', '2026-02-03');
    world.commit({ [name]: json(shop('1.1.0', color)) }, 'Mended', '2026-02-04');
    expect(await world.portal()).toMatchObject({ code: 0, err: '' });
    expect(revisionsIn(world)).toMatchObject([{ title: 'Mended', breaking: false }]);
  });
});

describe('the history of files that are named', () => {
  it('goes by the dates in their names, or when they were written', async () => {
    const world = portalWorld(name, json(shop('3.0.0', { ...color, ...size })));
    const first = world.write('shop-2025-04-05.json', json(shop('1.0.0')));
    const second = world.write('second.json', json(shop('2.0.0', color)));
    utimesSync(second, new Date('2025-06-07T00:00:00Z'), new Date('2025-06-07T00:00:00Z'));
    const { code, out } = await world.portal('--since', first, '--since', second);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('2 revisions') });
    const [latest, earlier] = revisionsIn(world);
    expect(latest).toMatchObject({ title: 'Version 3.0.0' });
    expect(earlier).toMatchObject({ title: 'Version 2.0.0', date: '2025-06-07' });
    expect(earlier?.id).toMatch(/^2025-06-07-[0-9a-f]{7}$/);
  });

  it('is refused in the wrong order', async () => {
    const world = portalWorld();
    const files = ['a-2025-04-05.json', 'b-2025-04-04.json'].map((path) =>
      world.write(path, json(shop())),
    );
    const { code, err } = await world.portal(...files.flatMap((path) => ['--since', path]));
    expect(code).toBe(2);
    expect(err).toContain(
      'is of 2025-04-04, and the one before it of 2025-04-05: give the oldest first.',
    );
  });
});

describe.skipIf(!hasSharedData)(`the published versions of this API${needsSharedData}`, () => {
  const remarks: string[] = [];
  let revisions: readonly Revision[] = [];

  beforeAll(async () => {
    const rows = readSharedData('history/conversations.json') as readonly Row[];
    const wanted = rows.filter(({ date }) => /^2023-0[145]|^2025-0[37]/.test(date));
    const found = wanted.map(async ({ date, revisionBlob, base, revision }) => {
      const compared = await revisionsOf([
        version('2020-01-01', '0', base),
        version(date, revisionBlob, revision),
      ]);
      remarks.push(...compared.remarks);
      return compared.revisions;
    });
    revisions = (await Promise.all(found)).flat();
  });

  it('can all be compared', () => {
    expect(remarks).toEqual([]);
  });

  it('name what broke callers, one row each', () => {
    const { changes } = on('2023-05-04');
    expect(changes.filter(({ level }) => level === 'major')).toEqual(
      ['StartDate', 'EndDate', 'State'].map((parameter) => ({
        level: 'major',
        kind: 'removed',
        text: `\`${parameter}\` query parameter was removed.`,
        places: 2,
        operations: ['ListConversation', 'ListServiceConversation'],
      })),
    );
    expect(changes.map(({ level }) => level)).toEqual(['major', 'major', 'major', 'patch']);
  });

  it.each([
    ['2023-01-13', 1, 44],
    ['2023-01-24', 1, 246],
    ['2025-03-11', 4, 130],
    ['2025-03-20', 4, 153],
    ['2025-07-03', 3, 29],
  ])('of %s fold into %i rows of %i places', (date, rows, places) => {
    const { changes } = on(date);
    expect(changes).toHaveLength(rows);
    expect(changes.reduce((sum, change) => sum + change.places, 0)).toBeGreaterThanOrEqual(places);
  });

  it('say of what is alike what it is and whose', () => {
    const [types, methods] = on('2025-07-03').changes;
    expect(types?.text).toBe(
      "Type of `auto_creation`, `timers`, `bindings` and 8 more widened from 'object | null' to 'any'.",
    );
    expect(methods?.text).toContain("_enum_method`: Enum lost values: 'GET', 'POST'.");
  });

  it('are left out when nothing but a number changed', () => {
    expect(revisions.some(({ date }) => date === '2023-01-25')).toBe(false);
  });

  function on(date: string): Revision {
    const found = revisions.find((revision) => revision.date === date);
    if (found === undefined) throw new Error(`There is no revision of ${date}.`);
    return found;
  }
});

interface Row {
  readonly date: string;
  readonly revisionBlob: string;
  readonly base: string;
  readonly revision: string;
}

function version(date: string, mark: string, path: string): Version {
  const file = new URL(`../../../shared/data/history/${path}`, import.meta.url);
  const document: OpenApiDocument = JSON.parse(gunzipSync(readFileSync(file)).toString());
  return { date, mark: mark.slice(0, 7), title: '', document };
}

function repository(): World {
  const world = portalWorld();
  world.git('init', '--quiet', '--initial-branch', 'main');
  world.commit({ '.gitignore': 'out\n' }, 'First');
  return world;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly breaking: boolean;
}

function revisionsIn({ folder, text }: World): readonly Listed[] {
  if (!existsSync(join(folder, 'out'))) throw new Error('There is no site.');
  const { data }: { data: readonly Listed[] } = JSON.parse(text('changes.json'));
  return data;
}

const split = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets: { $ref: 'pets.yaml' }
`;

function pets(type: string): string {
  return `get:
  operationId: ListPet
  parameters:
    - { name: age, in: query, schema: { type: ${type === 'integer' ? 'string' : 'integer'} } }
  responses: { '200': { description: Pets. } }
`;
}
