import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository, timed } from './run.ts';

export interface Compilation {
  readonly milliseconds: number;
  /** Of all threads, user and system: steadier than the clock on a busy machine. */
  readonly cpu: number;
  readonly types: number;
  readonly instantiations: number;
}

export interface Source {
  readonly program: string;
  readonly skipLibCheck: boolean;
}

/** One run of TypeScript's command over one program; a program that does not compile is an error. */
export async function compiled(folder: string, name: string, source: Source): Promise<Compilation> {
  const project = join(folder, `tsconfig.${name}.json`);
  const files = filesOf(name, source.program);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    // The code that hey-api generates iterates over what only the third declares.
    lib: ['es2022', 'dom', ...(name === 'heyApi' ? ['dom.iterable'] : [])],
    allowImportingTsExtensions: true,
    skipLibCheck: source.skipLibCheck,
    types: name === 'twilio' ? ['node'] : [],
    typeRoots: [join(repository, 'node_modules/@types')],
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  const reporter = join(folder, 'reporter.cjs');
  writeFileSync(reporter, tellCpu);
  const args = ['--require', reporter, compiler, '-p', project, '--extendedDiagnostics'];
  const { milliseconds, stdout } = await timed(args, folder);
  const figure = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1]);
  return {
    milliseconds,
    cpu: figure(/(\d+) ms of CPU/),
    types: figure(/^Types: +(\d+)/m),
    instantiations: figure(/^Instantiations: +(\d+)/m),
  };
}

const compiler = join(repository, 'node_modules/typescript/bin/tsc');

/** Twilio's declarations need a package that it does not bring. */
function filesOf(name: string, program: string): Readonly<Record<string, string>> {
  const missing = {
    'jsonwebtoken.d.ts': `declare module 'jsonwebtoken' { export type Algorithm = string; }`,
  };
  return { [`${name}.ts`]: program, ...(name === 'twilio' && missing) };
}

const tellCpu = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.log(Math.round((user + system) / 1000) + ' ms of CPU');
});`;
