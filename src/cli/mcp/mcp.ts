import { mcpServer, type McpOptions } from '../../mcp/mcp.ts';
import type { Context } from '../command.ts';
import { addressIn } from '../address-in.ts';
import { ownPackage } from '../own-package.ts';
import { callsFor } from './calls-for.ts';
import { docsFor } from './docs-for.ts';
import type { McpCommandOptions } from './options.ts';
import { serveOnStdio } from './serve-on-stdio.ts';
import { sourceOf } from './source-of.ts';
import { tokenIn } from './token-in.ts';

type McpContext = Pick<Context, 'terminal' | 'stopped'>;

/** Serves until its input ends or it is told to stop; throws a UsageError before anything is sent. */
export async function mcp(options: McpCommandOptions, context: McpContext): Promise<void> {
  const complain = complainer(options, context);
  const site = options.site === undefined ? undefined : addressIn(options.site, '--site').href;
  const calls = callsFor(options, process.env);
  const token = options.http ? tokenIn(process.env, options.allowCalls === true) : undefined;
  const source = await sourceOf(options);
  const served: McpOptions = {
    title: source.spec.document.info?.title ?? 'API',
    version: ownPackage().version,
    docs: docsFor(source, site, complain),
    complain,
    ...calls,
  };
  if (options.http) await onHttp(served, options, token, context);
  else await serveOnStdio(() => mcpServer(served), { stopped: context.stopped(), complain });
}

/** One line for each problem; where stdio is the wire, all else goes beside it. */
function complainer(
  { verbose = false }: McpCommandOptions,
  { terminal }: McpContext,
): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error)) terminal.err(`${String(error)}\n`);
    else terminal.err(`${verbose ? (error.stack ?? error.message) : error.message}\n`);
  };
}

async function onHttp(
  served: McpOptions,
  { port, host }: McpCommandOptions,
  token: string | undefined,
  { terminal, stopped }: McpContext,
): Promise<void> {
  const end = stopped();
  const { serveHttp } = await import('./serve-http.ts');
  const listening = await serveHttp({
    options: served,
    port,
    host,
    path: '/mcp',
    ...(token !== undefined && { token }),
  });
  terminal.out(`${served.title}, for AI tools, on ${listening.url}\nCtrl+C stops.\n`);
  await end;
  await listening.close();
}
