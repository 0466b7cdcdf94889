import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { typesOf } from '../../../src/cli/contract/types-of.ts';
import { compareTypes } from '../../../src/contract/types/compare-types.ts';
import { readDescription } from '../../helpers/document.ts';

const { document: base } = readDescription();

/** The document as it is, but for texts that are replaced in its JSON; each has to be there. */
function changed(from: string, to: string): typeof base {
  const json = JSON.stringify(base);
  if (!json.includes(from)) throw new Error(`The document has no ${from}.`);
  return JSON.parse(json.replaceAll(from, to));
}

describe('our document beside a change of it', () => {
  it('shows nothing where only words differ, and makes no types for it', async () => {
    const revision = changed('"description":"', '"description":"Indeed: ');
    const result = await compareTypes(base, revision, { typesOf: notAsked });
    expect(result).toEqual({ clientBreaking: false, findings: [] });
  });

  it('shows a field that may be missing once, with every operation that answers with it', async () => {
    const revision = changed('"required":["message","status"]', '"required":["status"]');
    const { findings, clientBreaking } = await compareTypes(base, revision, { typesOf });
    expect(clientBreaking).toBe(true);
    expect(findings).toMatchObject([
      {
        id: 'types/answer-no-longer-fits',
        text: 'schema Fault: `message` may now be missing in an answer.',
        pointer: '/components/schemas/Fault/properties/message',
        labels: ['client-breaking'],
      },
    ]);
    expect(findings[0]?.usedBy).toHaveLength(103);
  });

  it('shows an identifier that is no longer what the template type says', async () => {
    const revision = changed('"pattern":"^US[0-9a-fA-F]{32}$"', '"pattern":"^UX[0-9a-fA-F]{32}$"');
    const { findings } = await compareTypes(base, revision, { typesOf });
    expect(findings).not.toHaveLength(0);
    expect(findings.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('may now be `UX${string}` in an answer; it was `US${string}`'),
    );
  });

  it('shows an operation that is gone and nothing else', async () => {
    const { '/v1/Users': gone, ...paths } = base.paths ?? {};
    expect(gone).toBeDefined();
    const { findings } = await compareTypes(base, { ...base, paths }, { typesOf });
    expect(findings).toMatchObject([
      { text: '/v1/Users is gone, and with it ListUser, CreateUser.', pointer: '/paths' },
    ]);
  });
});

describe('the compiler', () => {
  it.each([
    ['not loaded for the same document', 'compareTypes(api({}), api({}), { typesOf })', 'false'],
    [
      'loaded for another one',
      'compareTypes(api({}), api({ "/a": { get: {} } }), { typesOf })',
      'true',
    ],
  ])('is %s', async (_, call, loaded) => {
    const flags = ['--import', 'tsx', '--input-type=module', '--eval', program(call)];
    const cwd = new URL('../../../', import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd });
    expect(stdout.trim()).toBe(loaded);
  });
});

function notAsked(): never {
  throw new Error('The types were made.');
}

/** Prints whether the compiler was loaded by this call. */
function program(call: string): string {
  return `
    import { createRequire } from 'node:module';
    import { compareTypes } from './src/contract/types/compare-types.ts';
    const api = (paths) => ({ openapi: '3.1.0', info: {}, paths });
    const typesOf = () => 'export type paths = [' + Math.random() + '];';
    await ${call};
    const { cache } = createRequire(import.meta.url);
    console.log(Object.keys(cache).some((name) => name.endsWith('/typescript.js')));`;
}
