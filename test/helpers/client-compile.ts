import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a user imports, and the file of ours that it is. */
export const entries = {
  'conversations-client': 'src/index.ts',
  'conversations-client/webhooks': 'src/webhooks/webhooks.ts',
  'conversations-client/node': 'src/node/node.ts',
  'conversations-client/contract': 'src/contract/contract.ts',
  'conversations-client/emulator': 'src/emulator/emulator.ts',
  'conversations-client/emulator/serve': 'src/emulator/serve.ts',
  'conversations-client/mcp': 'src/mcp/edge.ts',
  'conversations-client/openapi.json': 'generated/openapi.json',
} as const;

export interface Complaint {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly code: number;
  /** The whole message, with what the compiler says further about it. */
  readonly text: string;
}

export interface Compilation {
  readonly complaints: readonly Complaint[];
  readonly instantiations: number;
}

/**
 * Compiles programs that exist in memory only, each as if it lay in the root of the project, under
 * the project's own settings; its entries are our sources.
 */
export function compile(programs: Readonly<Record<string, string>>): Compilation {
  const files = new Map(Object.entries(programs).map(([name, text]) => [join(root, name), text]));
  const options: ts.CompilerOptions = {
    ...projectOptions(),
    noEmit: true,
    paths: Object.fromEntries(
      Object.entries(entries).map(([name, path]) => [name, [join(root, path)]]),
    ),
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram({
    rootNames: [...files.keys(), join(root, 'src/contract/engine/redocly-chunk.d.ts')],
    options,
    host: {
      ...host,
      fileExists: (path) => files.has(path) || existsSync(path),
      readFile: (path) => files.get(path) ?? host.readFile(path),
      getSourceFile: (path, settings, ...more) => {
        const text = files.get(path);
        return text === undefined
          ? host.getSourceFile(path, settings, ...more)
          : ts.createSourceFile(path, text, settings);
      },
    },
  });
  const complaints = ts.getPreEmitDiagnostics(program).map(complaint);
  return { complaints, instantiations: program.getInstantiationCount() };
}

/** Without those that speak of exported declarations: a program on its own exports nothing. */
function projectOptions(): ts.CompilerOptions {
  const { config } = ts.parseConfigFileTextToJson(
    'tsconfig.json',
    readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  );
  const { compilerOptions }: { compilerOptions: Record<string, unknown> } = config;
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...compilerOptions,
      allowJs: false,
      checkJs: false,
      isolatedDeclarations: false,
      declaration: false,
    },
    root,
  );
  return options;
}

function complaint({
  file,
  start = 0,
  code,
  messageText,
  relatedInformation = [],
}: ts.Diagnostic): Complaint {
  return {
    file: file?.fileName.slice(root.length) ?? '',
    line: file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1,
    code,
    text: [flat(messageText), ...relatedInformation.map((each) => flat(each.messageText))].join(
      '\n',
    ),
  };
}

function flat(text: string | ts.DiagnosticMessageChain): string {
  return ts.flattenDiagnosticMessageText(text, '\n');
}
