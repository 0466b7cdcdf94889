import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SeenExchange } from '../../../test/contract/seeded/scenario.ts';
import { peer } from '../peer-install.ts';
import { parsedBody } from './parsed.ts';
import { about, type MakeTool } from './tool.ts';

const [name, version] = ['openapi-backend', '5.21.2'] as const;

interface Verdict {
  readonly valid: boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}
interface Backend {
  readonly init: () => Promise<unknown>;
  readonly matchOperation: (request: object) => { readonly operationId: string } | undefined;
  readonly validateRequest: (request: object, operation: string) => Verdict;
  readonly validateResponse: (body: unknown, operation: string, status: number) => Verdict;
  readonly validateResponseHeaders: (
    headers: object,
    operation: string,
    options: object,
  ) => Verdict;
}
interface Exports {
  readonly OpenAPIBackend: new (options: object) => Backend;
}

/** Asked about request, body and headers of each exchange. */
export const backend: MakeTool = async ({ document }) => {
  const require = createRequire(
    join(await peer(name, version), 'node_modules', name, 'package.json'),
  );
  const { OpenAPIBackend } = require(name) as Exports;
  // Its check of the document rejects OpenAPI 3.1.
  const api = new OpenAPIBackend({
    definition: document,
    quick: true,
    ajvOpts: { logger: false },
  });
  await api.init();
  return {
    name: `openapi-backend ${version}`,
    judge: (seen) =>
      Promise.resolve(
        seen.flatMap((one) => saidOf(one, api).map((message) => about(one, message))),
      ),
  };
};

function saidOf(seen: SeenExchange, api: Backend): readonly string[] {
  const { method, url, requestHeaders, requestBody, status, headers } = seen;
  const { pathname, searchParams } = new URL(url);
  const request = {
    method,
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: requestHeaders,
    body: requestHeaders['content-type']?.includes('json')
      ? JSON.parse(requestBody)
      : Object.fromEntries(new URLSearchParams(requestBody)),
  };
  const operation = api.matchOperation(request)?.operationId;
  if (operation === undefined) return ['the operation is unknown'];
  return [
    ...messages('request', () => api.validateRequest(request, operation)),
    ...messages('body', () => api.validateResponse(parsedBody(seen), operation, status)),
    ...messages('headers', () =>
      api.validateResponseHeaders(headers, operation, {
        statusCode: status,
        setMatchType: 'superset',
      }),
    ),
  ];
}

function messages(part: string, judge: () => Verdict): readonly string[] {
  try {
    const { valid, errors } = judge();
    if (valid) return [];
    return (errors ?? []).map((error) => `${part} ${error.instancePath} ${error.message ?? ''}`);
  } catch (error) {
    return [`${part} crashed: ${String(error)}`];
  }
}
