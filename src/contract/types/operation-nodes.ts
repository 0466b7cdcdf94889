import type { OpenApiDocument } from '../../description/document.ts';
import { followed, inside, rootOf } from './locate.ts';

/** One operation as the document has it. */
export interface OperationNode {
  readonly keys: readonly [root: Root, path: string, method: string];
  readonly node: object;
  /** The parameters of its path item. */
  readonly shared: unknown;
}

export type Root = (typeof roots)[number];

export const roots = ['paths', 'webhooks'] as const;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export function operationNodes(document: OpenApiDocument): readonly OperationNode[] {
  return roots.flatMap((root) =>
    Object.keys(document[root] ?? {}).flatMap((path) => {
      const item = inside(document, rootOf(document), root, path);
      const shared = inside(document, item, 'parameters')?.node;
      return methods.flatMap((method): readonly OperationNode[] => {
        const at = inside(document, item, method);
        const node = at && followed(document, at).node;
        if (typeof node !== 'object' || node === null) return [];
        return [{ keys: [root, path, method], node, shared }];
      });
    }),
  );
}

/** The same for an operation of two documents at the same place. */
export function keyOf({ keys }: Pick<OperationNode, 'keys'>): string {
  return keys.join(' ');
}

/** The operationId, or "GET /path" where there is none. */
export function operationName({ keys: [, path, method], node }: OperationNode): string {
  return operationIdOf(node) ?? `${method.toUpperCase()} ${path}`;
}

export function operationIdOf(node: object): string | undefined {
  return 'operationId' in node && typeof node.operationId === 'string'
    ? node.operationId
    : undefined;
}
