import { assertType, describe, expectTypeOf, it } from 'vitest';
import type { PathCalls } from '../../src/index.ts';

/** A document unlike ours: other methods, JSON, one path a method, failures of several kinds. */
interface ByMethod {
  GET: {
    '/things/{id}': {
      parameters: {
        path: { id: number };
        query: { at: string; tag?: string[] };
        cookie: { c: string };
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': { id: number } } };
        202: { content?: never };
        404: { content: { 'application/json': { missing: true } } };
        '5XX': { content: { 'application/json': { broken: true } } };
        default: { content: { 'application/json': { other: true } } };
      };
    };
  };
  PATCH: {
    '/things/{id}': {
      parameters: { path: { id: number } };
      requestBody: { content: { 'application/json': { name: string | null; size?: string } } };
      responses: { '2XX': { content: { 'application/json': 'done' } } };
    };
  };
  HEAD: { '/ping': { responses: { 204: { content?: never } } } };
}

declare const client: PathCalls<ByMethod, 'unreadable'>;

describe('the facade of another document', () => {
  it('has the methods that its paths have, and no other', () => {
    expectTypeOf<keyof typeof client>().toEqualTypeOf<'GET' | 'PATCH' | 'HEAD'>();
  });

  it('answers with any of the successes, or any of the declared failures', async () => {
    const result = await client.GET('/things/{id}', {
      params: { path: { id: 1 }, query: { at: 'now', tag: ['a'] } },
    });
    type Failure = { missing: true } | { broken: true } | { other: true } | 'unreadable';
    if (result.error) expectTypeOf(result.error).toEqualTypeOf<Failure>();
    else expectTypeOf(result.data).toEqualTypeOf<{ id: number } | undefined>();
  });

  it('takes JSON as documented: null only where the document says so', () => {
    const params = { path: { id: 1 } };
    assertType(client.PATCH('/things/{id}', { params, body: { name: null } }));
    // @ts-expect-error -- clearing by null is a habit of forms
    assertType(client.PATCH('/things/{id}', { params, body: { name: 'a', size: null } }));
    // @ts-expect-error -- misspelt
    assertType(client.PATCH('/things/{id}', { params, body: { name: 'a', sise: 'b' } }));
  });

  it('wants no init for an operation without inputs', () => {
    assertType(client.HEAD('/ping'));
    // @ts-expect-error -- there are no parameters
    assertType(client.HEAD('/ping', { params: {} }));
  });

  it('names the only path of a method as wrong, too', () => {
    // @ts-expect-error -- misspelt
    assertType(client.HEAD('/pong'));
  });

  it('offers no cookies, which browsers do not let through', () => {
    const known = { path: { id: 1 }, query: { at: 'now' } };
    // @ts-expect-error -- cookie
    assertType(client.GET('/things/{id}', { params: { ...known, cookie: { c: 'x' } } }));
  });
});
