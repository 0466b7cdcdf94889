import type { Method, Operation } from '../../../src/description/description.ts';

/**
 * What a client offers, as two types that only lead to the others: a compiler that looks one call
 * up need not look at all paths.
 */
export function callMaps(operations: readonly Operation[], named: readonly string[]): string {
  const known = new Set(named);
  return `${byName(operations, known)}\n${byMethod(operations, known)}`;
}

function byName(operations: readonly Operation[], known: ReadonlySet<string>): string {
  const taken = new Set<string>();
  const lines = operations.flatMap(({ id, summary }) => {
    const name = id.charAt(0).toLowerCase() + id.slice(1);
    // Two operations that differ in the size of their first letter: the first one has the name.
    if (!known.has(id) || taken.has(name)) return [];
    taken.add(name);
    return `${comment(summary)}    ${text(name)}: operations[${text(id)}];\n`;
  });
  return `/** Each operation by the name of its call. */\nexport interface calls {\n${lines.join('')}}\n`;
}

function byMethod(operations: readonly Operation[], known: ReadonlySet<string>): string {
  const methods = [...new Set(operations.map(({ method }) => method))].map((method) => {
    const paths = operations.filter((operation) => operation.method === method);
    const lines = paths.map(({ id, path }) => {
      // By its id where it has one: to go by way of the path costs the compiler more.
      const type = known.has(id)
        ? `operations[${text(id)}]`
        : `paths[${text(path)}][${text(method.toLowerCase())}]`;
      return `        ${text(path)}: ${type};\n`;
    });
    return `${comment(does[method])}    ${method}: {\n${lines.join('')}    };\n`;
  });
  return `/** Each operation by its method and path. */\nexport interface pathsByMethod {\n${methods.join('')}}\n`;
}

/** RFC 9110, 9.3, and RFC 5789. */
const does: Readonly<Record<Method, string>> = {
  GET: 'Reads; changes nothing.',
  PUT: 'Replaces.',
  POST: 'Creates or changes.',
  DELETE: 'Removes.',
  OPTIONS: 'Asks what is allowed.',
  HEAD: 'Reads headers only.',
  PATCH: 'Changes in part.',
  TRACE: 'Echoes the request.',
};

function comment(summary: string): string {
  return summary === ''
    ? ''
    : `    /** ${summary.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ')} */\n`;
}

function text(value: string): string {
  return JSON.stringify(value);
}
