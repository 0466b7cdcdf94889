import { exchangeChecker, type Exchange, type Finding } from '../../src/contract/contract.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';

/** A small document with one of everything that an exchange is held against. */
const document: OpenApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'FetchPet',
        responses: {
          200: {
            headers: {
              'X-Age': { required: true, schema: { type: 'integer' } },
              'X-Mood': { schema: { type: 'string' } },
            },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          '4XX': {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
          },
        },
      },
      delete: { operationId: 'DeletePet', responses: { 202: {}, 204: {} } },
      put: { operationId: 'PutPet', responses: { default: { content: { 'text/*': {} } } } },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          born: { type: 'string', format: 'date' },
          kind: { enum: ['cat', 'dog'] },
          friends: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
        },
      },
      Fault: {
        type: 'object',
        required: ['message', 'status'],
        properties: { message: { type: 'string' }, status: { type: 'integer' } },
      },
    },
  },
};

const check = exchangeChecker(document);

/** A sound answer of FetchPet, but for what is given. */
export function fetched(change: Partial<Exchange> = {}, body: unknown = { name: 'Tom' }): Exchange {
  return {
    method: 'GET',
    url: 'http://127.0.0.1/pets/1?verbose=true',
    status: 200,
    headers: { 'content-type': 'application/json', 'x-age': '3' },
    body: JSON.stringify(body),
    ...change,
  };
}

export function deleted(change: Partial<Exchange> = {}): Exchange {
  return { method: 'DELETE', url: '/pets/1', status: 204, headers: {}, body: '', ...change };
}

export function fault(status: number, change: Partial<Exchange> = {}): Exchange {
  return {
    method: 'GET',
    url: '/nowhere',
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'No.', status }),
    ...change,
  };
}

export function petFindings(exchange: Exchange): readonly Finding[] {
  return check(exchange);
}

/** Check and place of each finding. */
export function places(exchange: Exchange): readonly string[] {
  return check(exchange).map(({ check: id, pointer }) => `${id} ${pointer}`);
}
