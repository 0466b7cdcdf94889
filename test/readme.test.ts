import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choices } from '../src/emulator/emulator.ts';
import { complaintsAbout, runSnippet, snippetsOf } from './helpers/client-snippets.ts';

const readme = read('README.md');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
const snippets = snippetsOf('README.md', readme);

describe('the README', () => {
  it('shows code', () => {
    expect(snippets.length).toBeGreaterThan(0);
  });

  it('shows code that compiles', () => {
    expect(complaintsAbout(snippets)).toEqual([]);
  });

  it.each(snippets)('shows code that runs, at $place', async (snippet) => {
    expect(await runSnippet(snippet)).toMatchObject({ code: 0 });
  });

  it('lists every choice of the emulator as its table has it', () => {
    const rows = Object.entries(choices).map(
      ([name, { values, about }]) =>
        `| ${name} | ${values.join(', ')} | ${about.replaceAll('`', '')} |`,
    );
    expect(tableAfter('Where nobody knows')).toEqual(rows);
  });

  it('names commands that exist', () => {
    expect(commandsIn(readme).length).toBeGreaterThan(0);
    expect(unknownCommands(readme)).toEqual([]);
  });
});

describe('the check of the README', () => {
  it('finds no code where there is none', () => {
    expect(snippetsOf('x.md', 'Text\n\n```sh\nnpm test\n```\n')).toEqual([]);
  });

  it('sees code that does not compile', () => {
    const planted = snippetsOf('x.md', page(`import { createClint } from 'conversations-client';`));
    expect(complaintsAbout(planted)).toMatchObject([
      { file: 'x.md:4.ts', line: 1, text: expect.stringContaining('createClint') },
    ]);
  });

  it.each(snippetsOf('x.md', page(`throw new Error('not today');`)))(
    'sees code that does not run, at $place',
    async (planted) => {
      const { code, output } = await runSnippet(planted);
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('not today') });
    },
  );

  it('sees a command that does not exist', () => {
    const text =
      'Node and npm are needed.\n```sh\nnpm ci && npm strat\n```\nOr `npm run generat -- --x`.';
    expect(unknownCommands(text)).toEqual(['npm strat', 'npm run generat']);
  });
});

function page(code: string): string {
  return `Text\n\n\`\`\`ts\n${code}\n\`\`\`\n\nMore`;
}

/** What npm does by itself, without a script of ours. */
const ofNpm = ['ci', 'install', 'i', 'pack', 'publish', 'run'];

function unknownCommands(text: string): readonly string[] {
  return commandsIn(text)
    .filter(({ isRun, verb }) => !(verb in scripts) && (isRun || !ofNpm.includes(verb)))
    .map(({ command }) => command);
}

/** The rows of the first table after a heading, without its head, padding and code marks. */
function tableAfter(heading: string): readonly string[] {
  const lines = readme.slice(readme.indexOf(`### ${heading}`)).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines
    .slice(start + 2, end)
    .map((line) => line.replaceAll('`', '').replaceAll(/ +\|/g, ' |'));
}

interface Command {
  readonly command: string;
  readonly isRun: boolean;
  readonly verb: string;
}

/** In code only: elsewhere "npm" may stand before any word. */
function commandsIn(text: string): readonly Command[] {
  const code = [...text.matchAll(/```.*?```|`[^`\n]+`/gs)].map(([found]) => found);
  return code.flatMap((part) =>
    [...part.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)].map(([command, run, verb = '']) => ({
      command,
      isRun: run !== undefined,
      verb,
    })),
  );
}

function read(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
}
