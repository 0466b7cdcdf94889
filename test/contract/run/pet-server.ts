import type { OpenApiDocument } from '../../../src/description/description.ts';
import type { Fetch } from './driven.ts';

const fault = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
};
const pet = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } } };
const body = {
  required: true,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/NewPet' } } },
};
const id = { name: 'petId', in: 'path', required: true, schema: { type: 'integer' } } as const;

/** Small, hand-written, with JSON bodies, and without links, examples or credentials. */
export const petDocument: OpenApiDocument = {
  openapi: '3.0.3',
  servers: [{ url: 'https://pets.example.com/api' }],
  paths: {
    '/pets': {
      get: {
        operationId: 'listPets',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } },
        ],
        responses: {
          200: {
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
              },
            },
          },
          400: fault,
        },
      },
      post: {
        operationId: 'createPet',
        requestBody: body,
        responses: { 201: pet, 400: fault, 415: fault },
      },
    },
    '/pets/{petId}': {
      parameters: [id],
      get: { operationId: 'fetchPet', responses: { 200: pet, 400: fault, 404: fault } },
      put: {
        operationId: 'replacePet',
        requestBody: body,
        responses: { 200: pet, 400: fault, 404: fault, 415: fault },
      },
      delete: { operationId: 'deletePet', responses: { 204: {}, 400: fault, 404: fault } },
    },
  },
  components: {
    schemas: {
      NewPet: {
        type: 'object',
        required: ['name', 'age'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 20 },
          age: { type: 'integer', minimum: 0, maximum: 40 },
          kind: { type: 'string', enum: ['cat', 'dog'] },
        },
      },
      Pet: {
        type: 'object',
        required: ['id', 'name', 'age'],
        properties: {
          id: { type: 'integer' },
          name: { type: 'string' },
          age: { type: 'integer' },
          kind: { type: 'string' },
        },
      },
      Fault: {
        type: 'object',
        required: ['message'],
        properties: { message: { type: 'string' } },
      },
    },
  },
};

export type Pet = Readonly<Record<string, unknown>>;

export interface PetServer {
  readonly fetch: Fetch;
  readonly pets: Map<number, Pet>;
}

/** Keeps pets; `judge` says what is wrong with one, if anything is. */
export function petServer(judge: (pet: Pet) => string | undefined = mistakeIn): PetServer {
  const pets = new Map<number, Pet>();
  let last = 0;
  return { fetch: answer, pets };

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const [, text] = /^\/pets(?:\/([^/]+))?$/.exec(pathname) ?? [];
    const key = Number(text);
    if (!pathname.startsWith('/pets')) return refuse(404, 'Nothing is here.');
    if (text === undefined && request.method === 'GET') return list(searchParams.get('limit'));
    if (text === undefined && request.method === 'POST') return keep(request, ++last, 201);
    if (text === undefined) return refuse(405, 'Not here.');
    if (!Number.isInteger(key)) return refuse(400, 'petId is no whole number.');
    if (!['GET', 'PUT', 'DELETE'].includes(request.method)) return refuse(405, 'Not here.');
    if (!pets.has(key)) return refuse(404, 'There is no such pet.');
    if (request.method === 'GET') return Response.json(pets.get(key));
    if (request.method === 'PUT') return keep(request, key, 200);
    pets.delete(key);
    return new Response(null, { status: 204 });
  }

  function list(limit: string | null): Response {
    const count = Number(limit ?? 9);
    if (!Number.isInteger(count) || count < 1 || count > 9) return refuse(400, 'limit is 1 to 9.');
    return Response.json([...pets.values()].toReversed().slice(0, count));
  }

  async function keep(request: Request, key: number, status: number): Promise<Response> {
    if (request.headers.get('content-type') !== 'application/json') return refuse(415, 'No JSON.');
    const given = await json(request);
    const mistake = given === undefined ? 'The body is no JSON object.' : judge(given);
    if (mistake !== undefined) return refuse(400, mistake);
    pets.set(key, { ...given, id: key });
    return Response.json(pets.get(key), { status });
  }
}

/** What the document does not allow, by hand: a check of ours would check itself. */
export function mistakeIn({ name, age, kind, ...others }: Pet): string | undefined {
  const length = typeof name === 'string' ? Array.from(name).length : 0;
  if (length < 1 || length > 20) return 'name is 1 to 20 characters.';
  if (typeof age !== 'number' || !Number.isInteger(age) || age < 0 || age > 40) {
    return 'age is 0 to 40.';
  }
  if (kind !== undefined && kind !== 'cat' && kind !== 'dog') return 'kind is cat or dog.';
  return Object.keys(others).length > 0 ? 'There is an unknown field.' : undefined;
}

async function json(request: Request): Promise<Pet | undefined> {
  try {
    const value: unknown = JSON.parse(await request.text());
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
