import { basename, dirname } from 'node:path';
import type { OpenApiDocument } from '../../../description/description.ts';
import { loadAt } from '../../contract/base/load-at.ts';
import { git } from '../../contract/base/git.ts';
import { wholeJson } from '../../contract/whole-json.ts';
import { withoutOrigin, type Version } from './version.ts';

interface GitVersions {
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** Why there are not more, a sentence; `undefined` if they are all. */
  readonly remark?: string;
}

/** The versions of a file in git, along the first parents of what is checked out. */
export async function gitVersions(file: string): Promise<GitVersions> {
  const inFolder = ['-C', dirname(file)];
  const name = `./${basename(file)}`;
  const format = '--format=%H%x00%cs%x00%s';
  const log = await git(...inFolder, 'log', '--first-parent', format, '--', name);
  if (log === undefined)
    return { versions: [], remark: `No history: git knows nothing of ${file}.` };
  const commits = log.split('\n').filter(Boolean).map(fieldsOf).toReversed();
  const versions = [];
  for (const { commit, date, title } of commits) {
    const document = await documentAt(commit, file, name);
    if (document !== undefined) versions.push({ date, mark: commit.slice(0, 7), title, document });
  }
  return { versions, ...(await remarkOn(versions, file)) };
}

function fieldsOf(line: string) {
  const [commit = '', date = '', title = ''] = line.split('\0');
  return { commit, date, title };
}

/** `undefined` if it was not there, or was no document then. */
async function documentAt(
  commit: string,
  file: string,
  name: string,
): Promise<OpenApiDocument | undefined> {
  const text = await git('-C', dirname(file), 'show', `${commit}:${name}`);
  if (text === undefined) return undefined;
  const whole = wholeJson(text);
  if (isDocument(whole)) return withoutOrigin(whole);
  try {
    return (await loadAt({ name: commit, commit }, `./${file}`, '--spec'))?.document;
  } catch {
    return undefined;
  }
}

async function remarkOn(
  versions: readonly Version[],
  file: string,
): Promise<Pick<GitVersions, 'remark'>> {
  const shallow = await git('-C', dirname(file), 'rev-parse', '--is-shallow-repository');
  if (shallow?.trim() === 'true') {
    return {
      remark: 'The history is cut, as the clone is: `git fetch --unshallow` brings the rest.',
    };
  }
  return versions.length === 0 ? { remark: `No history: git has no version of ${file}.` } : {};
}

function isDocument(value: unknown): value is OpenApiDocument {
  if (typeof value !== 'object' || value === null || !('openapi' in value)) return false;
  return typeof value.openapi === 'string' && value.openapi.startsWith('3.');
}
