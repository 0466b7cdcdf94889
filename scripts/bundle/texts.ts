import type { Outline } from '../../src/contract/own/own.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';

/** A document in parts that are parsed one by one; nobody asks about all of it. */
export function inTexts({ paths = {}, components = {}, ...rest }: OpenApiDocument): Outline {
  const items = Object.entries(paths);
  return {
    routes: {
      ...rest,
      paths: Object.fromEntries(items.map(([path, item]) => [path, withServersAlone(item)])),
    },
    paths: Object.fromEntries(items.map(([path, item]) => [path, JSON.stringify(item)])),
    components: JSON.stringify(components),
  };
}

/** The fields of a path item; those that are objects have nothing in them but servers. */
function withServersAlone(item: object): object {
  const fields = Object.entries(item).filter(([key]) => key !== 'parameters');
  return Object.fromEntries(
    fields.map(([key, value]: [string, unknown]) => [
      key,
      key === 'servers' ? value : serversIn(value),
    ]),
  );
}

function serversIn(operation: unknown): object {
  const isObject = typeof operation === 'object' && operation !== null;
  return isObject && 'servers' in operation ? { servers: operation.servers } : {};
}
