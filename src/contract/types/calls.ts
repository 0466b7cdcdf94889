import type { OpenApiDocument } from '../../description/document.ts';
import { operationName, operationNodes, roots, type Root } from './operation-nodes.ts';
import { partsOf } from './parts.ts';
import type { Declared } from './program.ts';
import type { Checker, Type } from './typescript.ts';

/** One operation: how it is called, where it stands in the document, and its type. */
export interface Call {
  /** The operationId, or "GET /path" where there is none. */
  readonly id: string;
  /** "GET". */
  readonly method: string;
  /** The path, or the name of the webhook. */
  readonly path: string;
  /** Keys from the root of the document to the operation. */
  readonly keys: readonly [root: Root, path: string, method: string];
  readonly type: Type;
}

export function callsOf(
  document: OpenApiDocument,
  declared: Declared,
  checker: Checker,
): readonly Call[] {
  const ids = new Map(
    operationNodes(document).map((each) => [each.keys.join(' '), operationName(each)]),
  );
  return roots.flatMap((root) => {
    const type = declared[root];
    if (type === undefined) return [];
    return members(type, checker).flatMap(([path, item]) =>
      members(item, checker)
        .filter(([name, operation]) => name !== 'parameters' && partsOf(operation).length > 0)
        .map(([name, operation]) => ({
          id: ids.get(`${root} ${path} ${name}`) ?? `${name.toUpperCase()} ${path}`,
          method: name.toUpperCase(),
          path,
          keys: [root, path, name] as const,
          type: checker.getNonNullableType(operation),
        })),
    );
  });
}

function members(type: Type, checker: Checker): readonly (readonly [string, Type])[] {
  return checker
    .getPropertiesOfType(type)
    .map((each) => [each.getName(), checker.getTypeOfSymbol(each)] as const);
}
