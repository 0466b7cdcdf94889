import { describeDocument } from '../../description/description.ts';
import { pointerOf } from '../../contract/source/pointer.ts';
import type { Reported } from '../../contract/report/reported.ts';
import { sourceText, type LoadedSpec } from './load-spec.ts';

/** Adds to findings in the document where in its source they stand. */
export async function placed(
  findings: readonly Reported[],
  { file, document }: LoadedSpec,
): Promise<readonly Reported[]> {
  if (findings.every((finding) => finding.file !== undefined)) return findings;
  const { locator } = await import('../../contract/source/locate.ts');
  const locate = locator(document, { root: file, read: sourceText });
  const operations = new Map(
    describeDocument(document).operations.map(({ id, path, method }) => [
      id,
      pointerOf(['paths', path, method.toLowerCase()]),
    ]),
  );
  return findings.map((finding) => {
    if (finding.file !== undefined) return finding;
    const place = locate(pointerIn(finding, operations));
    return place === undefined ? finding : { ...finding, ...place };
  });
}

const tops = ['/paths/', '/components/', '/webhooks/', '/info', '/servers', '/security', '/tags'];

/** A pointer into an exchange leads nowhere in the document, but its operation does. */
function pointerIn(
  { pointer, operation }: Reported,
  operations: ReadonlyMap<string, string>,
): string {
  const plain = pointer.replace(/^#/, '');
  if (tops.some((top) => plain.startsWith(top))) return pointer;
  return (operation === undefined ? undefined : operations.get(operation)) ?? '';
}
