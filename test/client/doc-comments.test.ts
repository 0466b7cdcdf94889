import { describe, expect, it } from 'vitest';
import { complaintsAbout, runSnippet, snippetsIn } from '../helpers/client-snippets.ts';

const files = ['src/client/client.ts', 'src/client/input-error.ts'];
const examples = files.flatMap(snippetsIn);

describe('the example in a doc comment', () => {
  it('is there for each public function', () => {
    expect(examples).toHaveLength(files.length);
  });

  it('compiles', () => {
    expect(complaintsAbout(examples)).toEqual([]);
  });

  it.each(examples)('runs, at $place', async (example) => {
    const { code, output } = await runSnippet(example);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/./) });
  });
});
