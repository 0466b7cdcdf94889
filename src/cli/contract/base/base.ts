import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../../usage-error.ts';
import { loadSpec, type LoadedSpec } from '../load-spec.ts';
import { defaultRevision, type Revision } from './default-revision.ts';
import { commitOf, git } from './git.ts';
import { loadAt } from './load-at.ts';

/** What a document is compared with, or why there is nothing to compare it with. */
export type Base = LoadedSpec | { readonly missing: string };

/** A base that was named and is not there is a UsageError; with none named, the API is a new one. */
export async function baseOf(given: string | undefined, spec: string): Promise<Base> {
  return given === undefined ? defaultBase(spec) : namedDocument(given, spec, '--base');
}

/** A file, revision:path, or a revision at which `path` is looked for. */
export async function namedDocument(
  given: string,
  path: string,
  option: string,
): Promise<LoadedSpec> {
  if (existsSync(given)) return loadSpec(given, option);
  const revision = await commitOf(given);
  if (revision !== undefined)
    return loadedAt({ name: given, commit: revision }, `./${path}`, option);
  const colon = given.indexOf(':');
  if (colon === -1) {
    throw new UsageError(
      `${given} is not there: ${option} names a file, a revision of git, or revision:path.`,
    );
  }
  const name = given.slice(0, colon);
  const commit = await commitOf(name);
  if (commit === undefined) {
    throw new UsageError(
      `${given} is not there: git knows no revision "${name}". ${option} names it.`,
    );
  }
  return loadedAt({ name, commit }, given.slice(colon + 1), option);
}

/** In a repository that keeps what it generates that is compared, since it is whole in one file. */
const generated = 'generated/openapi.json';

async function defaultBase(spec: string): Promise<Base> {
  const path = spec === 'spec/openapi.yaml' && existsSync(generated) ? generated : spec;
  const revision = await defaultRevision([dirname(spec), path]);
  if (revision === undefined && (await isShallow())) {
    throw new Error(
      'the clone is too shallow to find what to compare with: fetch more of it, or name a --base',
    );
  }
  if (revision === undefined) {
    return { missing: 'there is no earlier commit to compare with; --base names one' };
  }
  const found = await loadAt(revision, `./${path}`, '--base');
  return found ?? { missing: `${path} is not there at ${revision.name}` };
}

/** It may have a base that is not here; that there is none cannot be said. */
async function isShallow(): Promise<boolean> {
  return (await git('rev-parse', '--is-shallow-repository'))?.trim() === 'true';
}

async function loadedAt(revision: Revision, path: string, option: string): Promise<LoadedSpec> {
  const found = await loadAt(revision, path, option);
  if (found !== undefined) return found;
  throw new UsageError(`${revision.name}:${path} is not there: ${option} names it.`);
}
