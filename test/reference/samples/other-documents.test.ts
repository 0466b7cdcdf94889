import { beforeAll, describe, expect, it } from 'vitest';
import { describeDocument, type OpenApiDocument } from '../../../src/description/description.ts';
import { samplesOf } from '../../../src/reference/samples/samples.ts';
import { runPrograms, type Outcomes, type Program } from '../../helpers/samples-run.ts';
import { sampleServer, type SampleRequest } from '../../helpers/samples-server.ts';

const pet = {
  type: 'object',
  required: ['name', 'kind', 'owner'],
  properties: {
    id: { type: 'string', readOnly: true },
    name: { type: 'string', minLength: 6 },
    kind: { enum: ['cat', 'dog'] },
    born: { type: 'string', format: 'date' },
    owner: { $ref: '#/components/schemas/Owner' },
  },
};

const owner = {
  type: 'object',
  required: ['email', 'age', 'pets'],
  properties: {
    email: { type: 'string', format: 'email' },
    age: { type: 'integer', minimum: 18 },
    pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
  },
};

const answer = { '200': { content: { 'application/json': { schema: pet } } } };
const json = { schema: { $ref: '#/components/schemas/Pet' } };

const document = {
  openapi: '3.1.0',
  servers: [
    { url: 'https://{place}.example.com/api/', variables: { place: { default: 'eu' } } },
    { url: 'https://other.example.com' },
  ],
  components: {
    schemas: { Pet: pet, Owner: owner },
    securitySchemes: {
      petKey: { type: 'apiKey', in: 'header', name: 'X-Pet-Key' },
      queryKey: { type: 'apiKey', in: 'query', name: 'api key' },
      cookieKey: { type: 'apiKey', in: 'cookie', name: 'session' },
      login: { type: 'oauth2', flows: {} },
      digest: { type: 'http', scheme: 'digest' },
      people: { type: 'http', scheme: 'basic' },
    },
  },
  security: [{ petKey: [] }],
  paths: {
    '/pets': {
      post: {
        operationId: 'addPet',
        requestBody: { content: { 'application/json': json } },
        responses: answer,
      },
      get: {
        operationId: 'listPets',
        security: [],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 10 } },
          { name: 'kinds', in: 'query', required: true, explode: false, example: ['cat', 'dog'] },
          {
            name: 'near',
            in: 'query',
            required: true,
            style: 'deepObject',
            example: { x: 1, y: 2 },
          },
          { name: 'sort', in: 'query', schema: { type: 'string' } },
          { name: 'Accept', in: 'header', required: true, example: 'text/plain' },
          { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } },
        ],
        responses: {
          '200': { content: { 'application/json': { schema: { type: 'array', items: pet } } } },
        },
      },
    },
    '/pets/{petId}/photos/{n}': {
      put: {
        operationId: 'putPhoto',
        security: [{ digest: [] }, { login: ['write'] }],
        parameters: [
          { name: 'petId', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'n', in: 'path', required: true, schema: { type: 'integer' } },
        ],
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                properties: {
                  title: { type: 'string', default: '@tom; type=text/html' },
                  tags: { type: 'array', items: { type: 'string', example: 'black' } },
                  photo: { type: 'string', format: 'binary' },
                },
              },
            },
          },
        },
        responses: { '204': { description: 'Done.' } },
      },
    },
    '/notes': {
      post: {
        operationId: 'addNote',
        security: [{ queryKey: [], cookieKey: [] }],
        requestBody: { content: { 'text/plain': { example: '@home: "feed" $TOM' } } },
        responses: { '200': { content: { 'text/plain': {} } } },
      },
    },
    '/archive': {
      patch: {
        security: [{}, { people: [] }],
        requestBody: { content: { 'application/octet-stream': {} } },
        responses: { default: { description: 'Whatever.' } },
      },
    },
    '/pets/search': {
      post: {
        operationId: 'searchPets',
        requestBody: {
          content: {
            'application/vnd.pets+json': {
              example: { yes: true, no: false, none: null, n: [1.5] },
            },
          },
        },
        responses: answer,
      },
    },
  },
} satisfies OpenApiDocument;

const variables = {
  PET_KEY: 'key $1 & "2"',
  QUERY_KEY: 'plain-key',
  COOKIE_KEY: 'session-1',
  LOGIN_TOKEN: 'token-1',
  PEOPLE_USER: 'me',
  PEOPLE_PASSWORD: 'secret',
};

const languages = ['curl', 'fetch', 'python'] as const;
const description = describeDocument(document);
const programs: readonly Program[] = description.operations.flatMap((operation) =>
  samplesOf(operation, description, { own: false }).map(({ language, code }) => ({
    name: `${operation.id.replaceAll(/\W+/g, '-')}.${language}`,
    language,
    code,
  })),
);
let outcomes: Outcomes = {};
let requests: readonly SampleRequest[] = [];

beforeAll(async () => {
  const server = await sampleServer((_, program) => Promise.resolve(answerTo(program)));
  const files = { 'photo.bin': 'a photo', 'body.bin': 'an archive' };
  const host = 'https://eu.example.com/api';
  try {
    outcomes = await runPrograms(programs, { url: server.url, host, variables, files });
    requests = server.requests;
  } finally {
    server.close();
  }
});

