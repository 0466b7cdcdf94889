import type { AddCommand } from './command.ts';
import type { PortalOptions } from './portal/options.ts';
import { more } from './option-values.ts';

const examples = `
Examples:
  $ conversations portal --spec openapi.yaml
  $ conversations portal --url https://docs.example.com --base /api --out public/api
  $ conversations portal --spec v3.json --since v1-2025-04-01.json --since v2-2026-01-15.json

Writes plain files for any static host. The folder is replaced whole, or not at all.
`;

export const addPortal: AddCommand = (program, context) => {
  program
    .command('portal')
    .description(
      'Make the documentation of an OpenAPI document: a page for each operation, static.',
    )
    .option('--spec <file>', 'the OpenAPI 3 document, as YAML or JSON')
    .option('--out <folder>', 'where to write', 'dist/portal')
    .option('--url <address>', 'scheme and host where it will be read', 'http://localhost:8080')
    .option('--base <path>', 'the path on that host', '')
    .option(
      '--since <file>',
      'an earlier version of the document, the oldest first; repeatable',
      more,
      [],
    )
    .option(
      '--api-url <address>',
      'where "Try it" sends to; the first server of the document if left out',
      '',
    )
    .option('--no-history', 'leave out what earlier versions had otherwise')
    .option('--verbose', 'show where an unexpected error comes from')
    .helpOption('--help', 'print this')
    .addHelpText('after', examples)
    .action(async (options: PortalOptions) => {
      const { portal } = await import('./portal/portal.ts');
      await portal(options, context);
    });
};
