import { generate } from '../generate/pipeline.ts';
import { exitCodes, stageLine, tell, type Terminal } from '../generate/progress.ts';
import type { GenerateOptions } from '../generate/types.ts';
import { generatedDocument } from './generated-document.ts';
import { reloadable } from './reloadable.ts';
import { serveAt } from './serve-at.ts';
import { curlLine, typedCall } from './typed-call.ts';

/** Where the closing hint points: the port of a single run is gone with it. */
const hintPort = 4010;

/** Compile, serve, call, stop. Answers with the exit code. */
export async function runOnce(
  options: GenerateOptions,
  port: number,
  terminal: Terminal,
): Promise<number> {
  terminal.out(`Compiling ${options.spec}\n`);
  const result = await generate(options, (stage) => terminal.out(stageLine(stage)));
  tell(result, terminal);
  if (!('artefacts' in result)) return exitCodes[result.outcome];

  const emulator = reloadable();
  emulator.load(generatedDocument(options.out));
  const server = await serveAt(emulator, port);
  try {
    terminal.out(`Emulating the API on ${server.url}\n`);
    if (!(await typedCall(server.url, terminal))) return 1;
  } finally {
    await server.close();
  }
  const url = `http://127.0.0.1:${port === 0 ? hintPort : port}`;
  terminal.out(`
To keep the server running and follow your edits:
  npm start -- --watch --port ${port === 0 ? hintPort : port}
  ${curlLine(url)}
It also serves the reference, which \`npm run portal\` writes as plain files.
`);
  return 0;
}
