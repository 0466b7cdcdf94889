import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../src/cli/portal/yaml-text.ts';
import { readDescription } from '../helpers/document.ts';

describe('a JSON value as YAML', () => {
  it('reads back as what it was, whatever its texts look like', () => {
    assert(
      property(values, (value) => {
        const given: unknown = JSON.parse(JSON.stringify(value));
        expect(parse(yamlText(given))).toEqual(given);
        // Many parsers are of the version before.
        expect(parse(yamlText(given), { version: '1.1' })).toEqual(given);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back as our document', () => {
    const { document } = readDescription();
    expect(parse(yamlText(document))).toEqual(document);
  });

  it('is what a person would write', () => {
    const value = {
      openapi: '3.1.0',
      info: { title: 'Shop: things', description: 'One.\nTwo.\n' },
      tags: [{ name: 'Things', empty: [] }, { name: 'Office' }],
      paths: { '/things/{id}': { get: { responses: { '200': {} } } } },
      required: ['no', 'name'],
    };
    expect(yamlText(value)).toBe(`openapi: "3.1.0"
info:
  title: "Shop: things"
  description: |
    One.
    Two.
tags:
- name: Things
  empty: []
- name: Office
paths:
  /things/{id}:
    get:
      responses:
        "200": {}
required:
- "no"
- name
`);
  });
});

const signs = Array.from('a \n-:#0."\'|>\té\r*&!%@`{}[],?\u2028\u0085\ufeff');
const text = oneof(
  string({ unit: 'binary' }),
  string({ unit: constantFrom(...signs) }),
  constantFrom('yes', '1e3', '0x1f', '~', 'null', 'a: b', '- x', '2020-01-01', '=', '12:30', 'a:'),
);
const key = text.filter((name) => name !== '__proto__' && name !== '<<');
const { value: values } = letrec((tie) => ({
  value: oneof(
    { maxDepth: 4 },
    text,
    integer(),
    double({ noNaN: true, noDefaultInfinity: true }),
    boolean(),
    constant(null),
    array(tie('value')),
    dictionary(key, tie('value')),
  ),
}));
