import { exchangeChecker } from '../../src/contract/check-exchange.ts';
import type { Exchange, Finding } from '../../src/contract/contract.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';

/** A small document with one of everything that an exchange is held against. */
const document: OpenApiDocument = {
  openapi: '3.1.0',
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'FetchPet',
        parameters: [{ name: 'verbose', in: 'query', schema: { type: 'boolean' } }],
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
      put: {
        operationId: 'PutPet',
        parameters: [{ name: 'verbose', in: 'query', schema: { type: 'boolean' } }],
        responses: { default: { content: { 'text/*': {} } } },
      },
      patch: {
        operationId: 'ChangePet',
        requestBody: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Pet' } },
            'multipart/form-data': {},
          },
        },
        responses: { 204: {}, 400: {}, 503: {} },
      },
    },
    '/pets': {
      get: {
        operationId: 'ListPet',
        parameters: [
          { name: 'size', in: 'query', schema: { type: 'integer', maximum: 50 } },
          { name: 'kind', in: 'query', schema: { type: 'array', items: { enum: ['cat', 'dog'] } } },
          {
            name: 'born',
            in: 'query',
            style: 'deepObject',
            schema: { type: 'object', properties: { after: { type: 'string', format: 'date' } } },
          },
        ],
        responses: {
          200: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/PetPage' } } },
          },
        },
      },
      post: {
        operationId: 'CreatePet',
        parameters: [
          { name: 'shop', in: 'query', required: true, schema: { type: 'string' } },
          { name: 'X-Trial', in: 'header', schema: { type: 'boolean' } },
        ],
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: {
                  name: { type: 'string', maxLength: 5 },
                  age: { type: 'integer' },
                  kind: { enum: ['cat', 'dog'] },
                  pin: { type: 'string', format: 'password', pattern: '^[0-9]+$' },
                  tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
                },
              },
            },
          },
        },
        responses: { 201: {}, 400: {} },
      },
    },
  },
  components: {
    schemas: {
      Pet: {
        type: 'object',
        required: ['name', 'pin', 'id'],
        properties: {
          id: { type: 'integer', readOnly: true },
          pin: { type: 'string', writeOnly: true },
          name: { type: 'string' },
          born: { type: 'string', format: 'date' },
          kind: { enum: ['cat', 'dog'] },
          friends: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
        },
      },
      PetPage: {
        type: 'object',
        properties: {
          pets: { type: 'array' },
          meta: {
            type: 'object',
            properties: {
              key: { type: 'string' },
              page: { type: 'integer' },
              page_size: { type: 'integer' },
              url: { type: 'string' },
              previous_page_url: { type: ['string', 'null'] },
            },
          },
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
export function fetched(
  change: Partial<Exchange> = {},
  body: unknown = { id: 1, name: 'Tom' },
): Exchange {
  return {
    method: 'GET',
    url: 'http://127.0.0.1/pets/1?verbose=true',
    status: 200,
    headers: { 'content-type': 'application/json', 'x-age': '3' },
    body: JSON.stringify(body),
    ...change,
  };
}

/** A sound answer of ListPet, but for what is given. */
export function listed(meta: object = {}, query = '', pets: readonly unknown[] = [1]): Exchange {
  const url = '/pets?page=0';
  const said = { key: 'pets', page: 0, page_size: 2, url, previous_page_url: null, ...meta };
  const body = JSON.stringify({ pets, meta: said });
  const headers = { 'content-type': 'application/json' };
  return { method: 'GET', url: `/pets?${query}`, status: 200, headers, body };
}

/** A sound request of CreatePet that was carried out, but for what is given. */
export function created(requestBody = 'name=Tom', change: Partial<Exchange> = {}): Exchange {
  return {
    method: 'POST',
    url: '/pets?shop=mine',
    requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
    requestBody,
    status: 201,
    headers: {},
    body: '',
    ...change,
  };
}

/** The same of ChangePet, which takes JSON. */
export function changed(requestBody: string, change: Partial<Exchange> = {}): Exchange {
  const requestHeaders = { 'content-type': 'application/json' };
  const url = '/pets/1';
  return { ...created(requestBody), method: 'PATCH', url, requestHeaders, status: 204, ...change };
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
