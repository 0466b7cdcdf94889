import { describe, expect, test } from 'vitest';
import { messagesOf, problemsOf, type Files } from './helper.ts';

const RULE = 'body-example';

function request(media: string): string {
  return `paths:\n  /A:\n    post:\n      requestBody:\n        content:\n          application/x-www-form-urlencoded: ${media}\n`;
}

function answer(status: number, media: string): string {
  return `paths: { /A: { get: { responses: { '${status}': { content: { application/json: ${media} } } } } } }`;
}

function files(example: string): Files {
  return {
    'openapi.yaml': 'paths: { /A: { post: { requestBody: { $ref: requestBodies/A.yaml } } } }',
    'requestBodies/A.yaml':
      'content:\n  a/b:\n    examples:\n      a: { $ref: ../examples/a.json }\n',
    'examples/a.json': example,
  };
}

describe('body-example', () => {
  test.each([
    '{ example: {} }',
    '{ example: null }',
    "{ examples: { a: { summary: One., value: '' } } }",
    '{ examples: { a: { summary: One., externalValue: a.json } } }',
  ])('accepts %s in requests, answers and faults', async (media) => {
    expect(await problemsOf(RULE, request(media))).toEqual([]);
    expect(await problemsOf(RULE, answer(200, media))).toEqual([]);
    expect(await problemsOf(RULE, answer(404, media))).toEqual([]);
  });

  test.each(['{}', '{ examples: {} }', '{ schema: { example: {} } }'])(
    'refuses %s in requests, answers, faults and webhooks',
    async (media) => {
      expect(await problemsOf(RULE, request(media))).toMatchObject([
        {
          line: 8,
          message: expect.stringContaining('This application/x-www-form-urlencoded body has no'),
        },
      ]);
      expect(await problemsOf(RULE, answer(200, media))).toHaveLength(1);
      expect(await problemsOf(RULE, answer(404, media))).toHaveLength(1);
      const webhook = `webhooks: { a: { post: { requestBody: { content: { a/b: ${media} } } } } }`;
      expect(await problemsOf(RULE, webhook)).toHaveLength(1);
    },
  );

  test('reads examples from their files and points into them', async () => {
    expect(await problemsOf(RULE, files('{ "summary": "One", "value": {} }'))).toEqual([]);
    const from = 'requestBodies/A.yaml#/content/a~1b/examples/a';
    expect(await problemsOf(RULE, files('{ "value": {} }'))).toMatchObject([
      { file: 'examples/a.json', line: 1, from, message: expect.stringContaining('no summary') },
    ]);
    expect(await problemsOf(RULE, files('{ "summary": "One" }'))).toMatchObject([
      { file: 'examples/a.json', line: 1, from, message: expect.stringContaining('no value') },
    ]);
  });

  test('survives malformed bodies', async () => {
    expect(await messagesOf(RULE, request('7'))).toEqual([]);
    expect(await messagesOf(RULE, request('{ examples: 7 }'))).toHaveLength(1);
    expect(await messagesOf(RULE, request('{ examples: { a: 7 } }'))).toHaveLength(2);
    expect(await messagesOf(RULE, request('{ examples: { a: { $ref: nowhere.json } } }'))).toEqual(
      [],
    );
  });
});
