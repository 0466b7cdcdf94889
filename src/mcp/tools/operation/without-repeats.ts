import type { OperationPage, ResponseDoc } from '../../../reference/reference.ts';

/** The page whose answers of success say once what several of them have: its schema stays named. */
export function withoutRepeats(page: OperationPage): OperationPage {
  const seen = new Set<string>();
  return {
    ...page,
    responses: page.responses.map((response) =>
      response.succeeds ? withoutSeen(response, seen) : response,
    ),
  };
}

function withoutSeen(response: ResponseDoc, seen: Set<string>): ResponseDoc {
  return {
    ...response,
    headers: response.headers.filter(({ name }) => isFirst(`header ${name}`, seen)),
    contents: response.contents.map((content) => {
      const { shape } = content;
      const isNew = shape.schema === undefined || isFirst(shape.schema.path, seen);
      if (isNew) return content;
      const bare = { ...shape, description: 'The same attributes as above.', constraints: [] };
      return { ...content, shape: { ...bare, fields: [], variants: [] } };
    }),
  };
}

function isFirst(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