describe('the samples of another document', () => {
  it('leave out the languages that know our API only', () => {
    expect(programs.map(({ language }) => language)).toEqual(
      description.operations.flatMap(() => languages),
    );
  });

  it('run to their end', () => {
    expect(programs.filter(({ name }) => outcomes[name]?.failure !== '')).toEqual([]);
  });

  it.each(languages)('send JSON that is made of its schema, with a key in a header: %s', (name) => {
    const { method, path, headers, body } = requestOf('addPet', name);
    expect({ method, path, type: headers['content-type'], key: headers['x-pet-key'] }).toEqual({
      method: 'POST',
      path: '/pets',
      type: 'application/json',
      key: variables.PET_KEY,
    });
    expect(JSON.parse(body.toString())).toMatchObject({
      name: 'namexx',
      kind: 'cat',
      // A pet has an owner who has pets: that ends somewhere.
      owner: { email: 'alice@example.com', age: 18, pets: [] },
    });
    expect(JSON.parse(body.toString())).not.toHaveProperty('id');
  });

  it.each(languages)('send required queries and headers, and no credentials: %s', (name) => {
    const { method, query, headers } = requestOf('listPets', name);
    expect([...new URLSearchParams(query)]).toEqual([
      ['limit', '1'],
      ['kinds', 'cat,dog'],
      ['near[x]', '1'],
      ['near[y]', '2'],
    ]);
    expect({ method, trace: headers['x-trace'], authorization: headers['authorization'] }).toEqual({
      method: 'GET',
      trace: 'X-Trace',
      authorization: undefined,
    });
    expect(headers['accept']).not.toBe('text/plain');
  });

  it.each(languages)('send files and texts as parts, with a token: %s', async (name) => {
    const { method, path, headers, body } = requestOf('putPhoto', name);
    expect({ method, path, authorization: headers['authorization'] }).toEqual({
      method: 'PUT',
      path: '/pets/petId/photos/1',
      authorization: 'Bearer token-1',
    });
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    const photo = form.get('photo');
    expect([form.get('title'), form.getAll('tags')]).toEqual(['@tom; type=text/html', ['black']]);
    expect(photo instanceof File && [photo.name, await photo.text()]).toEqual([
      'photo.bin',
      'a photo',
    ]);
  });

  it.each(languages)('send text, with keys in query and cookie: %s', (name) => {
    const { query, headers, body } = requestOf('addNote', name);
    expect({
      key: new URLSearchParams(query).get('api key'),
      cookie: headers['cookie'],
      type: headers['content-type'],
      text: body.toString(),
    }).toEqual({
      key: variables.QUERY_KEY,
      cookie: 'session=session-1',
      type: 'text/plain',
      text: '@home: "feed" $TOM',
    });
    expect(outcomes[`addNote.${name}`]?.output.trim()).toBe('noted');
  });

  it.each(languages)('send a file as it is, by user and password: %s', (name) => {
    const { method, headers, body } = requestOf('PATCH-archive', name);
    expect([method, headers['authorization'], body.toString()]).toEqual([
      'PATCH',
      `Basic ${btoa('me:secret')}`,
      'an archive',
    ]);
    expect(headers['content-type']).toBe('application/octet-stream');
  });

  it.each(languages)('keep the media type of JSON that has a name: %s', (name) => {
    const { headers, body } = requestOf('searchPets', name);
    expect(headers['content-type']).toBe('application/vnd.pets+json');
    expect(JSON.parse(body.toString())).toEqual({ yes: true, no: false, none: null, n: [1.5] });
  });
});

describe('a document that says little', () => {
  it.each([
    [{}, 'https://example.com/x'],
    [{ servers: [{ url: '/v2/' }] }, 'https://example.com/v2/x'],
    [{ servers: [{ url: '//api.example.org' }] }, 'https://api.example.org/x'],
  ])('has a server all the same: %j', (more, address) => {
    const little = describeDocument({ openapi: '3.0.3', paths: { '/x': { get: {} } }, ...more });
    const samples = little.operations.flatMap((each) => samplesOf(each, little, { own: false }));
    expect(samples.map(({ code }) => code.includes(address))).toEqual([true, true, true]);
  });

  it('shows none of an event, which nobody calls', () => {
    const [operation] = description.operations;
    if (operation === undefined) throw new Error('There is no operation.');
    const event = { ...operation, path: 'onPetAdded' };
    expect(samplesOf(event, description, { own: true })).toEqual([]);
  });
});

function requestOf(operation: string, language: string): SampleRequest {
  const found = requests.filter(({ program }) => program === `${operation}.${language}`);
  const [request] = found;
  if (request === undefined || found.length > 1) throw new Error(`${found.length} requests came.`);
  return request;
}

function answerTo(program: string): Response {
  if (program.startsWith('putPhoto')) return new Response(null, { status: 204 });
  if (program.startsWith('addNote')) return new Response('noted');
  return Response.json(program.startsWith('listPets') ? [{ id: 'p1' }] : { id: 'p1' });
}
