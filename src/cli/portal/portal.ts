import type { OpenApiDocument } from '../../description/description.ts';
import type { Context } from '../command.ts';
import { loadSpec, specFile, type LoadedSpec } from '../contract/load-spec.ts';
import { UsageError } from '../usage-error.ts';
import { historyOf } from './history/history.ts';
import type { PortalOptions } from './options.ts';
import { replaceFolder } from './output/replace-folder.ts';
import { checkOutput } from './output/check-output.ts';
import { placeOf } from './place.ts';
import { siteOf } from './site.ts';
import { summaryOf } from './summary.ts';
import { tokenCounter } from './tokens.ts';

/** Makes the site in memory, then puts it in place of the one before. */
export async function portal(options: PortalOptions, { terminal }: Context): Promise<void> {
  const started = performance.now();
  const place = placeOf(options);
  checkOutput(options.out);
  const spec = await loaded(options);
  const { revisions, remarks } = options.history
    ? await historyOf(spec, options.since)
    : { revisions: [], remarks: [] };
  for (const remark of remarks) terminal.err(`${remark}\n`);
  const countTokens = await tokenCounter();
  const site = await siteOf(spec.document, { ...place, revisions, live: false, countTokens });
  replaceFolder(options.out, site.files);
  const milliseconds = performance.now() - started;
  terminal.out(summaryOf(site, { ...place, spec: spec.name, out: options.out, milliseconds }));
}

async function loaded({ spec, since, history }: PortalOptions): Promise<LoadedSpec> {
  if (since.length > 0 && !history) {
    throw new UsageError('--since and --no-history do not go together.');
  }
  const found = await loadSpec(specFile(spec), '--spec');
  if (!hasOperations(found.document)) {
    throw new UsageError(`${found.name} has neither paths nor webhooks: there is nothing to show.`);
  }
  return found;
}

function hasOperations({ paths = {}, webhooks = {} }: OpenApiDocument): boolean {
  return Object.keys(paths).length + Object.keys(webhooks).length > 0;
}
