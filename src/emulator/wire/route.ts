import { propertiesOf, type Description, type Operation } from '../../description/description.ts';
import { fault } from '../faults.ts';
import { inputReader, type InputReader } from './input.ts';

/** An operation and what is needed to handle requests to it, made once, when it is first asked for. */
export interface Route {
  readonly id: string;
  readonly input: InputReader;
  /** Names of the query parameters that filter a list; the rest say which page. */
  readonly filters: readonly string[];
  /** Where a list answer keeps its items. */
  readonly listKey: string;
}

export interface Found {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

/** Finds the operation of a request line; throws 404/20404 or 405/20004. */
export type FindRoute = (method: string, pathname: string) => Found;

export function router(description: Description): FindRoute {
  const routes = new Map<Operation, Route>();
  return (method, pathname) => {
    const match = description.match(method, pathname);
    if (match === undefined) throw unmatched(method, pathname, description);
    const { operation, path } = match;
    const known = routes.get(operation);
    if (known !== undefined) return { route: known, path };
    const made = route(operation, description);
    routes.set(operation, made);
    return { route: made, path };
  };
}

const pageNames: ReadonlySet<string> = new Set(['PageSize', 'Page', 'PageToken']);

function route(operation: Operation, description: Description): Route {
  const success = operation.responses.find(({ status }) => status.startsWith('2'));
  const properties = propertiesOf(success?.contents[0]?.schema, description.resolve);
  return {
    id: operation.id,
    input: inputReader(operation, description),
    filters: operation.parameters
      .filter((parameter) => parameter.in === 'query' && !pageNames.has(parameter.name))
      .map(({ name }) => name),
    listKey: [...properties.keys()].find((name) => name !== 'meta') ?? '',
  };
}

function unmatched(method: string, pathname: string, { match }: Description): Error {
  const others = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'].filter(
    (other) => match(other, pathname) !== undefined,
  );
  if (others.length === 0) return fault('notFound', { path: pathname });
  const allowed = others.join(', ');
  return fault('methodNotAllowed', { method, path: pathname, allowed }, { allow: allowed });
}
