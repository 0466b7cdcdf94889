import { describe, expect, it } from 'vitest';
import { exampleServer } from '../../scripts/start/example-server.ts';
import type { OpenApiDocument } from '../../src/description/description.ts';

const responses = (status: string, media?: object): object => ({
  responses: { '404': {}, [status]: media ? { content: { 'application/json': media } } : {} },
});

const document = {
  openapi: '3.1.0',
  paths: {
    '/things': {
      get: responses('200', { examples: { one: { value: [1] }, two: { value: [2] } } }),
      post: responses('201', { example: { id: 1 } }),
    },
    '/things/{id}': {
      get: responses('2XX', { examples: { one: { $ref: '#/components/examples/one' } } }),
      delete: responses('204'),
    },
    '/bare': { get: responses('200', {}), post: { responses: { '404': {} } } },
  },
  components: { examples: { one: { value: { id: 'one' } } } },
} satisfies OpenApiDocument;

const answer = exampleServer(document);

describe('the example server', () => {
  it.each([
    ['GET', '/things', 200, [1]],
    ['GET', '/things?page=2', 200, [1]],
    ['POST', '/things', 201, { id: 1 }],
    ['GET', '/things/a%2Fb', 200, { id: 'one' }],
  ])('answers %s %s by the first example of success', async (method, path, status, body) => {
    const response = asked(method, path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(body);
  });

  it('answers without a body where success has none', async () => {
    const response = asked('DELETE', '/things/1');
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it('wants credentials first, whatever is asked', async () => {
    for (const path of ['/things', '/nothing']) {
      const response = answer(new Request(`http://127.0.0.1${path}`));
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Basic');
      expect(await response.json()).toMatchObject({ code: 20003, status: 401 });
    }
  });

  it('names what it does not have', async () => {
    const response = asked('GET', '/thing/1');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      code: 20404,
      message: 'There is nothing at GET /thing/1.',
      more_info: 'https://www.twilio.com/docs/errors/20404',
      status: 404,
    });
  });

  it('says which methods a path has', async () => {
    const response = asked('DELETE', '/things');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await response.json()).toMatchObject({ code: 20004, status: 405 });
  });

  it.each(['GET', 'POST'])('says that the document has no example: %s', async (method) => {
    const response = asked(method, '/bare');
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('/bare') });
  });
});

function asked(method: string, path: string): Response {
  const headers = { authorization: 'Basic eDp5' };
  return answer(new Request(`http://127.0.0.1${path}`, { method, headers }));
}
