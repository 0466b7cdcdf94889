import { describe, expect, it } from 'vitest';
import { ownDocs, ownServer } from './own-server.ts';

const docs = ownDocs();
const { call } = await ownServer(() => docs);
const explained = async (error: string, operation?: string) =>
  (await call('explain_error', { error, ...(operation !== undefined && { operation }) })).text;

const json =
  '{"code":50416,"message":"taken","more_info":"https://www.twilio.com/docs/errors/50416","status":409}';

describe('an error', () => {
  it.each([
    '50416',
    ' 50416 ',
    'error 50416',
    'What does error 50416 mean?',
    json,
    `422 from upstream: ${json}`,
    `{"response":{"status":409,"data":${json}}}`,
    'RestException [Error]: A participant with this binding exists { status: 409, code: 50416 }',
    'twilio.base.exceptions.TwilioRestException: HTTP 409 error: ... (code: 50416)',
    'https://www.twilio.com/docs/errors/50416',
    'After 20001 ms: error 50416',
    '2026-11-20T10:11:12.123Z [worker 12345] POST /v1/Conversations failed, error 50416 after 40100 ms',
  ])('is its row of the dictionary, whatever it was pasted in: %s', async (error) => {
    const text = await explained(error);
    expect(text.startsWith('# 50416: The pair of addresses is in use\nHTTP status 409.\n')).toBe(
      true,
    );
    expect(text).toContain('\nWhat to do: ');
    expect(text).toContain('\nAnswered by: CreateConversationParticipant, ');
    expect(text.trimEnd().endsWith('/errors#error-50416')).toBe(true);
  });

  it('is told for every code of the dictionary, with all that is known', async () => {
    for (const { code, title, meaning, action } of docs.reference.faults) {
      const text = await explained(String(code));
      expect(text.startsWith(`# ${code}: ${title}\n`)).toBe(true);
      expect(text).toContain(meaning);
      expect(text).toContain(action);
    }
  });

  it('is the general fault of a status that has one', async () => {
    const text = await explained('HTTP/1.1 401 Unauthorized');
    expect(text).toContain('HTTP status 401 may be:');
    expect(text).toContain('# 20003: The credentials are missing or wrong');
  });

  it('is one of those with its status, the general ones first', async () => {
    const lines = (await explained('409')).split('\n');
    expect(lines[0]).toBe('HTTP status 409 may be:');
    expect(lines.slice(1, 3)).toEqual([
      '20162: Another change came first',
      '20409: The request clashes with what is there',
    ]);
    expect(lines).toContain('50353: The unique name is taken');
    expect(await explained('400')).toMatch(/\n\d+ more with this status: name the operation\.\n/);
  });

  it('is one that the operation answers, if it is told', async () => {
    const text = await explained('HTTP 400', 'CreateUser');
    const codes = [...text.matchAll(/^(\d{5}): /gm)].map(([, code]) => Number(code));
    const page = docs.find.operation.byName('CreateUser');
    const own = page?.faults.filter(({ status }) => status === 400).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(own));
    expect(codes.length).toBeGreaterThan(3);
  });

  it('is one that the operation answers, which errors of this client begin with', async () => {
    const text = await explained('ConversationsError: CreateUser: User already exists (HTTP 409)');
    expect(text).toMatch(
      /^HTTP status 409 of CreateUser may be:\n50201: The user exists already\n/,
    );
    expect(text).not.toContain('50433');
  });

  it('is found by its words, the likeliest first', async () => {
    expect(await explained('the conversation is closed')).toMatch(
      /^Maybe one of these:\n50377: The conversation is closed for good\n/,
    );
    expect(await explained('{"status":409,"message":"Participant already exists"}')).toMatch(
      /^HTTP status 409 may be:\n50433: The participant is in the conversation already\n/,
    );
  });

  it('is said to be unknown where its code is, and not taken for another', async () => {
    const text = await explained(
      '{"code":99999,"message":"The unique name is taken","status":409}',
    );
    expect(text).toMatch(
      /^99999 is not in the dictionary of this API\. HTTP status 409 may be:\n50353: /,
    );
    const { text: other, failed } = await call('explain_error', { error: '30007' });
    expect(failed).toBe(true);
    expect(other).toMatch(/^No fault is named "30007"\. Nearest: \d{5}, \d{5}, \d{5}\.$/);
  });

  it.each([
    [
      'TimeoutError: FetchUser: no whole answer came within 30000 ms',
      'No whole answer came in time',
    ],
    ['TypeError: fetch failed', 'No answer came'],
    ['connect ECONNREFUSED 127.0.0.1:4010', 'No answer came'],
    ['InputError: Sid is missing', 'before anything was sent'],
  ])('that no fault stands behind is told as that: %s', async (error, said) => {
    const { text, failed } = await call('explain_error', { error });
    expect(failed).toBe(false);
    expect(text).toContain(said);
  });

  it.each(['!!!', '{', '{}', '[1,2]', '{"code":-1}', '{"code":"x","status":{}}', '\u0000'])(
    'that says nothing is answered with the nearest: %j',
    async (error) => {
      const { text, failed } = await call('explain_error', { error });
      expect(failed).toBe(true);
      expect(text).toMatch(/^No fault is named |^Input validation error/);
    },
  );
});
