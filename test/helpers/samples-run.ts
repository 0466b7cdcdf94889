import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { defaultAccount } from '../../src/emulator/options.ts';
import type { SampleLanguage } from '../../src/reference/model.ts';
import { entries } from './client-compile.ts';
import { pythonWithRequests, pythonRunner } from './samples-python.ts';
import { apiHost } from './samples-server.ts';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url);
const { resolve } = createRequire(import.meta.url);

export interface Program {
  /** Letters, digits, dots and hyphens only. */
  readonly name: string;
  readonly language: SampleLanguage;
  readonly code: string;
}

export interface Outcome {
  readonly output: string;
  /** Empty if it ran to its end. */
  readonly failure: string;
}

export type Outcomes = Readonly<Record<string, Outcome>>;

export interface Place {
  /** Of the server: programs find it where they name the API's host. */
  readonly url: string;
  /** What is replaced by it; the host of our API if left out. */
  readonly host?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Beside the programs, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Runs each program as its reader would, all of one language in one process but for the shell's. */
export async function runPrograms(programs: readonly Program[], place: Place): Promise<Outcomes> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  try {
    for (const [name, text] of Object.entries(place.files ?? {})) {
      writeFileSync(join(folder, name), text);
    }
    const placed = programs.map(({ code, ...program }) => ({
      ...program,
      code: code.replaceAll(place.host ?? apiHost, `${place.url}/${program.name}`),
    }));
    const env = environment(place);
    const of = (...languages: readonly SampleLanguage[]) =>
      placed.filter(({ language }) => languages.includes(language));
    const outcomes = await Promise.all([
      runShell(of('curl'), folder, env),
      runPython(of('python'), folder, env),
      runNode(of('client', 'fetch', 'twilio-node'), folder, env, place),
    ]);
    return Object.assign({}, ...outcomes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without what would send loopback requests elsewhere. */
function environment({ variables = {} }: Place): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/_proxy$|^TWILIO_/i.test(name));
  return {
    ...Object.fromEntries(own),
    TWILIO_ACCOUNT_SID: defaultAccount.accountSid,
    TWILIO_AUTH_TOKEN: defaultAccount.authToken,
    ...variables,
  };
}

async function runShell(
  programs: readonly Program[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcomes> {
  const outcomes: Record<string, Outcome> = {};
  for (const { name, code } of programs) {
    try {
      const { stdout } = await run('sh', ['-c', code], { cwd: folder, env });
      outcomes[name] = { output: stdout, failure: '' };
    } catch (error) {
      outcomes[name] = { output: '', failure: String(error) };
    }
  }
  return outcomes;
}

async function runPython(
  programs: readonly Program[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcomes> {
  if (programs.length === 0) return {};
  const python = await pythonWithRequests();
  const list = join(folder, 'python.json');
  writeFileSync(list, JSON.stringify(programs));
  const { stdout } = await run(python, ['-c', pythonRunner, list], { cwd: folder, env, maxBuffer });
  return JSON.parse(stdout) as Outcomes;
}

async function runNode(
  programs: readonly Program[],
  folder: string,
  env: NodeJS.ProcessEnv,
  { url }: Place,
): Promise<Outcomes> {
  if (programs.length === 0) return {};
  const files = programs.map(({ name, code }) => {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, withSources(code));
    return { name, file };
  });
  const list = join(folder, 'node.json');
  writeFileSync(list, JSON.stringify({ url, host: new URL(apiHost).hostname, files }));
  const tsx = pathToFileURL(resolve('tsx')).href;
  const runner = new URL('samples-node.ts', import.meta.url).pathname;
  const args = ['--import', tsx, runner, list];
  const { stdout } = await run(process.execPath, args, { cwd: folder, env, maxBuffer });
  return JSON.parse(stdout) as Outcomes;
}

const maxBuffer = 50_000_000;

/** What is imported lies elsewhere than for a reader. */
function withSources(code: string): string {
  return code
    .replace(`'conversations-client'`, `'${new URL(entries['conversations-client'], root).href}'`)
    .replace(`'twilio'`, `'${pathToFileURL(resolve('twilio')).href}'`);
}
