import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  complaintsAbout,
  runSnippet,
  snippetsIn,
  type Snippet,
} from '../helpers/client-snippets.ts';

const root = new URL('../../', import.meta.url);
const folder = 'src/webhooks/';
const examples = readdirSync(new URL(folder, root)).flatMap((name) => snippetsIn(folder + name));

describe('the example in a doc comment', () => {
  it('is there for each function that is exported', () => {
    expect(examples).toHaveLength(7);
  });

  it('compiles', () => {
    expect(complaintsAbout(examples.map((each) => inRoot(withDoor(each, './'))))).toEqual([]);
  });

  it('is seen to be wrong', () => {
    const code = `import { parseEvent } from 'conversations-client/webhooks';\nparseEvent(5);\n`;
    const [complaint] = complaintsAbout([withDoor({ place: 'planted', code }, './')]);
    expect(complaint?.text).toContain('not assignable');
  });

  it.each(examples)('prints what it says, at $place', async (example) => {
    const { code, output } = await runSnippet(withDoor(example, root.href));
    const said = [...example.code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(
      ([, text = '']) => text,
    );
    const expected = said.map((text) => text.replaceAll('"', '')).join('\n');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(expected) });
    expect(output).toMatch(/./);
  });
});

/** Compiled as if it lay in the root of the project. */
function inRoot({ place, code }: Snippet): Snippet {
  return { place: place.slice(folder.length), code };
}

/** Imports what will be the package's own entry from where it is. */
function withDoor({ place, code }: Snippet, from: string): Snippet {
  const door = `'${from}${folder}webhooks.ts'`;
  return { place, code: code.replaceAll(`'conversations-client/webhooks'`, door) };
}
