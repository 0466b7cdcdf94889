import { describe, expect, it } from 'vitest';
import {
  describeDocument,
  propertiesOf,
  typesOf,
  type OpenApiDocument,
} from '../../src/description/description.ts';

const document: OpenApiDocument = {
  openapi: '3.1.0',
  security: [{ token: [] }],
  paths: {
    '/users/{id}': {
      parameters: [{ $ref: '#/components/parameters/Id' }, { name: 'q', in: 'query' }],
      get: {
        operationId: 'FetchUser',
        parameters: [{ name: 'q', in: 'query', required: true }],
        responses: {
          200: {
            description: 'The user.',
            headers: { Age: { $ref: '#/components/headers/Age' } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/User' },
                examples: {
                  plain: { $ref: '#/components/examples/Plain' },
                  other: { summary: 'Another.', value: 2 },
                },
              },
            },
          },
          default: { $ref: '#/components/responses/Fault' },
        },
      },
      delete: { security: [] },
    },
    '/users/me': { $ref: '#/components/pathItems/Me' },
    '/files/{name}.{ending}': { get: { operationId: 'FetchFile' } },
    '/a(b)/{c}': { get: { operationId: 'Odd' } },
  },
  components: {
    parameters: { Id: { name: 'id', in: 'path', required: true } },
    headers: { Age: { description: 'In years.' } },
    examples: { Plain: { value: 1 } },
    responses: {
      Fault: { description: 'A fault.', content: { 'application/json': { example: 0 } } },
    },
    pathItems: { Me: { get: { operationId: 'FetchMe' } } },
    schemas: {
      User: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { name: {} } }] },
      Base: { properties: { id: {} }, anyOf: [{ $ref: '#/components/schemas/User' }] },
      Loop: { $ref: '#/components/schemas/Pool' },
      Pool: { $ref: '#/components/schemas/Loop' },
    },
  },
};

const { operations, match, resolve } = describeDocument(document);

describe('operations', () => {
  it('are named by operationId, or by method and path where there is none', () => {
    expect(operations.map(({ id }) => id)).toEqual([
      'FetchUser',
      'DELETE /users/{id}',
      'FetchMe',
      'FetchFile',
      'Odd',
    ]);
  });

  it('have the parameters of their path, unless they say otherwise', () => {
    expect(operations[0]?.parameters).toEqual([
      { name: 'id', in: 'path', required: true },
      { name: 'q', in: 'query', required: true },
    ]);
    expect(operations[1]?.parameters[1]).toEqual({ name: 'q', in: 'query' });
  });

  it('have the security of the document, unless they say otherwise', () => {
    expect(operations[0]?.security).toEqual([{ token: [] }]);
    expect(operations[1]?.security).toEqual([]);
  });

  it('have answers with headers and examples, references followed', () => {
    expect(operations[0]?.responses).toMatchObject([
      {
        status: '200',
        headers: { Age: { description: 'In years.' } },
        contents: [
          {
            mediaType: 'application/json',
            schema: { $ref: '#/components/schemas/User' },
            examples: [
              { name: 'plain', value: 1 },
              { name: 'other', summary: 'Another.', value: 2 },
            ],
          },
        ],
      },
      { status: 'default', contents: [{ examples: [{ name: 'example', value: 0 }] }] },
    ]);
  });
});

describe('match', () => {
  it.each([
    ['GET', '/users/alice', 'FetchUser', { id: 'alice' }],
    ['get', '/users/a%2Fb%20c', 'FetchUser', { id: 'a/b c' }],
    ['GET', '/users/me', 'FetchMe', {}],
    ['GET', '/files/a.tar.gz', 'FetchFile', { name: 'a.tar', ending: 'gz' }],
    ['GET', '/a(b)/1', 'Odd', { c: '1' }],
  ])('takes %s %s for %s', (method, pathname, id, path) => {
    const found = match(method, pathname);

    expect(found?.operation.id).toBe(id);
    expect(found?.path).toEqual(path);
  });

  it.each([
    ['PUT', '/users/alice'],
    ['GET', '/users/'],
    ['GET', '/users/a/b'],
    ['GET', '/users/%zz'],
    ['GET', '/ab/1'],
    ['GET', '/'],
  ])('takes %s %s for nothing', (method, pathname) => {
    expect(match(method, pathname)).toBeUndefined();
  });
});

describe('resolve', () => {
  it('lets a description beside a $ref win', () => {
    const header = { $ref: '#/components/headers/Age', description: 'Mine.' };

    expect(resolve(header)).toEqual({ description: 'Mine.' });
  });

  it.each([
    ['#/components/schemas/None', 'points at nothing'],
    ['other.yaml#/x', 'bundle it first'],
    ['#/components/schemas/Loop', 'leads back to itself'],
  ])('refuses %s', ($ref, says) => {
    expect(() => resolve({ $ref })).toThrow(says);
  });
});

describe('propertiesOf', () => {
  it('looks into compositions, once each', () => {
    expect([...propertiesOf({ $ref: '#/components/schemas/User' }, resolve).keys()]).toEqual([
      'id',
      'name',
    ]);
    expect(propertiesOf(true, resolve).size).toBe(0);
  });
});

describe('typesOf', () => {
  it.each([
    [{ type: 'string' }, ['string']],
    [{ type: 'string', nullable: true }, ['string', 'null']],
    [{ type: ['array', 'null'] }, ['array', 'null']],
    [{}, []],
    [true, []],
  ])('of %j are %j', (schema, expected) => {
    expect(typesOf(schema, resolve)).toEqual(expected);
  });
});
