import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type { Revision } from '../../reference/reference.ts';
import { loadSpec, type LoadedSpec } from '../contract/load-spec.ts';
import { historyOf } from '../portal/history/history.ts';
import { UsageError } from '../usage-error.ts';
import type { McpCommandOptions } from './options.ts';
import { ownHistory } from './own-history.ts';

/** What there is to serve. */
export interface Source {
  readonly spec: LoadedSpec;
  /** What earlier versions had otherwise, the newest first; where git has to be asked, later. */
  readonly history: readonly Revision[] | (() => Promise<readonly Revision[]>);
}

/**
 * The document that is named, else that of the package: AI tools start their servers in any folder,
 * and what lies there is not asked for. Throws a UsageError if it, or an earlier version, does not load.
 */
export async function sourceOf(options: SourceOptions): Promise<Source> {
  const { spec: given, since, history } = options;
  if (since.length > 0 && !history) {
    throw new UsageError('--since and --no-history do not go together.');
  }
  const spec = await loadSpec(given ?? ownFile(), '--spec');
  return { spec, history: await historyFor(spec, options) };
}

type SourceOptions = Pick<McpCommandOptions, 'spec' | 'since' | 'history'>;

async function historyFor(
  spec: LoadedSpec,
  { spec: given, since, history }: SourceOptions,
): Promise<Source['history']> {
  if (!history) return [];
  if (since.length > 0) return (await historyOf(spec, since)).revisions;
  const own = given === undefined ? ownHistory() : undefined;
  return own ?? (async () => (await historyOf(spec, [])).revisions);
}

function ownFile(): string {
  return relative('.', createRequire(import.meta.url).resolve('conversations-client/openapi.json'));
}
