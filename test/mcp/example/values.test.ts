import { describe, expect, it } from 'vitest';
import { docsOf } from '../../../src/mcp/mcp.ts';
import { asked, ownDocs, problemsOf, shop } from './asked.ts';

const shopDocs = docsOf(shop);

describe('a request example with values', () => {
  it('has them where they belong, and says what is still an example', async () => {
    const parameters = {
      conversation_sid: 'CH00000000000000000000000000000001',
      body: 'Hello "you"',
      xTwilioWebhookEnabled: true,
    };
    const answer = await asked({ operation: 'CreateConversationMessage', parameters });
    expect(answer).toContain('/v1/Conversations/CH00000000000000000000000000000001/Messages');
    expect(answer).toContain(`--data-urlencode 'Body=Hello "you"'`);
    expect(answer).toContain('X-Twilio-Webhook-Enabled: true');
    expect(answer).not.toContain('Author');
    expect(answer).not.toContain('Still examples');
    expect(
      await asked({ operation: 'CreateConversationMessage', parameters: { Body: 'x' } }),
    ).toContain('Still examples: ConversationSid.\n');
  });

  it('keeps the example of the body where only parameters are given', async () => {
    const parameters = { ConversationSid: 'CH00000000000000000000000000000001' };
    const answer = await asked({ operation: 'CreateConversationParticipant', parameters });
    expect(answer).toContain(`'Identity=alice'`);
    expect(answer).toContain('Still examples: Identity.');
  });

  it('keeps what a body requires, and leaves out what else it shows', async () => {
    const answer = await asked({ operation: 'CreateRole', parameters: { Type: 'service' } });
    expect(answer).toContain('FriendlyName=');
    expect(answer).toContain('Permission=');
    const message = await asked({
      operation: 'CreateConversationMessage',
      parameters: { Author: 'bob' },
    });
    expect(message).toContain('Author=bob');
    expect(message).not.toContain('Body=');
  });

  it('writes numbers, lists and JSON as their places have them', async () => {
    const list = await asked({
      operation: 'ListConversation',
      language: 'client',
      parameters: { PageSize: '5' },
    });
    expect(list).toContain('PageSize: 5');
    const role = await asked({
      operation: 'CreateRole',
      parameters: { Permission: 'addParticipant' },
    });
    expect(role).toContain(`'Permission=addParticipant'`);
    const user = await asked({ operation: 'CreateUser', parameters: { Attributes: { a: [1] } } });
    expect(user).toContain(`'Attributes={"a":[1]}'`);
  });

  it('cannot be broken out of by what a value says', async () => {
    const parameters = { Body: `'; rm -rf / #\n\`\`\`\n$(id)` };
    const answer = await asked({ operation: 'CreateConversationMessage', parameters });
    expect(answer.startsWith('````sh\n')).toBe(true);
    expect(answer).toContain(`'\\''; rm -rf / #`);
  });

  it.each([
    ['RoleSid', 'XX', 'Minimum length is 34, maximum length is 34.'],
    [
      'RoleSid',
      'RL0000000000000000000000000000000g',
      'Format should match the following pattern: `^RL[0-9a-fA-F]{32}$`.',
    ],
    ['DateCreated', 'yesterday', 'Type is string(date-time).'],
    ['Attributes', '{', 'Holds `application/json`.'],
    ['Identity', { name: 'alice' }, 'Type is string.'],
    ['X-Twilio-Webhook-Enabled', 'maybe', 'Values are `true` or `false`.'],
  ])('names what is wrong with %s %j', async (name, value, sentence) => {
    const parameters = { [name]: value };
    const problems = await problemsOf({ operation: 'CreateConversationParticipant', parameters });
    expect(problems).toContain(`${name}: ${sentence}`);
  });

  it.each([
    ['PageSize', 101, 'Minimum value is 1, maximum value is 100.'],
    ['PageSize', 'many', 'Type is integer(int64).'],
    ['PageSize', 1.5, 'Type is integer(int64).'],
    ['State', 'open', 'Values are `active`, `inactive`, or `closed`.'],
  ])('names what is wrong with a query of %s %j', async (name, value, sentence) => {
    const problems = await problemsOf({
      operation: 'ListConversation',
      parameters: { [name]: value },
    });
    expect(problems).toEqual([`${name}: ${sentence}`]);
  });

  it.each([
    [{ id: 0 }, 'id: Minimum value is 1.'],
    [{ id: 'one' }, 'id: Type is integer.'],
    [{ name: 'Lantern' }, 'name: Maximum length is 5.'],
    [{ name: 5 }, 'name: Type is string.'],
    [{ price: 0 }, 'price: Value is more than 0.'],
    [{ price: 0.005 }, 'price: Value is a multiple of `0.01`.'],
    [{ price: '9' }, 'price: Type is number.'],
    [{ colors: ['red', 'red'] }, 'colors: No element comes twice.'],
    [{ colors: ['red', 'blue', 'red'] }, 'colors: Not more than 2 elements.'],
    [{ colors: ['green'] }, 'colors[0]: Values are `red` or `blue`.'],
    [{ size: {} }, 'size.width: Required.'],
    [{ size: { width: 1, height: 2 } }, 'size.height: There is no such attribute.'],
    [{ size: { width: 1, unit: 'cm' } }, 'size.unit: Value is `mm`.'],
    [{ owner: 'alice' }, 'owner: Type is string(email) | null.'],
    [{ link: 'here' }, 'link: Type is string(uri).'],
    [{ link: true }, 'link: Type is integer | string(uri).'],
  ])('names what is wrong in JSON of another API: %j', async (parameters, problem) => {
    expect(await problemsOf({ operation: 'putThing', parameters }, shopDocs)).toContain(problem);
  });

  it('finds nothing wrong with what is right in JSON of another API', async () => {
    const parameters = {
      id: '7',
      tags: ['a', 'b'],
      'x-dry-run': 'true',
      name: 'Lampe',
      price: 0.07,
      colors: ['red', 'blue'],
      size: { width: 3, unit: 'mm' },
      owner: null,
      link: 'https://example.com',
    };
    const answer = await asked({ operation: 'putThing', parameters }, shopDocs);
    expect(answer).not.toContain('Problems');
    expect(answer).toContain(`'https://shop.example.com/api/things/7?tags=a%2Cb'`);
    expect(answer).toContain('X-Dry-Run: true');
    expect(answer).toContain('"size": {\n    "width": 3,');
    expect(answer.endsWith('docs://operations/putThing\n')).toBe(true);
  });

  it('takes a body without names as one value', async () => {
    const parameters = { body: ['a', 'b'] };
    expect(await asked({ operation: 'addNotes', parameters }, shopDocs)).toContain(`'["a","b"]'`);
    expect(
      await problemsOf({ operation: 'addNotes', parameters: { body: [1] } }, shopDocs),
    ).toEqual(['body[0]: Type is string.']);
  });

  it('names what it does not know, with what is nearest', async () => {
    const operation = 'CreateConversationMessage';
    expect(await problemsOf({ operation, parameters: { Bodi: 'x' } })).toEqual([
      'Bodi: There is no such parameter. Nearest: Body, Author, MediaSid.',
    ]);
    expect(await problemsOf({ operation: 'FetchConfiguration', parameters: { Sid: 'x' } })).toEqual(
      ['Sid: There is no such parameter. It takes none.'],
    );
    expect(await problemsOf({ operation, parameters: { Body: 'x', body: 'y' } })).toEqual([
      'body: It is Body, which is given, too.',
    ]);
  });

  it('names ten problems, and how many more there are', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `unknown${at}${'x'.repeat(at)}`);
    const parameters = Object.fromEntries(names.map((name) => [name, 'x'.repeat(1_000)]));
    const problems = await problemsOf({ operation: 'FetchUser', parameters });
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toBe('and 190 more');
    expect(Math.max(...problems.map(({ length }) => length))).toBeLessThan(200);
  });

  it.each([
    ['so many', Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`name${at}`, 'x']))],
    ['so long', { Identity: 'x'.repeat(20_001) }],
    ['so deep', { Identity: JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) }],
  ])('does not look at values that are %s', async (_, parameters) => {
    await expect(asked({ operation: 'CreateUser', parameters })).rejects.toThrow(
      'No call takes so many',
    );
  });

  it('has no samples of our client for another API', async () => {
    await expect(asked({ operation: 'putThing', language: 'client' }, shopDocs)).rejects.toThrow(
      'client has no words for this call. Choose one of: curl, fetch, python.',
    );
  });

  it('is not there for what nobody calls', async () => {
    await expect(asked({ operation: 'onMessageAdded' })).rejects.toThrow(
      'onMessageAdded is an event: the API sends it, and nobody calls it.',
    );
    await expect(asked({ operation: 'SendMessage' }, ownDocs)).rejects.toThrow('Nearest: ');
  });
});
