import { library } from './library.ts';
import { ts } from './typescript.ts';
import type { Checker, CompilerHost, CompilerProgram, SourceFile, Type } from './typescript.ts';

/** The interfaces of one text that hold its calls. */
export interface Declared {
  /** Why the text is no TypeScript, if so. */
  readonly fault: string | undefined;
  readonly paths: Type | undefined;
  readonly webhooks: Type | undefined;
}

export interface Program {
  readonly checker: Checker;
  /** One for each text, in their order. */
  readonly declared: readonly Declared[];
  /** The type of an object without properties. */
  readonly nothing: Type;
}

/** Reads any number of texts of types into one program. */
export function programOf(texts: readonly string[]): Program {
  const files = new Map(texts.map((text, index) => fileOf(`${index}.ts`, `${text}\nexport {};\n`)));
  const [name, source] = fileOf('library.d.ts', library);
  const program = ts.createProgram({
    rootNames: [name, ...files.keys()],
    options: { strict: true, noLib: true, noResolve: true, types: [] },
    host: hostOf(new Map([[name, source], ...files])),
  });
  const checker = program.getTypeChecker();
  const nothing = typeIn(source, 'Nothing', checker);
  if (nothing === undefined) throw new Error('The library lost its empty object.');
  const declared = [...files.values()].map((file) => ({
    fault: faultIn(file, program),
    paths: typeIn(file, 'paths', checker),
    webhooks: typeIn(file, 'webhooks', checker),
  }));
  return { checker, declared, nothing };
}

function fileOf(name: string, text: string): [string, SourceFile] {
  return [name, ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)];
}

/** Nothing but these files exists. */
function hostOf(files: ReadonlyMap<string, SourceFile>): CompilerHost {
  return {
    getSourceFile: (name) => files.get(name),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name)?.text,
    getDefaultLibFileName: () => '',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  };
}

function faultIn(source: SourceFile, program: CompilerProgram): string | undefined {
  const [first] = program.getSyntacticDiagnostics(source);
  return first && ts.flattenDiagnosticMessageText(first.messageText, ' ');
}

function typeIn(source: SourceFile, name: string, checker: Checker): Type | undefined {
  const found = source.statements.find(
    (statement) =>
      (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
      statement.name.text === name,
  );
  return found && checker.getTypeAtLocation(found);
}
