import {
  describeDocument,
  typesOf,
  type Description,
  type OpenApiDocument,
  type Schema,
} from '../../src/description/description.ts';

/** The `$ref`s that exchanges are held against. */
export interface AskedSchemas {
  readonly request: readonly string[];
  readonly answer: readonly string[];
}

/** Of a document in which each of these schemas has a name. */
export function askedSchemas(document: OpenApiDocument): AskedSchemas {
  const description = describeDocument(document);
  const { operations } = description;
  const requests = operations.flatMap(({ parameters, body }) => [
    ...parameters.map(({ schema, content }) => schema ?? Object.values(content ?? {})[0]?.schema),
    ...(body?.contents ?? []).map(({ schema }) => schema),
  ]);
  const answers = operations.flatMap(({ responses }) =>
    responses.flatMap(({ contents, headers }) => [
      ...contents.map(({ schema }) => schema),
      ...Object.values(headers).map(({ schema }) => schema),
    ]),
  );
  return {
    request: withAlternatives(requests, description),
    answer: withAlternatives(answers, description),
  };
}

/** Which alternative of a union is meant is asked as well, where several may be. */
function withAlternatives(
  schemas: readonly (Schema | undefined)[],
  { resolve }: Description,
): readonly string[] {
  const asked = new Set<string>();
  const seen = new Set<string>();
  for (const schema of schemas) {
    if (typeof schema !== 'object' || schema.$ref === undefined) continue;
    asked.add(schema.$ref);
    visit(schema);
  }
  return [...asked];

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string' && !seen.has(value)) {
        seen.add(value);
        visit(resolve<object>({ $ref: value }));
      }
      if (key === 'if') ask(value);
      if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(value)) {
        const open = value.filter(isOpen);
        if (open.length > 1) open.forEach(ask);
      }
      visit(value);
    }
  }

  function isOpen(branch: Schema): boolean {
    const types = typesOf(branch, resolve);
    return types.length === 0 || types.includes('object') || types.includes('array');
  }

  function ask(branch: Schema): void {
    if (typeof branch === 'object' && branch.$ref !== undefined) asked.add(branch.$ref);
  }
}
