import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ranToEnd } from '../helpers/cli-run.ts';

describe('the command', () => {
  it.each([
    [['--help'], ['Usage: conversations', 'emulate', 'Examples:', 'Exit codes: 0 done']],
    [
      ['emulate', '--help'],
      ['--port <number>', '--state <file>', 'Examples:', '(default: 4010)'],
    ],
  ])('explains itself, with examples: %j', async (args, texts) => {
    const { code, out, err } = await ranToEnd(args);
    expect([code, err]).toEqual([0, '']);
    for (const text of texts) expect(out).toContain(text);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(await ranToEnd(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [[], 'Usage: conversations'],
    [['emulte'], '(Did you mean emulate?)'],
    [['--hlep'], '(Did you mean --help?)'],
    [['emulate', '--prot', '1'], '(Did you mean --port?)'],
    [['emulate', '--quite'], '(Did you mean --quiet?)'],
    [['emulate', 'spec.json'], 'too many arguments'],
    [['emulate', '--port'], 'argument missing'],
    [['emulate', '--port', 'many'], 'Give a number from 0 to 65535.'],
    [['emulate', '--port', '65536'], 'Give a number from 0 to 65535.'],
    [['emulate', '--port', '-1'], '--port'],
    [['emulate', '--latency', '1e3'], 'Give a number from 0 to 600000.'],
  ])(
    'answers a call it does not understand with what is meant, and code 2: %j',
    async (args, text) => {
      const { code, out, err } = await ranToEnd(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(text);
      expect(err).not.toMatch(/^ +at /m);
    },
  );
});
