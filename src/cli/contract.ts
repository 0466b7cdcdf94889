import type { Command } from 'commander';
import type { AddCommand, Context } from './command.ts';
import { addCommon, addDiff, addDrift, addOnly, addRun } from './contract/option-groups.ts';
import type {
  CheckOptions,
  CommonOptions,
  DiffCommandOptions,
  DriftOptions,
  RunOptions,
} from './contract/options.ts';

const examples = `
Examples:
  $ conversations contract
  $ conversations contract --format github --output sarif=contract.sarif
  $ conversations contract diff origin/main:openapi.yaml openapi.yaml --fail-on minor
  $ conversations contract run --target http://127.0.0.1:8080 --read-only
  $ conversations contract har recorded.har --spec openapi.yaml

Without a subcommand it is check. Exit codes: 0 the contract holds, 1 it is broken, 2 something could
not be looked at, or the call is at fault.
`;

export const addContract: AddCommand = (program, context) => {
  const contract = program
    .command('contract')
    .description('Check that an API keeps what its OpenAPI document promises.')
    .helpOption('--help', 'print this')
    .helpCommand(false)
    .addHelpText('after', examples);

  addCheck(contract, context);

  addDiff(addCommon(contract.command('diff <base> <revision>')))
    .description('Would this change break a caller? Files, revision:path, or revisions of git.')
    .option('--types', 'also whether TypeScript that calls it would still compile')
    .action(async (base: string, revision: string, options: DiffCommandOptions) => {
      const { diff } = await import('./contract/subcommands.ts');
      await diff(base, revision, options, context);
    });

  addRun(addCommon(contract.command('run')))
    .description('Does a running server behave as the document says?')
    .action(async (options: RunOptions) => {
      const { run } = await import('./contract/subcommands.ts');
      await run(options, context);
    });

  addDrift(addCommon(contract.command('drift <published>')))
    .description('Does the document still say what the published one does?')
    .action(async (published: string, options: DriftOptions) => {
      const { drift } = await import('./contract/subcommands.ts');
      await drift(published, options, context);
    });

  addCommon(contract.command('har <file>'))
    .description('Is a recording of HTTP exchanges (HAR 1.2) what the document says?')
    .action(async (file: string, options: CommonOptions) => {
      const { har } = await import('./contract/subcommands.ts');
      await har(file, options, context);
    });
};

function addCheck(contract: Command, context: Context): void {
  addOnly(addRun(addDrift(addDiff(addCommon(contract.command('check', { isDefault: true }))))))
    .description('Ask all of it: the default.')
    .option(
      '--base <document>',
      'what to compare with: a file, a revision of git, or revision:path',
    )
    .option('--published <document>', "the document that the API's owner publishes, for drift")
    .option('--fresh <command>', 'exits with 0 if what is generated from the document is fresh')
    .action(async (options: CheckOptions) => {
      const { check } = await import('./contract/subcommands.ts');
      await check(options, context);
    });
}
