import { join } from 'node:path';
import { stageLine, tell, type Terminal } from '../generate/progress.ts';
import type { GenerateOptions, GenerateResult } from '../generate/types.ts';
import { watch } from '../generate/watch.ts';
import { generatedDocument } from './generated-document.ts';
import type { HistoryOf } from './live-history.ts';
import { liveMcp } from './live-mcp.ts';
import { livePortal, type BuildSite } from './live-portal.ts';
import { firstPage, mcpPath, portalBase } from './portal-base.ts';
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
  let building: BuildSite | undefined;
  let history: HistoryOf | undefined;
  const portal = livePortal({
    base: portalBase,
    build: async (document) => (await site())(document),
    complain: (reason) => terminal.err(`The portal stays as it was: ${reason}\n`),
  });
  const mcp = liveMcp({
    path: mcpPath,
    make: async (document) => {
      const { liveDocs } = await import('./live-docs.ts');
      return liveDocs(document, {
        base: portalBase,
        url: server.url,
        history: await committed(),
        complain: (error) => terminal.err(`MCP: ${String(error)}\n`),
      });
    },
  });
  const server = await serveAt(
    {
      answer: (incoming) =>
        mcp.answer(incoming) ?? portal.answer(incoming) ?? emulator.answer(incoming),
    },
    port,
  );
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
  portal.close();
  await server.close();
  return 0;

  /** Much code, for which no first call shall wait. */
  async function site(): Promise<BuildSite> {
    const { liveSite } = await import('./live-site.ts');
    const place = { base: portalBase, url: server.url };
    return (building ??= liveSite({ ...place, history: await committed() }));
  }

  async function committed(): Promise<HistoryOf> {
    const { liveHistory } = await import('./live-history.ts');
    return (history ??= liveHistory(join(options.out, 'openapi.json')));
  }

  async function serve(
    previous: Promise<void>,
    result: GenerateResult,
    isFirst: boolean,
  ): Promise<void> {
    await previous;
    let isGood = false;
    try {
      if ('artefacts' in result) {
        const document = generatedDocument(options.out);
        emulator.load(document);
        isGood = true;
        await typedCall(server.url, terminal);
        portal.load(document);
        mcp.load(document);
      }
    } catch (error) {
      // The next save may mend it, so it must not end the watching.
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    terminal.out(closing(isGood, isFirst, server.url));
    if (isFirst) void portal.prepare();
  }
}

/** How to go on, at length the first time only. */
function closing(isGood: boolean, isFirst: boolean, url: string): string {
  const first = `
Emulating the API on ${url}
  ${curlLine(url)}
Its reference, a page for each operation:
  ${url}${firstPage}
The same for AI tools, through MCP:
  ${url}${mcpPath}
Save a file below spec/ to compile it and go by it; what was told is kept. Ctrl+C stops.
`;
  if (isFirst) return `${first}\n`;
  return isGood ? `\nServing it on ${url}\n\n` : `Still serving the last good one on ${url}\n\n`;
}
