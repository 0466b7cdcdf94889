import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './pipeline-command.ts';

/** The compilers a user of generated code may have. */
export const compilers = ['typescript', 'typescript6', 'typescript7'] as const;

/** What `tsc` of one of them says about every file in a folder, under this repository's flags. */
export function compilerOutput(compiler: (typeof compilers)[number], folder: string): string {
  const compilerOptions = { types: [], allowJs: false, checkJs: false, noUnusedLocals: false };
  const settings = {
    extends: join(repository, 'tsconfig.json'),
    compilerOptions,
    include: ['**/*.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const tsc = join(repository, 'node_modules', compiler, 'bin/tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return stdout + stderr;
}
