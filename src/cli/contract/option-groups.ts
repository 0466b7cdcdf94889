import { InvalidArgumentError, Option, type Command } from 'commander';
import { formatNames } from '../../contract/report/formats/format-name.ts';
import { stepNames, type StepName } from '../../contract/report/step.ts';
import type { FloorPart, Output } from './options.ts';
import { more } from '../option-values.ts';

/** Of every subcommand. */
export function addCommon(command: Command): Command {
  return command
    .helpOption('--help', 'print this')
    .option('--spec <file>', 'the OpenAPI document, as YAML or JSON')
    .addOption(
      new Option('--format <name>', 'how to print what is found')
        .choices(formatNames)
        .default('table'),
    )
    .option('--output <format=file>', 'write it to a file as well; repeatable', outputs, [])
    .option('--verbose', 'show all that is found, and where an unexpected error comes from');
}

/** For comparing two documents. */
export function addDiff(command: Command): Command {
  return command
    .option(
      '--approvals <file>',
      'YAML rows of breaks that are meant (default: spec/approvals.yaml)',
    )
    .addOption(
      new Option('--fail-on <level>', 'the lowest level that breaks the contract')
        .choices(['major', 'minor', 'none'])
        .default('major'),
    )
    .option('--level <id=level>', 'see a change otherwise: major, minor, patch or off', levels, [])
    .option('--check-version', 'fail if info.version has not moved as far as the change asks')
    .option('--allow-client-breaking', 'let pass what only stops TypeScript from compiling');
}

export function addDrift(command: Command): Command {
  return command.option(
    '--differences <file>',
    'YAML rows of differences that are meant (default: spec/differences.yaml)',
  );
}

/** For driving a server. */
export function addRun(command: Command): Command {
  return command
    .option('--target <url>', 'the server to drive; the emulator in this process unless given')
    .option('--seed <number>', 'do again what a run with this seed did', whole)
    .option('--values <number>', 'how many values are tried for a field; 3, and 1 in check', whole)
    .option('--cases <number>', 'most cases for each operation; 200, and 30 in check', whole)
    .option('--read-only', 'send GET and HEAD alone')
    .option('--rate <number>', 'most requests in a second', whole)
    .option('--operation <id>', 'drive this operation alone; repeatable', more, [])
    .option(
      '--floor <kind=percent>',
      'fail if less was covered of operations, parameters, properties or statuses; repeatable',
      floors,
      [],
    )
    .option('--failures <file>', 'write what failed to a file that --replay takes')
    .option('--replay <file>', 'send again what failed, and nothing else');
}

/** Which of the steps. */
export function addOnly(command: Command): Command {
  return command
    .option('--only <steps>', `of ${stepNames.join(', ')}; with commas or repeated`, steps, [])
    .option('--skip <steps>', 'leave these out; with commas or repeated', steps, []);
}

function whole(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('Give a whole number.');
}

const floorKinds = ['operations', 'parameters', 'properties', 'statuses'] as const;

function floors(text: string, before: readonly FloorPart[]): readonly FloorPart[] {
  const [name = '', percent = ''] = text.split('=', 2);
  const kind = floorKinds.find((known) => known === name);
  const isPercent = /^\d+(?:\.\d+)?$/.test(percent) && Number(percent) <= 100;
  if (kind !== undefined && isPercent) return [...before, [kind, Number(percent)]];
  throw new InvalidArgumentError(
    `Give KIND=PERCENT, from 0 to 100; the kinds are ${floorKinds.join(', ')}.`,
  );
}

function outputs(text: string, before: readonly Output[]): readonly Output[] {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals));
  const format = formatNames.find((known) => known === name);
  const file = text.slice(equals + 1);
  if (format !== undefined && file !== '') return [...before, { format, file }];
  throw new InvalidArgumentError(`Give FORMAT=FILE; the formats are ${formatNames.join(', ')}.`);
}

const levelNames = ['major', 'minor', 'patch', 'off'] as const;

type Levels = readonly (readonly [id: string, level: (typeof levelNames)[number]])[];

function levels(text: string, before: Levels): Levels {
  const [id = '', name = ''] = text.split('=', 2);
  const level = levelNames.find((known) => known === name);
  if (level !== undefined && id !== '') return [...before, [id, level]];
  throw new InvalidArgumentError(`Give ID=LEVEL; the levels are ${levelNames.join(', ')}.`);
}

function steps(text: string, before: readonly StepName[]): readonly StepName[] {
  const named = text.split(',').map((name) => {
    const step = stepNames.find((known) => known === name.trim());
    if (step !== undefined) return step;
    throw new InvalidArgumentError(`There is no step "${name}": ${stepNames.join(', ')}.`);
  });
  return [...before, ...named];
}
