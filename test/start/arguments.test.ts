import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/start/arguments.ts';

describe('the arguments of npm start', () => {
  it.each([
    [[], true, { watch: true, port: 0 }],
    [[], false, { watch: false, port: 0 }],
    [['--watch'], false, { watch: true }],
    [['--no-watch'], true, { watch: false }],
    [['--port', '8080'], false, { port: 8080 }],
    [['--port=65535'], false, { port: 65_535 }],
    [['--help'], false, { help: true }],
  ])('are read: %j on a terminal: %s', (args, isTerminal, expected) => {
    expect(readArguments(args, isTerminal)).toMatchObject(expected);
  });

  it.each([
    [['--watch', '--no-watch'], 'do not go together'],
    [['--port', '65536'], '--port 65536 is not a port'],
    [['--port', '-1'], '--port'],
    [['--port='], 'is not a port'],
    [['--port', '1e3'], 'is not a port'],
    [['--prot', '1'], `'--prot'`],
    [['spec'], `'spec'`],
  ])('are refused with a reason: %j', (args, why) => {
    expect(() => readArguments(args, false)).toThrow(
      expect.objectContaining({ name: 'CallFault', message: expect.stringContaining(why) }),
    );
  });
});
