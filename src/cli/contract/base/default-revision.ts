import { commitOf, git } from './git.ts';

export interface Revision {
  /** As people call it: "HEAD^", "the merge base with origin/main". */
  readonly name: string;
  readonly commit: string;
}

/**
 * Where the branch left the main one. On the main branch itself: what is committed, if the paths
 * have been changed since; else the commit before. `undefined` if there is no such thing.
 */
export async function defaultRevision(paths: readonly string[]): Promise<Revision | undefined> {
  const head = await commitOf('HEAD');
  if (head === undefined) return undefined;
  const main = await mainBranch();
  if (main === undefined) return undefined;
  const merged = await git('merge-base', main.commit, head);
  // A shallow clone has the tips alone.
  if (merged === undefined) return main;
  const base = merged.trim();
  if (base !== head) return { name: `the merge base with ${main.name}`, commit: base };
  if ((await git('diff', '--quiet', 'HEAD', '--', ...paths)) === undefined) {
    return { name: 'HEAD', commit: head };
  }
  const before = await commitOf('HEAD^');
  return before === undefined ? undefined : { name: 'HEAD^', commit: before };
}

async function mainBranch(): Promise<Revision | undefined> {
  const target = process.env['GITHUB_BASE_REF'] ?? '';
  const asked = target === '' ? [] : [`origin/${target}`];
  const names = [...asked, 'origin/main', 'origin/HEAD', 'main', 'master', '@{upstream}'];
  for (const name of names) {
    const commit = await commitOf(name);
    if (commit !== undefined) return { name, commit };
  }
  return undefined;
}
