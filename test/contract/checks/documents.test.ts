import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import type { Finding } from '../../../src/contract/contract.ts';
import type { OpenApiDocument, Schema } from '../../../src/description/description.ts';

describe('servers', () => {
  it.each([
    ['https://x.test/api/v2', '/api/v2/pets', '/pets'],
    ['/api/', 'http://any.test/api/pets', '/apipets'],
    ['https://{host}/{stage}/x.y', '/prod/x.y/pets', '/prod/xzy/pets'],
    ['https://x.test', '/pets', '/api/pets'],
    ['https://x.test/', '/pets', '/pets/'],
  ])('at %s have %s, and not %s', (url, known, unknown) => {
    const check = exchangeChecker(withServers({ servers: [{ url }] }));
    expect(check(at(known))).toEqual([]);
    expect(check(at(unknown)).map(({ check: id }) => id)).toEqual(['operation-known']);
  });

  it('may be those of a path or an operation', () => {
    const check = exchangeChecker(withServers({}, { servers: [{ url: '/old' }] }));
    expect(check(at('/old/pets'))).toEqual([]);
  });
});

describe('a document', () => {
  it('of OpenAPI 3.0 says by a boolean that a bound is not part of it', () => {
    const schema = { type: 'integer', minimum: 1, exclusiveMinimum: true, exclusiveMaximum: false };
    expect(judged(schema, 2, '3.0.3')).toEqual([]);
    expect(judged(schema, 1, '3.0.3')).toHaveLength(1);
  });

  it('may have formats that nobody knows', () => {
    expect(judged({ type: 'string', format: 'pet-name' }, 'Tom')).toEqual([]);
  });

  it('says of a field what one part has for it, and another for all that it does not name', () => {
    const named = { properties: { a: { properties: { x: {} } } } };
    const allOf = [named, { additionalProperties: { properties: { y: {} } } }];
    expect(judged({ allOf }, { a: { x: 1, y: 1 } })).toEqual([]);
    expect(judged({ allOf }, { a: { z: 1 } }).map(({ pointer }) => pointer)).toEqual(['/body/a/z']);
  });

  it('says nothing of a header Content-Type: that is the media type', () => {
    const headers = {
      'Content-Type': { required: true, schema: { const: 'no' } },
      Due: { required: true },
    };
    const get = { responses: { 204: { headers } } };
    const check = exchangeChecker({ openapi: '3.1.0', paths: { '/pets': { get } } });
    const answer = { ...at('/pets'), headers: { 'content-type': 'text/plain' } };
    expect(check(answer).map(({ pointer }) => pointer)).toEqual(['/headers/due']);
  });

  it('lets answers do without what is required but write-only', () => {
    const properties = { pin: { $ref: '#/components/schemas/Pin' }, name: {} };
    const schema = { required: ['pin', 'name'], properties };
    expect(judged(schema, { name: 1 })).toEqual([]);
    expect(judged(schema, {}).map(({ message }) => message)).toEqual([
      "must have required property 'name'.",
    ]);
  });
});

describe('a check', () => {
  it('can be left out', () => {
    const document = withServers({});
    const failed = { ...at('/pets'), status: 500 };
    expect(exchangeChecker(document)(failed)).toHaveLength(1);
    expect(exchangeChecker(document, { without: ['no-server-error'] })(failed)).toEqual([]);
  });

  it('that does not exist cannot', () => {
    expect(() => exchangeChecker(withServers({}), { without: ['no-eror'] })).toThrow(
      'There is no check no-eror to leave out. There are: operation-known, ',
    );
  });
});

function withServers(more: object, item: object = {}): OpenApiDocument {
  const get = { responses: { 204: {}, 500: {} } };
  return { openapi: '3.1.0', paths: { '/pets': { get, ...item } }, ...more };
}

function at(url: string) {
  return { method: 'GET', url, status: 204, headers: {}, body: '' };
}

function judged(schema: Schema, value: unknown, openapi = '3.1.0'): readonly Finding[] {
  const content = { 'application/json': { schema } };
  const check = exchangeChecker({
    openapi,
    paths: { '/': { get: { responses: { 200: { content } } } } },
    components: { schemas: { Pin: { type: 'string', writeOnly: true } } },
  });
  const headers = { 'content-type': 'application/json' };
  return check({ method: 'GET', url: '/', status: 200, headers, body: JSON.stringify(value) });
}
