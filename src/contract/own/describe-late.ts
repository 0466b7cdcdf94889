import {
  describeDocument,
  type Description,
  type Match,
  type OpenApiDocument,
} from '../../description/description.ts';
import type { Outline } from './own.ts';

/** What `describeDocument` says of a document, of which each part is read when it is asked for. */
export function describeLate({ routes, paths, components }: Outline): Description {
  const match = matchLate(routes);
  const read = new Map<string, Description>();
  let shared: OpenApiDocument | undefined;
  let whole: Description | undefined;
  return {
    get document() {
      return described().document;
    },
    get operations() {
      return described().operations;
    },
    resolve: (node) => bare().resolve(node),
    match: (method, pathname) => {
      const route = match(method, pathname);
      return route && { ...route, operation: operationOf(route) };
    },
  };

  function described(): Description {
    whole ??= describeDocument(withPaths(Object.keys(paths)));
    return whole;
  }

  function operationOf({ operation: { path, method } }: Match): Match['operation'] {
    const known = read.get(path) ?? describeDocument(withPaths([path]));
    read.set(path, known);
    const found = known.operations.find((each) => each.method === method);
    if (found === undefined) throw new Error(`${method} ${path} was lost.`);
    return found;
  }

  function bare(): Description {
    const known = read.get('') ?? describeDocument(withPaths([]));
    read.set('', known);
    return known;
  }

  function withPaths(names: readonly string[]): OpenApiDocument {
    shared ??= { ...routes, components: JSON.parse(components) };
    const items = names.map((path) => [path, JSON.parse(paths[path] ?? '{}')]);
    return { ...shared, paths: Object.fromEntries(items) };
  }
}

/** Paths of one depth are read together: no other fits what is as deep. */
function matchLate({ paths = {}, ...rest }: OpenApiDocument): Description['match'] {
  const depths = new Set(Object.keys(paths).map(depthOf));
  const read = new Map<number, Description>();
  return (method, pathname) => {
    const depth = depthOf(pathname);
    if (!depths.has(depth)) return undefined;
    const known = read.get(depth) ?? describeDocument({ ...rest, paths: pathsAt(depth) });
    read.set(depth, known);
    return known.match(method, pathname);
  };

  function pathsAt(depth: number): NonNullable<OpenApiDocument['paths']> {
    return Object.fromEntries(Object.entries(paths).filter(([path]) => depthOf(path) === depth));
  }
}

function depthOf(path: string): number {
  return path.split('/').length;
}
