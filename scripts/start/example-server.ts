import {
  describeDocument,
  type Description,
  type OpenApiDocument,
  type Operation,
} from '../../src/description/description.ts';

export type Handler = (request: Request) => Response;

/** Answers each operation with the document's own example of success. It remembers nothing. */
export function exampleServer(document: OpenApiDocument): Handler {
  const description = describeDocument(document);
  return ({ method, url, headers }) => {
    const { pathname } = new URL(url);
    // Asked first, as the API does: who is not let in does not learn what exists.
    if (!headers.has('authorization')) return unauthorized();
    const match = description.match(method, pathname);
    if (match !== undefined) return example(match.operation);
    const allowed = methodsAt(pathname, description);
    if (allowed.length === 0)
      return fault(404, 20404, `There is nothing at ${method} ${pathname}.`);
    return fault(405, 20004, `${method} is not allowed at ${pathname}.`, {
      allow: allowed.join(', '),
    });
  };
}

function example({ id, responses }: Operation): Response {
  const success = responses.find(({ status }) => status.startsWith('2'));
  if (success === undefined) return fault(501, 20500, `${id} has no success to show.`);
  const status = /^\d+$/.test(success.status) ? Number(success.status) : 200;
  const [content] = success.contents;
  if (content === undefined) return new Response(null, { status });
  const [first] = content.examples;
  if (first?.value === undefined)
    return fault(501, 20500, `${id} has no example of ${success.status}.`);
  return Response.json(first.value, { status, headers: { 'content-type': content.mediaType } });
}

function methodsAt(pathname: string, { operations, match }: Description): readonly string[] {
  const methods = [...new Set(operations.map(({ method }) => method))];
  return methods.filter((method) => match(method, pathname) !== undefined);
}

function unauthorized(): Response {
  return fault(401, 20003, 'Credentials are missing: any will do here, by HTTP Basic.', {
    'www-authenticate': 'Basic realm="examples"',
  });
}

function fault(
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return Response.json({ code, message, more_info, status }, { status, headers });
}
