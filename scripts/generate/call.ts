import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { GenerateOptions, ProblemFormat } from './types.ts';

/** The options with every path absolute and every default filled in. */
export interface Call {
  readonly spec: string;
  readonly out: string;
  readonly configPath: string | undefined;
  readonly check: boolean;
  readonly format: ProblemFormat;
  readonly color: boolean;
}

/** The call itself is at fault: nothing in the spec could put it right. */
export class CallFault extends Error {
  override readonly name = 'CallFault';
}

export function resolveCall(options: GenerateOptions): Call {
  const spec = existingFile('spec', options.spec);
  const { config } = options;
  return {
    spec,
    out: resolve(options.out),
    configPath:
      config === undefined ? nearestConfig(dirname(spec)) : existingFile('config', config),
    check: options.check ?? false,
    format: options.format ?? 'codeframe',
    color: options.color ?? false,
  };
}

function existingFile(option: string, path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new CallFault(`There is no file ${path}. Name another with --${option} FILE.`);
  if (!found.isFile())
    throw new CallFault(`${path} is not a file. Name one with --${option} FILE.`);
  return resolve(path);
}

function nearestConfig(folder: string): string | undefined {
  const candidate = join(folder, 'redocly.yaml');
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : nearestConfig(parent);
}
