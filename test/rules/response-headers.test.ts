import { describe, expect, test } from 'vitest';
import { problemsOf } from './helper.ts';

const RULE = 'response-headers';
const OPTIONS = {
  names: { '2XX': ['Twilio-Request-Id'], '4XX': ['Twilio-Request-Id'], 429: ['Retry-After'] },
};

function answer(status: number, headers: string): string {
  return `paths:\n  /A:\n    get:\n      responses:\n        '${status}': { description: A, headers: { ${headers} } }\n`;
}

describe('response-headers', () => {
  test('accepts answers with the headers of their range and status, in any case', async () => {
    expect(await problemsOf(RULE, answer(200, 'twilio-request-id: {}'), OPTIONS)).toEqual([]);
    expect(await problemsOf(RULE, answer(404, 'Twilio-Request-Id: {}'), OPTIONS)).toEqual([]);
    expect(await problemsOf(RULE, answer(500, ''), OPTIONS)).toEqual([]);
    const both = 'Twilio-Request-Id: {}, Retry-After: {}';
    expect(await problemsOf(RULE, answer(429, both), OPTIONS)).toEqual([]);
  });

  test('names the headers that an answer lacks', async () => {
    expect(await problemsOf(RULE, answer(429, 'Retry-Soon: {}'), OPTIONS)).toMatchObject([
      {
        pointer: '#/paths/~1A/get/responses/429/headers',
        line: 7,
        message:
          'Answer 429 does not declare Twilio-Request-Id, Retry-After; refer to the shared header in headers.',
      },
    ]);
  });

  test('blames a shared answer once, in its file', async () => {
    const files = {
      'openapi.yaml': `paths:
  /A: { get: { responses: { '404': { $ref: responses/NotFound.yaml } } } }
  /B: { get: { responses: { '404': { $ref: responses/NotFound.yaml } } } }
`,
      'responses/NotFound.yaml': 'description: A\n',
    };
    expect(await problemsOf(RULE, files, OPTIONS)).toMatchObject([
      { file: 'responses/NotFound.yaml', from: 'openapi.yaml#/paths/~1A/get/responses/404' },
    ]);
  });

  test('asks nothing of webhooks', async () => {
    const webhook = `webhooks: { a: { post: { responses: { '200': { description: A } } } } }`;
    expect(await problemsOf(RULE, webhook, OPTIONS)).toEqual([]);
  });
});
