import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import typescript from 'typescript';

/**
 * Writes the types of one file alone: of a door that names nothing from behind it, so that who
 * installs the package needs none of the packages whose types are there.
 */
export function writeDeclaration(file: string, outdir: string): void {
  const target = join(outdir, file.replace(/\.ts$/, '.d.ts'));
  const { outputText, diagnostics = [] } = typescript.transpileDeclaration(
    readFileSync(file, 'utf8'),
    {
      fileName: basename(file),
      compilerOptions: { declaration: true, isolatedDeclarations: true },
    },
  );
  const [problem] = diagnostics;
  if (problem !== undefined) {
    throw new Error(
      `${file}: ${typescript.flattenDiagnosticMessageText(problem.messageText, ' ')}`,
    );
  }
  if (/^import\b|\bimport\(/m.test(outputText)) {
    throw new Error(`${file} names types of ${relative('.', dirname(file))} that are not shipped.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
