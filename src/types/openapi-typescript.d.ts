// The parts of openapi-typescript that make types without its own, older lint and bundle.
// Deep imports carry no declarations; the version is pinned exactly, so these cannot drift.

declare module 'openapi-typescript/dist/transform/index.mjs' {
  import type { Node } from 'typescript';
  export default function transformSchema(document: object, context: object): Node[];
}

declare module 'openapi-typescript/dist/lib/utils.mjs' {
  export function scanDiscriminators(document: object, options: object): object;
  export function resolveRef(document: object, ref: string, options: object): unknown;
}

declare module 'openapi-typescript/dist/lib/ts.mjs' {
  import type { Node } from 'typescript';
  export function astToString(nodes: Node[]): string;
}
