import type { Finding } from './findings.ts';
import { pointerOf } from './locate.ts';
import { keyOf, operationName, operationNodes, type OperationNode } from './operation-nodes.ts';
import type { DocumentPair } from './types-result.ts';

/** Paths and methods that are gone; a path that is gone is one finding, whatever its methods. */
export function lostCalls(
  { base, revision }: DocumentPair,
  repeatOf: (lost: OperationNode) => string | undefined,
): readonly Finding[] {
  const [before, after] = [operationNodes(base), operationNodes(revision)];
  const [left, paths] = [new Set(after.map(keyOf)), new Set(after.map(pathKey))];
  const known = new Set(before.map(pathKey));
  const added = after.filter((each) => !known.has(pathKey(each)));
  const heirs = new Map(added.map((each) => [shapeKey(each), each]));
  const lost = before.filter((each) => !left.has(keyOf(each)));
  const causes = new Set(lost.map((each) => (paths.has(pathKey(each)) ? keyOf : pathKey)(each)));
  return [...causes].flatMap((cause): readonly Finding[] => {
    const all = lost.filter((each) => [keyOf(each), pathKey(each)].includes(cause));
    const [first] = all;
    if (first === undefined) return [];
    const [root, path] = first.keys;
    const heir = heirs.get(shapeKey(first));
    const isPathThere = paths.has(pathKey(first));
    const usedBy = all.map(operationName);
    return [
      {
        id: 'types/call-lost',
        text: isPathThere ? methodText(first) : pathText(path, heir?.keys[1], usedBy),
        pointer: pointerOf(isPathThere ? [root, path] : [root, ...(heir ? [heir.keys[1]] : [])]),
        cause,
        usedBy,
        // Without any path, the types are of an object with whatever paths.
        repeat: after.some(({ keys }) => keys[0] === root) ? repeatOf(first) : undefined,
      },
    ];
  });
}

function methodText(lost: OperationNode): string {
  const [, path, method] = lost.keys;
  return `${operationName(lost)}: ${method.toUpperCase()} ${path} is gone.`;
}

function pathText(path: string, heir: string | undefined, lost: readonly string[]): string {
  return heir === undefined
    ? `${path} is gone, and with it ${lost.join(', ')}.`
    : `${path} is now ${heir}, so that calls by its old name no longer compile.`;
}

function pathKey({ keys: [root, path] }: OperationNode): string {
  return `${root} ${path}`;
}

/** The same for paths that differ in nothing but the names of their parameters. */
function shapeKey({ keys: [root, path] }: OperationNode): string {
  return `${root} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
}
