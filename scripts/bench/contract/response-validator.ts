import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describeDocument, type Operation } from '../../../src/description/description.ts';
import { peer } from '../peer-install.ts';
import { parsedBody } from './parsed.ts';
import { about, type MakeTool } from './tool.ts';

const [name, version] = ['openapi-response-validator', '12.1.3'] as const;

interface Validator {
  readonly validateResponse: (
    status: number,
    body: unknown,
  ) => { readonly message: string; readonly errors?: unknown } | undefined;
}
interface Exports {
  readonly default: new (options: object) => Validator;
}

/** One validator an operation, as it asks for; it sees status and body, and needs the operation told. */
export const responseValidator: MakeTool = async ({ document }) => {
  const require = createRequire(
    join(await peer(name, version), 'node_modules', name, 'package.json'),
  );
  const { default: ResponseValidator } = require(name) as Exports;
  const { match } = describeDocument(document);
  const kept = new Map<string, Validator>();
  return {
    name: `${name} ${version}`,
    judge: (seen) =>
      Promise.resolve(
        seen.flatMap((one) => {
          const operation = match(one.method, new URL(one.url).pathname)?.operation;
          if (operation === undefined) return [];
          try {
            const said = validatorFor(operation).validateResponse(one.status, parsedBody(one));
            return said === undefined
              ? []
              : [about(one, `${said.message} ${JSON.stringify(said.errors)}`)];
          } catch (error) {
            return [about(one, `crashed: ${String(error)}`)];
          }
        }),
      ),
  };

  function validatorFor(operation: Operation): Validator {
    const known = kept.get(operation.id);
    if (known !== undefined) return known;
    const responses = operation.responses.map(({ status, contents: [content] }) => [
      status,
      content === undefined
        ? { description: '' }
        : { content: { [content.mediaType]: { schema: content.schema } } },
    ]);
    const { components } = document;
    const made = silently(
      () => new ResponseValidator({ responses: Object.fromEntries(responses), components }),
    );
    kept.set(operation.id, made);
    return made;
  }
};

/** It warns of each format that it does not know, and has no option that stops it. */
function silently<T>(make: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
}
