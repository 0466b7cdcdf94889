import type { AddCommand } from './command.ts';
import type { EmulateOptions } from './emulate/options.ts';
import { more, numberTo } from './option-values.ts';

const examples = `
Examples:
  $ conversations emulate --port 0 --quiet
  $ conversations emulate --state conversations.json --latency 80
  $ conversations emulate --seed seed.json --choice pageSizeOverLimit=refuse
  $ conversations emulate --host 0.0.0.0 --allow-host emulator --allow-webhooks app

The state while it runs: GET and POST <address>/_emulator/snapshot, seed, reset, advance, requests, faults.
`;

export const addEmulate: AddCommand = (program, context) => {
  program
    .command('emulate')
    .description('Serve the whole API on a port of this machine; it remembers what it is told.')
    .option('--port <number>', 'port to listen on, 0 for any free one', numberTo(65_535), 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-host <name>', 'another name it may be called by; repeatable', more, [])
    .option(
      '--allow-webhooks <host>',
      'a host beside this machine that webhooks may go to; repeatable',
      more,
      [],
    )
    .option('--seed <file>', 'JSON to begin with, as /_emulator/snapshot gives it')
    .option('--state <file>', 'keep all that is told in this file; it goes before --seed')
    .option('--spec <file>', 'another OpenAPI document, as JSON')
    .option('--latency <ms>', 'milliseconds to wait before each answer', numberTo(600_000), 0)
    .option(
      '--choice <name=value>',
      'do otherwise where nobody knows what the API does; repeatable',
      more,
      [],
    )
    .option('--quiet', 'print no line for each request')
    .option('--verbose', 'show where an unexpected error comes from')
    .helpOption('--help', 'print this')
    .addHelpText('after', examples)
    .action(async (options: EmulateOptions) => {
      const { emulate } = await import('./emulate/emulate.ts');
      await emulate(options, context);
    });
};
