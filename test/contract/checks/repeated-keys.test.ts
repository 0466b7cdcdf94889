import { assert, constantFrom, json as anyJson, property } from 'fast-check';
import { expect, it } from 'vitest';
import { repeatedKeys } from '../../../src/contract/repeated-keys.ts';

it('finds no repetition in what was written from a value', () => {
  assert(
    property(anyJson(), constantFrom(0, 1), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);
      expect(repeatedKeys(text, JSON.parse(text))).toEqual([]);
    }),
  );
});

it.each([
  ['{"a":1,"b":2,"a":3}', ['a']],
  ['[{"a":{"b":1 , "b" : 2}}]', ['b']],
  [String.raw`{"\"":1,"\u0022":2}`, ['"']],
  [String.raw`{"\\":1,"\\":2}`, ['\\']],
  ['{"a":":","b":"\\":","a":"{"}', ['a']],
  ['[{"a":1},{"a":1}]', []],
  ['{"a":{"a":{"a":1}}}', []],
  [String.raw`{"a":"\\","b":"a"}`, []],
])('finds in %s the keys %j', (text, keys) => {
  expect(repeatedKeys(text, JSON.parse(text))).toEqual(keys);
});
