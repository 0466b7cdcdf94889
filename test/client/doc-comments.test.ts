import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../helpers/client-imports.ts';
import { complaintsAbout, runSnippet, snippetsIn } from '../helpers/client-snippets.ts';

const files = sourceFiles(['src/client']).map(({ path }) => path);
const examples = files.flatMap(snippetsIn);

describe('the example in a doc comment', () => {
  it.each([
    'class List',
    'function createClient',
    'function createPathClient',
    'function fromEnv',
    'function isConnectionError',
    'function isConversationsError',
    'function isInputError',
    'function isTimeoutError',
    'function nextPageToken',
  ])('is there for %s', (name) => {
    expect(files.map(commentOn(name)).join('')).toContain('```ts\n');
  });

  it('compiles', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(complaintsAbout(examples)).toEqual([]);
  });

  it.each(examples)('runs, at $place', async (example) => {
    const { code, output } = await runSnippet(example);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/./) });
  });
});

/** The comment right above this declaration. */
function commentOn(name: string): (path: string) => string {
  const above = new RegExp(`/\\*\\*(?:(?!\\*/).)*\\*/\\nexport ${name}\\b`, 's');
  return (path) =>
    above.exec(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))?.[0] ?? '';
}
