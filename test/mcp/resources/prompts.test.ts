import { describe, expect, it } from 'vitest';
import { compactMarkdownOf } from '../../../src/reference/markdown/markdown.ts';
import { ownDocs, ownServer } from '../tools/own-server.ts';

const docs = ownDocs();
const { client, complaints } = await ownServer(() => docs);

describe('the prompts', () => {
  it('are two, each with a description and described arguments', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['write_request', 'explain_error']);
    for (const { title = '', description = '', arguments: args = [] } of prompts) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
      expect(args.filter((argument) => (argument.description ?? '') === '')).toEqual([]);
    }
    expect(prompts[0]?.arguments?.map(({ name, required }) => [name, required])).toEqual([
      ['operation', true],
      ['goal', false],
      ['language', false],
    ]);
  });

  it('ask for a request, with all that the operation takes and a sample in that language', async () => {
    for (const page of docs.reference.operations) {
      const text = await asked('write_request', { operation: page.id, language: 'Python' });
      expect(text).toContain(
        `Write a working request to ${page.id} of the Twilio Conversations API`,
      );
      expect(text).toContain(compactMarkdownOf(page, docs.urlOf).trimEnd());
      const sample = page.samples.find(({ language }) => language === 'python');
      expect(text).toContain(sample?.code.trimEnd() ?? 'no sample');
    }
  });

  it('bring what the request is for, and no sample of a language that is not known', async () => {
    const text = await asked('write_request', {
      operation: 'POST /v1/Users',
      goal: 'one user for each of my customers',
      language: 'COBOL',
    });
    expect(text).toContain('in COBOL.');
    expect(text).toContain('What it is for: one user for each of my customers');
    expect(text).not.toContain('```');
  });

  it('ask what a fault means, with what the dictionary says of it', async () => {
    const error = '{"code":50416,"message":"taken","status":409}';
    const text = await asked('explain_error', { error });
    expect(text).toContain(error);
    expect(text).toContain('# 50416: The pair of addresses is in use');
    expect(text).toContain('What to do: ');
  });

  it('put the faults of the operation first', async () => {
    const text = await asked('explain_error', { error: 'HTTP 409', operation: 'CreateUser' });
    expect(text).toContain('HTTP status 409 of CreateUser may be:');
    expect(text).toContain('50201: The user exists already');
  });

  it('complete operations, faults and languages', async () => {
    expect(await completed('write_request', 'operation', 'createu')).toEqual(['CreateUser']);
    expect(await completed('write_request', 'language', 'p')).toEqual(['Python']);
    expect(await completed('write_request', 'language', '')).toHaveLength(5);
    expect((await completed('explain_error', 'error', '5041'))[0]).toBe('50411');
    expect(await completed('explain_error', 'operation', 'deleteus')).toContain('DeleteUser');
    expect(await completed('write_request', 'goal', 'x')).toEqual([]);
  });

  it('name the nearest of an unknown operation, and refuse what is missing', async () => {
    await expect(asked('write_request', { operation: 'FetchUsr' })).rejects.toThrow(
      /No operation is named "FetchUsr"\. Nearest: FetchUser, /,
    );
    await expect(asked('write_request', { operation: 'onMessageAdded' })).rejects.toThrow(
      'onMessageAdded is an event',
    );
    await expect(asked('write_request', {})).rejects.toThrow('operation');
    expect(complaints).toEqual([]);
  });
});

async function asked(name: string, args: Record<string, string>): Promise<string> {
  const { messages } = await client.getPrompt({ name, arguments: args });
  const [message, ...others] = messages;
  expect(others).toEqual([]);
  expect(message?.role).toBe('user');
  return message?.content.type === 'text' ? message.content.text : '';
}

async function completed(prompt: string, name: string, value: string): Promise<string[]> {
  const { completion } = await client.complete({
    ref: { type: 'ref/prompt', name: prompt },
    argument: { name, value },
  });
  return completion.values;
}
