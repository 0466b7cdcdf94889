import { describe, expect, it } from 'vitest';
import { compile } from '../helpers/client-compile.ts';

interface Mistake {
  readonly name: string;
  readonly call: string;
  /** What the compiler's message must show, so that the reader knows where to look. */
  readonly culprit: string;
}

const path = `params: { path: { Sid: 'alice' } }`;

const mistakes: readonly Mistake[] = [
  {
    name: 'a misspelt field, alone',
    call: `client.POST('/v1/Users/{Sid}', { ${path}, body: { FriendlyNam: 'x' } })`,
    culprit: `'FriendlyNam' does not exist`,
  },
  {
    name: 'a misspelt field beside a good one',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', FriendlyNam: 'x' } })`,
    culprit: `'FriendlyNam' does not exist`,
  },
  {
    name: 'a required body left out',
    call: `client.POST('/v1/Users', {})`,
    culprit: `Property 'body' is missing`,
  },
  {
    name: 'everything left out where something is required',
    call: `client.POST('/v1/Users')`,
    culprit: `parameter 'init' were not provided`,
  },
  {
    name: 'a required field left out',
    call: `client.POST('/v1/Users', { body: { FriendlyName: 'x' } })`,
    culprit: `Property 'Identity' is missing`,
  },
  {
    name: 'a value that is not in the list',
    call: `client.POST('/v1/Conversations', { body: { State: 'closd' } })`,
    culprit: `'"closd"' is not assignable`,
  },
  {
    name: 'a list where there is one value',
    call: `client.POST('/v1/Users', { body: { Identity: ['x'] } })`,
    culprit: `'string[]' is not assignable to type 'string'`,
  },
  {
    name: 'one value where there is a list',
    call: `client.POST('/v1/ConversationWithParticipants', { body: { Participant: 'x' } })`,
    culprit: `'string' is not assignable to type 'string[]`,
  },
  {
    name: 'an extra path parameter',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'x', Sidd: 'y' } } })`,
    culprit: `'Sidd' does not exist`,
  },
  {
    name: 'a missing path parameter',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: {} } })`,
    culprit: `Property 'Sid' is missing`,
  },
  {
    name: 'an extra query key beside a good one',
    call: `client.GET('/v1/Users', { params: { query: { PageSize: 5, PageSzie: 5 } } })`,
    culprit: `'PageSzie' does not exist`,
  },
  {
    name: 'an extra header',
    call: `client.POST('/v1/Users', { params: { header: { 'X-Twilio-Webhook-Enabld': 'true' } }, body: { Identity: 'x' } })`,
    culprit: `'X-Twilio-Webhook-Enabld'`,
  },
  {
    name: 'a place without parameters',
    call: `client.GET('/v1/Users/{Sid}', { params: { path: { Sid: 'x' }, query: { PageSize: 5 } } })`,
    culprit: `'query' does not exist`,
  },
  {
    name: 'a misspelt option in place of a required one',
    call: `client.POST('/v1/Users', { bdoy: { Identity: 'x' } })`,
    culprit: `'bdoy' does not exist`,
  },
  {
    name: 'a misspelt option beside good ones',
    call: `client.POST('/v1/Users', { body: { Identity: 'x' }, signl: AbortSignal.timeout(5) })`,
    culprit: `'signl' does not exist`,
  },
  {
    name: 'a body where there is none',
    call: `client.GET('/v1/Users', { body: { Identity: 'x' } })`,
    culprit: `'body' does not exist`,
  },
  {
    name: 'the SID of another kind of thing',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', RoleSid: 'US0f' } })`,
    culprit: "'\"US0f\"' is not assignable to type '`RL${string}`",
  },
  {
    name: 'null where empty text is not allowed',
    call: `client.POST('/v1/Users', { body: { Identity: 'x', RoleSid: null } })`,
    culprit: `'null' is not assignable`,
  },
  {
    name: 'a misspelt path',
    call: `client.GET('/v1/Usrs/{Sid}', { ${path} })`,
    culprit: `'"/v1/Usrs/{Sid}"' is not assignable`,
  },
  {
    name: 'a misspelt path without its parameters',
    call: `client.DELETE('/v1/Usrs/{Sid}')`,
    culprit: `'"/v1/Usrs/{Sid}"' is not assignable`,
  },
  {
    name: 'a path that lacks the method',
    call: `client.DELETE('/v1/Users')`,
    culprit: `'"/v1/Users"' is not assignable`,
  },
  {
    name: 'a method that no path has',
    call: `client.PUT('/v1/Users')`,
    culprit: `Property 'PUT' does not exist`,
  },
  {
    name: 'data used without a look at the failure',
    call: `client.GET('/v1/Users/{Sid}', { ${path} }).then(({ data }) => data.sid)`,
    culprit: `'data' is possibly 'undefined'`,
  },
  {
    name: 'a misspelt property of the answer',
    call: `client.GET('/v1/Users/{Sid}', { ${path} }).then(({ data }) => data?.frendly_name)`,
    culprit: `'frendly_name' does not exist`,
  },
  {
    name: 'half of a pair of credentials',
    call: `createClient({ accountSid: 'AC1', apiSecret: 'x' })`,
    culprit: 'apiSecret',
  },
  {
    name: 'a misspelt option of the client',
    call: `createClient({ accountSid: 'AC1', authToken: 'x', regoin: 'ie1' })`,
    culprit: `'regoin' does not exist`,
  },
];

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
      'call.ts': `import type { Client } from 'conversations-client';
import type { Paths } from './paths.ts';
declare const client: Client<Paths>;
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

const thousandPaths = `export interface Paths {
${Array.from({ length: 1000 }, (_, at) => pathItem(at)).join('')}}
`;

function pathItem(at: number): string {
  return `  '/r${at}/things/{id}': {
    get: {
      parameters: { path: { id: string }; query?: { at${at}?: string } };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': { id: string; of${at}: number } } };
        404: { content: { 'application/json': { message: string } } };
      };
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
