import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../src/contract/check-exchange.ts';
import type { Finding } from '../../src/contract/contract.ts';
import type { Schema } from '../../src/description/description.ts';

describe('a body', () => {
  it('is told every fault at once', () => {
    const schema = { properties: { a: { type: 'string' }, b: { type: 'string' } } };
    const pointers = judged(schema, { a: 1, b: 2 }).map(({ pointer }) => pointer);
    expect(pointers).toEqual(['/body/a', '/body/b']);
  });

  it('is told once what is wrong in one place, whatever the number of branches', () => {
    const schema = { anyOf: [{ type: 'string', minLength: 5 }, { type: 'string' }, { const: 7 }] };
    expect(judged(schema, 1).map(({ message }) => message)).toEqual([
      'must be string; must be equal to constant (7); must match a schema in anyOf.',
    ]);
  });

  it('is held to what stands beside a $ref', () => {
    expect(judged(toA, { a: 1 })).toEqual([]);
    const beside = { ...toA, required: ['b'], properties: { b: {} } };
    expect(judged(toA, { a: 1 }, beside)).toMatchObject([{ check: 'body-schema' }]);
  });

  it('may be anything where the document has no schema', () => {
    expect(judged(undefined, { a: [1] })).toEqual([]);
  });

  it('may be null where OpenAPI 3.0 says so', () => {
    expect(judged({ type: 'string', nullable: true }, null)).toEqual([]);
    expect(judged({ type: 'string' }, null)).toHaveLength(1);
    expect(judged({ enum: ['a'], type: 'string', nullable: true }, null)).toEqual([]);
  });

  it('is held to what stands beside a `nullable` that has no type', () => {
    const schema = { nullable: true, properties: { a: { type: 'string' } } };
    expect(judged(schema, { a: 'x' })).toEqual([]);
    expect(judged(schema, { a: 1 })).toMatchObject([{ pointer: '/body/a' }]);
  });

  it('may have a field of the name', () => {
    expect(
      judged({ properties: { nullable: { type: 'boolean' } } }, { nullable: 1 }),
    ).toMatchObject([{ pointer: '/body/nullable' }]);
  });

  it('is not passed by a schema that cannot be compiled', () => {
    expect(() => judged({ $ref: '#/none' }, {})).toThrow('#/none');
    expect(() => judged({ type: 'strnig' }, {})).toThrow('strnig');
  });
});

describe('a fault', () => {
  it('may have any of the shapes that the document has for faults', () => {
    const check = exchangeChecker({
      openapi: '3.1.0',
      paths: {
        '/': {
          get: {
            responses: {
              400: content({ required: ['a'], properties: { a: {} } }),
              404: content({ required: ['b'], properties: { b: {} } }),
            },
          },
        },
      },
    });
    const ask = (body: unknown): readonly Finding[] =>
      check({ ...answer(body), url: '/none', status: 404 });
    expect(ask({ a: 1 })).toEqual([]);
    expect(ask({ b: 1 })).toEqual([]);
    expect(ask({ c: 1 }).map((finding) => finding.check)).toContain('fault-shape');
  });

  it('may have any shape where the document has none', () => {
    const check = exchangeChecker({ openapi: '3.1.0' });
    expect(check({ ...answer('x'), status: 404 })).toEqual([]);
  });
});

const toA = { $ref: '#/components/schemas/A' };

/** What is found in a body of a schema; of the last one, when the same document has several. */
function judged(
  schema: Schema | undefined,
  body: unknown,
  last: Schema | undefined = schema,
): readonly Finding[] {
  const check = exchangeChecker({
    openapi: '3.1.0',
    paths: {
      '/': { get: { responses: { 200: content(schema), 201: content(last) } } },
    },
    components: { schemas: { A: { properties: { a: {} } } } },
  });
  check(answer(body));
  return check({ ...answer(body), status: 201 });
}

function content(schema: Schema | undefined): { content: Record<string, { schema?: Schema }> } {
  return { content: { 'application/json': schema === undefined ? {} : { schema } } };
}

function answer(body: unknown) {
  return {
    method: 'GET',
    url: '/',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
