import { describe, expect, it } from 'vitest';
import { exchangeChecker } from '../../src/contract/check-exchange.ts';
import type { Exchange } from '../../src/contract/contract.ts';
import { readDescription } from '../helpers/document.ts';

const { document, operations } = readDescription();
// What a failure looks like is judged here, not that there is one.
const check = exchangeChecker(document, { without: ['no-server-error'] });

/** Every example of every answer, as if it had come over the wire. */
const exchanges = operations.flatMap(({ method, path, parameters, responses }) =>
  responses.flatMap(({ status, contents }) => {
    const url = path.replace(/\{(\w+)\}/g, (_, name) => {
      const parameter = parameters.find((candidate) => candidate.name === name);
      return encodeURIComponent(String(parameter?.example));
    });
    const bare = { method, url, status: Number(status) };
    const empty = { ...bare, headers: {}, body: '' };
    const shown = contents.flatMap(({ mediaType, examples }) =>
      examples.map(({ value }) => ({
        ...bare,
        headers: { 'content-type': mediaType },
        body: JSON.stringify(value),
      })),
    );
    return contents.length === 0 ? [empty] : shown;
  }),
);

describe('our own document', () => {
  it('passes with every example of every answer', () => {
    const answers = operations.flatMap(({ responses }) => responses);
    expect(exchanges.length).toBeGreaterThanOrEqual(answers.length);
    expect(exchanges.flatMap(check)).toEqual([]);
  });

  it('fails with any of them that has a field more, at its root or in any object within', () => {
    for (const exchange of exchanges.filter(({ body }) => body !== '')) {
      const objects = objectsIn(JSON.parse(exchange.body));
      for (let at = 0; at < objects; at += 1) {
        const body = withField(exchange.body, at);
        expect(found({ ...exchange, body }), body).toEqual(['no-undocumented-field']);
      }
    }
  });

  it('fails with any of them under a status that is not listed', () => {
    for (const exchange of exchanges) {
      expect(found({ ...exchange, status: 299 })).toEqual(['status-documented']);
    }
  });

  it('fails with any body where none is due, and without one where it is', () => {
    for (const exchange of exchanges) {
      const body = exchange.body === '' ? 'x' : '';
      const expected = exchange.body === '' ? 'empty-body' : 'body-schema';
      expect(found({ ...exchange, body })).toEqual([expected]);
    }
  });

  it('fails with any field of a success left out that is required, and any number for a text', () => {
    for (const exchange of exchanges.filter(({ status, body }) => status < 300 && body !== '')) {
      for (const [name, value] of Object.entries(JSON.parse(exchange.body))) {
        if (typeof value !== 'string') continue;
        const changed = { ...JSON.parse(exchange.body), [name]: 1 };
        expect(found({ ...exchange, body: JSON.stringify(changed) }), name).toEqual([
          'body-schema',
        ]);
        delete changed[name];
        expect(found({ ...exchange, body: JSON.stringify(changed) }), name).toEqual([
          'body-schema',
        ]);
      }
    }
  });
});

function found(exchange: Exchange): readonly string[] {
  return check(exchange).map((finding) => finding.check);
}

function objectsIn(value: unknown): number {
  let count = 0;
  JSON.stringify(value, (_, inner: unknown) => {
    if (isClosed(inner)) count += 1;
    return inner;
  });
  return count;
}

/** The body with an undocumented field in the object of this number. */
function withField(body: string, number: number): string {
  let count = -1;
  return JSON.stringify(JSON.parse(body), (_, inner: unknown) => {
    if (!isClosed(inner)) return inner;
    count += 1;
    return count === number ? { ...inner, undocumented: 'x' } : inner;
  });
}

function isClosed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
