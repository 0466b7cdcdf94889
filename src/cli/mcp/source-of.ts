import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type { Revision } from '../../reference/reference.ts';
import { loadSpec, type LoadedSpec } from '../contract/load-spec.ts';
import { historyOf } from '../portal/history/history.ts';
import { UsageError } from '../usage-error.ts';
import type { McpCommandOptions } from './options.ts';

/** What there is to serve. */
export interface Source {
  readonly spec: LoadedSpec;
  /** What earlier versions had otherwise, the newest first; where it is in git, that takes seconds. */
  readonly history: () => Promise<readonly Revision[]>;
}

/**
 * The document that is named, else that of the package: AI tools start their servers in any folder,
 * and what lies there is not asked for. Throws a UsageError if it, or an earlier version, does not load.
 */
export async function sourceOf({
  spec: given,
  since,
  history,
}: Pick<McpCommandOptions, 'spec' | 'since' | 'history'>): Promise<Source> {
  if (since.length > 0 && !history) {
    throw new UsageError('--since and --no-history do not go together.');
  }
  const spec = await loadSpec(given ?? ownFile(), '--spec');
  const found = since.length > 0 ? await historyOf(spec, since) : undefined;
  return {
    spec,
    history: async () => {
      if (!history) return [];
      return (found ?? (await historyOf(spec, []))).revisions;
    },
  };
}

function ownFile(): string {
  return relative('.', createRequire(import.meta.url).resolve('conversations-client/openapi.json'));
}
