import type { Operation } from './operations.ts';

export interface Match {
  readonly operation: Operation;
  /** Decoded values of the path template, by parameter name. */
  readonly path: Readonly<Record<string, string>>;
}

/** Finds what a request line asks for; `undefined` when the document has no such operation. */
export type MatchRequest = (method: string, pathname: string) => Match | undefined;

export function matcher(operations: readonly Operation[]): MatchRequest {
  const routes = new Map<string, Route[]>();
  for (const each of operations.map(route).toSorted(concreteFirst)) {
    const key = bucket(each.operation.method, each.operation.path);
    routes.set(key, [...(routes.get(key) ?? []), each]);
  }
  return (method, pathname) => {
    for (const { operation, pattern, names } of routes.get(bucket(method, pathname)) ?? []) {
      const values = pattern.exec(pathname)?.slice(1).map(decoded);
      if (values === undefined || values.includes(undefined)) continue;
      const path = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
      return { operation, path };
    }
    return undefined;
  };
}

/** A parameter never spans a slash, so a path only fits templates of its own depth. */
function bucket(method: string, path: string): string {
  let depth = 0;
  for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) depth += 1;
  return `${method.toUpperCase()} ${depth}`;
}

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** The template with each `{name}` as "\uffff", so that plain text sorts before it. */
  readonly order: string;
}

function route(operation: Operation): Route {
  const parts = operation.path.split(/\{([^}]+)\}/);
  const names = parts.filter((_, at) => at % 2 === 1);
  const source = parts.map((part, at) => (at % 2 === 1 ? '([^/]+)' : escaped(part))).join('');
  const order = parts.map((part, at) => (at % 2 === 1 ? '\uffff' : part)).join('');
  return { operation, pattern: new RegExp(`^${source}$`), names, order };
}

/** "/users/me" is asked before "/users/{id}" (OpenAPI 3.1, Paths Object). */
function concreteFirst(one: Route, other: Route): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function decoded(value: string): string | undefined {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
