import { parseArgs } from 'node:util';
import { CallFault } from './call.ts';
import type { GenerateOptions, ProblemFormat } from './types.ts';

export interface Arguments {
  readonly options: GenerateOptions;
  readonly watch: boolean;
  readonly help: boolean;
}

const formats: readonly ProblemFormat[] = [
  ...(['codeframe', 'stylish', 'json', 'checkstyle', 'github-actions'] as const),
  ...(['markdown', 'summary'] as const),
];

export const usage = `Usage: npm run generate -- [options]

Lints and bundles an OpenAPI 3.0 or 3.1 document and compiles it into openapi.json, api.ts, calls.ts and operations.ts.

  --spec FILE      root of the document (default: spec/openapi.yaml)
  --out DIR        folder for the artefacts (default: generated)
  --config FILE    Redocly config (default: the nearest redocly.yaml above the spec)
  --check          write nothing; exit 1 with a short diff when the artefacts are stale
  --watch          keep running and generate after every save
  --format NAME    how problems are printed: ${formats.join(', ')}
  --verbose        show where an unexpected error comes from
  --help           print this

Exit codes: 0 done, 1 the spec is at fault or the artefacts are stale, 2 the call is at fault.
`;

export function readArguments(args: readonly string[]): Arguments {
  const { values } = parsed(args);
  const { spec, out, config, check, watch, format } = values;
  const known = formats.find((each) => each === format);
  if (known === undefined)
    throw new CallFault(`--format ${format} is not one of ${formats.join(', ')}.`);
  if (check && watch) throw new CallFault('--check and --watch do not go together.');
  return {
    options: { spec, out, config, check, format: known },
    watch,
    help: values.help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  } catch (error) {
    throw new CallFault(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const options = {
  spec: { type: 'string', default: 'spec/openapi.yaml' },
  out: { type: 'string', default: 'generated' },
  config: { type: 'string' },
  check: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  format: { type: 'string', default: 'codeframe' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;
