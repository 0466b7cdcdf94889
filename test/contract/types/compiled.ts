import ts from 'typescript';

/** A few lines to compile, beside the types that they are about. */
export interface Program {
  readonly types: string;
  readonly code: string;
}

/** The first error of each, compiled as a user of openapi-fetch would; `undefined` if there is none. */
export function firstErrors(programs: readonly Program[]): readonly (string | undefined)[] {
  const files = new Map(
    programs.flatMap(({ types, code }, index) => [
      [`${folder}/${index}.types.ts`, types],
      [`${folder}/${index}.ts`, header(index) + code],
    ]),
  );
  const program = ts.createProgram([...files.keys()], options, hostOf(files));
  return programs.map((_, index) => {
    const source = program.getSourceFile(`${folder}/${index}.ts`);
    if (source === undefined) throw new Error(`Program ${index} was not read.`);
    const [first] = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return first && ts.flattenDiagnosticMessageText(first.messageText, ' ');
  });
}

/** Exists in memory only; it lies where the packages of the project are found. */
const folder = new URL('./in-memory', import.meta.url).pathname;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: [],
  skipLibCheck: true,
};

function header(index: number): string {
  return `import createClient from 'openapi-fetch';
import type { components, operations, paths, webhooks } from './${index}.types.ts';
export type All = [components, operations, paths, webhooks];
export const client = createClient<paths>();
`;
}

function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const real = ts.createCompilerHost(options);
  return {
    ...real,
    getSourceFile: (name, version) => {
      const text = files.get(name);
      if (text === undefined) return real.getSourceFile(name, version);
      return ts.createSourceFile(name, text, version, true);
    },
    fileExists: (name) => files.has(name) || real.fileExists(name),
    readFile: (name) => files.get(name) ?? real.readFile(name),
    directoryExists: (name) => name === folder || ts.sys.directoryExists(name),
  };
}
