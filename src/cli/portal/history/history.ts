import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { OpenApiDocument } from '../../../description/description.ts';
import type { LoadedSpec } from '../../contract/load-spec.ts';
import { gitVersions } from './git-versions.ts';
import { revisionsOf, type Compared } from './revisions.ts';
import { dateOf, versionsIn } from './since-files.ts';
import { markOf, type Version } from './version.ts';

/** What earlier versions had otherwise: those in these files, else those in git. */
export async function historyOf(
  { file, document }: LoadedSpec,
  since: readonly string[],
): Promise<Compared> {
  if (since.length > 0) {
    return revisionsOf(withLatest(await versionsIn(since), document, dateOf(file), ''));
  }
  const { versions, remark } = await gitVersions(trackedFile(file));
  const compared = await revisionsOf(withWorking(versions, document));
  return { ...compared, remarks: [...compared.remarks, ...(remark === undefined ? [] : [remark])] };
}

/** In a repository that keeps what it generates that is compared, since it is whole in one file. */
function trackedFile(file: string): string {
  const generated = 'generated/openapi.json';
  return file === 'spec/openapi.yaml' && existsSync(generated) ? generated : file;
}

/** With what is not in git yet. */
export function withWorking(
  versions: readonly Version[],
  document: OpenApiDocument,
): readonly Version[] {
  const today = new Date().toISOString().slice(0, 10);
  return withLatest(versions, document, today, 'Not committed yet');
}

/** The document itself is the last of its versions, unless it is the one before. */
function withLatest(
  versions: readonly Version[],
  document: OpenApiDocument,
  date: string,
  title: string,
): readonly Version[] {
  const last = versions.at(-1);
  if (last !== undefined && isDeepStrictEqual(last.document, document)) return versions;
  const since = last === undefined || last.date < date ? date : last.date;
  return [...versions, { date: since, mark: markOf(JSON.stringify(document)), title, document }];
}
