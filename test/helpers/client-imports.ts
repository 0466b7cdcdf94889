import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One file of the project and what it imports, types too. */
export interface SourceFile {
  /** From the root of the project, such as `src/index.ts`. */
  readonly path: string;
  readonly imports: readonly string[];
}

/** Every source file below these folders, with its imports as paths from the root or package names. */
export function sourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(filesBelow).map((path) => sourceFile(path, read(path)));
}

export function sourceFile(path: string, text: string): SourceFile {
  const found = ts.preProcessFile(text, true, true).importedFiles;
  return { path, imports: found.map(({ fileName }) => imported(path, fileName)) };
}

/** `openapi-fetch` of `openapi-fetch/dist/x.mjs`; built-in modules as `node:`. */
function imported(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  if (isBuiltin(specifier)) return `node:${specifier.replace(/^node:/, '')}`;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
