import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../../src/contract/check-exchange.ts';
import type { ParameterObject, Schema } from '../../../src/description/description.ts';

const list: Schema = { type: 'array', items: { type: 'integer' } };
const point: Schema = {
  type: 'object',
  required: ['x'],
  properties: { x: { type: 'integer' }, y: { type: 'integer' } },
};
const either: Schema = { anyOf: [{ type: 'integer', maximum: 5 }, { type: 'string' }] };

describe('a parameter', () => {
  it.each<[string, Partial<ParameterObject>, string, string]>([
    ['form', { schema: list }, 'p=1&p=2', 'p=1&p=x'],
    ['form, not exploded', { schema: list, explode: false }, 'p=1,2', 'p=1,x'],
    ['space', { schema: list, style: 'spaceDelimited' }, 'p=1', 'p=x'],
    ['spaces', { schema: list, style: 'spaceDelimited', explode: false }, 'p=1%202', 'p=1%20x'],
    ['pipes', { schema: list, style: 'pipeDelimited', explode: false }, 'p=1%7C2', 'p=1%7Cx'],
    ['an object', { schema: point }, 'x=1&y=2', 'x=a&y=2'],
    ['an object, not exploded', { schema: point, explode: false }, 'p=x,1,y,2', 'p=x,a,y,2'],
    ['a deep object', { schema: point, style: 'deepObject' }, 'p[x]=1', 'p[y]=1'],
    ['JSON', { content: { 'application/json': { schema: point } } }, 'p={"x":1}', 'p={"y":1}'],
    ['broken JSON', { content: { 'application/json': {} } }, 'p={"x":1}', 'p={'],
    ['a text or a number', { schema: either }, 'p=7', 'q=7'],
    ['a word with a plus', { schema: { const: 'a b' } }, 'p=a+b', 'p=a%2Bb'],
    ['a broken escape', { schema: { const: '%zz' } }, 'p=%zz', 'p=%z'],
    ['a boolean', { schema: { type: 'boolean' } }, 'p=false', 'p=no'],
    ['a certain boolean', { schema: { const: false } }, 'p=false', 'p=true'],
    ['null', { schema: { type: 'null' } }, 'p=', 'p=null'],
  ])('in a query is read as %s', (_, parameter, sound, broken) => {
    const ask = asking({ ...parameter, in: 'query', required: true });
    expect(ask(`/?${sound}`)).toEqual([]);
    expect(ask(`/?${broken}`)).not.toEqual([]);
  });

  it.each<[string, Partial<ParameterObject>, string, string]>([
    ['a number', { schema: { type: 'integer', maximum: 5 } }, '5', '6'],
    ['a list', { schema: list }, '1,2', '1,x'],
    ['an object', { schema: point, explode: true }, 'x=1,y=2', 'x=a,y=2'],
    ['a label', { schema: list, style: 'label', explode: true }, '.1.2', '.1.x'],
    ['a matrix', { schema: list, style: 'matrix' }, ';p=1,2', ';p=1,x'],
    [
      'an exploded matrix',
      { schema: list, style: 'matrix', explode: true },
      ';p=1;p=2',
      ';p=1;p=x',
    ],
  ])('in a path is read as %s', (_, parameter, sound, broken) => {
    const ask = asking({ ...parameter, in: 'path', required: true }, '/{p}');
    expect(ask(`/${sound}`)).toEqual([]);
    expect(ask(`/${broken}`)).not.toEqual([]);
  });

  it('in a cookie, or said by another header, is left alone', () => {
    expect(asking({ in: 'cookie', required: true })('/')).toEqual([]);
    expect(asking({ in: 'header', name: 'Authorization', required: true })('/')).toEqual([]);
  });

  it('that is a key in the query is known', () => {
    const securitySchemes = { key: { type: 'apiKey', in: 'query', name: 'key' } };
    const check = exchangeChecker({
      openapi: '3.1.0',
      paths: { '/': { get: { responses: { 204: {} } } } },
      components: { securitySchemes },
    });
    const answer = { method: 'GET', status: 204, headers: {}, body: '' };
    expect(check({ ...answer, url: '/?key=1' })).toEqual([]);
    expect(check({ ...answer, url: '/?keys=1' })).toHaveLength(1);
  });
});

function asking(
  parameter: Partial<ParameterObject>,
  path = '/',
): (url: string) => readonly string[] {
  const check = exchangeChecker({
    openapi: '3.1.0',
    paths: {
      [path]: {
        get: { parameters: [{ name: 'p', in: 'query', ...parameter }], responses: { 204: {} } },
      },
    },
  });
  return (url) =>
    check({ method: 'GET', url, requestHeaders: {}, status: 204, headers: {}, body: '' }).map(
      ({ check: id }) => id,
    );
}
