import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../src/contract/check-exchange.ts';
import { exchangeOf } from '../../src/contract/contract.ts';
import { deleted, fault, fetched, places } from './pets.ts';

describe('before the operation is known', () => {
  it.each([[400], [401], [404], [405], [413]])('%i is answered', (status) => {
    expect(places(fault(status))).toEqual([]);
  });

  it('204 is answered to what a browser asks first, and to nothing else', () => {
    const answer = { url: '/nothing', headers: {}, body: '' };
    expect(places(fault(204, { ...answer, method: 'OPTIONS' }))).toEqual([]);
    expect(places(fault(204, { ...answer, method: 'POST' }))).toEqual(['operation-known /status']);
  });

  it.each([[200], [403], [409], [418], [429], [500], [503]])('%i is not', (status) => {
    expect(places(fault(status))).toEqual(['operation-known /status']);
  });

  it.each([[413]])('%i is answered on an operation too', (status) => {
    expect(places(fault(status, { method: 'DELETE', url: '/pets/1' }))).toEqual([]);
  });

  it.each([[400], [401], [404], [405]])(
    '%i is the status of an operation, if it has one',
    (status) => {
      const seen = places(fault(status, { method: 'DELETE', url: '/pets/1' }));
      expect(seen).toEqual(['status-documented /status']);
    },
  );
});

describe('what cannot be seen', () => {
  it('is not judged, but the rest of its exchange is', () => {
    expect(places(fetched({ body: undefined }))).toEqual([]);
    expect(places(deleted({ body: undefined }))).toEqual([]);
    expect(places(fetched({ body: undefined, status: 500 }))).toEqual([
      'status-documented /status',
    ]);
  });

  it('is the body that an answer to HEAD tells of', () => {
    expect(places(fault(405, { method: 'HEAD', body: '' }))).toEqual([]);
    expect(places(fault(405, { method: 'HEAD', headers: {}, body: '' }))).toEqual([]);
  });
});

describe('a path', () => {
  it('is ignored if the document does not speak of it', () => {
    const asked: string[] = [];
    const check = exchangeChecker(
      { openapi: '3.1.0' },
      { ignore: (pathname) => asked.push(pathname) > 0 },
    );
    expect(check(fault(200, { url: 'http://127.0.0.1:1/a/b?c#d' }))).toEqual([]);
    expect(asked).toEqual(['/a/b']);
  });

  it.each([['//pets/1'], ['*'], [''], ['/%zz'], ['/pets/../pets/1']])(
    '%s is nothing the document has, and no error',
    (url) => {
      expect(places(fault(404, { url }))).toEqual([]);
      expect(places(fault(200, { url }))).toEqual(['operation-known /status']);
    },
  );
});

describe('exchangeOf', () => {
  it('makes plain data of a request and its response', () => {
    const headers = { Authorization: 'Bearer x', Cookie: 'a=b', 'X-Id': '7' };
    const request = new Request('http://127.0.0.1/pets/1', { method: 'DELETE', headers });
    const response = new Response(null, { status: 204, headers: { 'X-Age': '3' } });
    expect(exchangeOf(request, response, '')).toEqual({
      method: 'DELETE',
      url: 'http://127.0.0.1/pets/1',
      // Without what would say who somebody is.
      requestHeaders: { 'x-id': '7' },
      requestBody: '',
      status: 204,
      headers: { 'x-age': '3' },
      body: '',
    });
  });
});
