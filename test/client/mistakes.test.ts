import { describe, expect, it } from 'vitest';
import { compile } from '../helpers/client-compile.ts';
import { mistakes } from '../helpers/client-mistakes.ts';

const path = `params: { path: { Sid: 'alice' } }`;

/** One file a mistake; the call alone on line 3, so that the line is known too. */
function program(call: string): string {
  return `import { createClient } from 'conversations-client';
const client = createClient({ accountSid: 'AC1', authToken: 'x' });
await ${call};
`;
}

describe('a mistake in a call', () => {
  const programs = mistakes.map(({ call }, at) => [`mistake-${at}.ts`, program(call)] as const);
  const { complaints, instantiations } = compile(Object.fromEntries(programs));

  it.each(mistakes.map((mistake, at) => [mistake.name, mistake, `mistake-${at}.ts`] as const))(
    'is one error that names the culprit: %s',
    (_, { culprit }, file) => {
      const own = complaints.filter((complaint) => complaint.file === file);
      expect(own).toMatchObject([{ line: 3, text: expect.stringContaining(culprit) }]);
    },
  );

  it('is found without exhausting the compiler', () => {
    expect(instantiations).toBeLessThan(100_000);
  });

  it('is one error that names a misspelt path, in a document of a thousand paths too', () => {
    const large = compile({
      'paths.ts': thousandPaths,
      'call.ts': `import type { PathCalls } from 'conversations-client';
import type { ByMethod } from './paths.ts';
declare const client: PathCalls<ByMethod>;
await client.GET('/r7/tings/{id}', { params: { path: { id: 'x' } } });
await client.GET('/r7/things/{id}', { params: { path: { id: 'x' } } });
`,
    });
    expect(large.complaints).toMatchObject([
      { line: 4, text: expect.stringContaining(`'"/r7/tings/{id}"' is not assignable`) },
    ]);
    // On such a document openapi-fetch by itself gives up after five million, and does not name the path.
    expect(large.instantiations).toBeLessThan(300_000);
  });
});

const thousandPaths = `export interface ByMethod {
  GET: {
${Array.from({ length: 1000 }, (_, at) => pathItem(at)).join('')}  };
}
`;

function pathItem(at: number): string {
  return `    '/r${at}/things/{id}': {
      parameters: { path: { id: string }; query?: { at${at}?: string } };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': { id: string; of${at}: number } } };
        404: { content: { 'application/json': { message: string } } };
      };
    };
`;
}

describe('a call without mistake', () => {
  it('compiles', () => {
    const good = program(`client.GET('/v1/Users/{Sid}', { ${path} })`);
    expect(compile({ 'good.ts': good }).complaints).toEqual([]);
  });
});
