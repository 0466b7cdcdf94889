import { stageLine, tell, type Terminal } from '../generate/progress.ts';
import type { GenerateOptions, GenerateResult } from '../generate/types.ts';
import { watch } from '../generate/watch.ts';
import { generatedDocument } from './generated-document.ts';
import { reloadable } from './reloadable.ts';
import { serveAt } from './serve-at.ts';
import { curlLine, typedCall } from './typed-call.ts';

/** Compile, serve and call, again after every save, until told to stop. Answers with the exit code. */
export async function runUntilStopped(
  options: GenerateOptions,
  port: number,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<number> {
  const emulator = reloadable();
  const server = await serveAt(emulator, port);
  terminal.out(`Compiling ${options.spec}\n`);

  let shown = Promise.resolve();
  let runs = 0;
  const watcher = watch(
    options,
    (result) => {
      tell(result, terminal);
      shown = serve(shown, result, runs++ === 0);
    },
    (stage) => terminal.out(stageLine(stage)),
  );
  await stopped;
  terminal.out('\nStopping.\n');
  await watcher.close();
  await shown;
  await server.close();
  return 0;

  async function serve(
    previous: Promise<void>,
    result: GenerateResult,
    isFirst: boolean,
  ): Promise<void> {
    await previous;
    let isGood = false;
    try {
      if ('artefacts' in result) {
        emulator.load(generatedDocument(options.out));
        isGood = true;
        await typedCall(server.url, terminal);
      }
    } catch (error) {
      // The next save may mend it, so it must not end the watching.
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    terminal.out(closing(isGood, isFirst, server.url));
  }
}

/** How to go on, at length the first time only. */
function closing(isGood: boolean, isFirst: boolean, url: string): string {
  const first = `
Emulating the API on ${url}
  ${curlLine(url)}
Save a file below spec/ to compile it and go by it; what was told is kept. Ctrl+C stops.
`;
  if (isFirst) return `${first}\n`;
  return isGood ? `\nServing it on ${url}\n\n` : `Still serving the last good one on ${url}\n\n`;
}
