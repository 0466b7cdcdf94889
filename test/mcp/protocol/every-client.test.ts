import { ProtocolError, ResourceNotFoundError, type Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { combinations, connectedClient, type Connected } from '../../helpers/mcp-clients.ts';
import { prompts, singleResources, templates, toolCalls } from './calls.ts';

const connections: Connected[] = [];
afterAll(() => Promise.all(connections.map(({ close }) => close())));

async function connected(combination: (typeof combinations)[number]): Promise<Client> {
  const connection = await connectedClient(combination);
  connections.push(connection);
  return connection.client;
}

/** What all the others are compared with. */
let first: Client;
beforeAll(async () => {
  first = await connected({ era: 'modern', place: 'in process' });
});

describe.each(combinations)('a client of the $era era, $place', (combination) => {
  let client: Client;
  beforeAll(async () => {
    client = await connected(combination);
  });
  const isLegacy = combination.era === 'legacy';

  it('speaks the newest revision of its era', () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(isLegacy ? '2025-11-25' : '2026-07-28');
    expect(client.getProtocolEra()).toBe(isLegacy ? 'legacy' : 'modern');
  });

  it('is told who answers, and how to begin', () => {
    expect(client.getServerVersion()).toMatchObject({
      name: 'conversations-client',
      title: 'Twilio Conversations reference',
    });
    expect(client.getInstructions()).toContain('Search first');
  });

  it('is promised no news that never comes', () => {
    const { tools, resources, prompts: offered } = client.getServerCapabilities() ?? {};
    expect(tools).not.toHaveProperty('listChanged', true);
    expect(offered).not.toHaveProperty('listChanged', true);
    expect(resources).not.toMatchObject({ listChanged: true });
    expect(resources).not.toMatchObject({ subscribe: true });
  });

  it('gets all lists in the same order, whenever and by whomever they are asked for', async () => {
    const lists = await listsOf(client);
    expect(lists).toEqual(await listsOf(client));
    expect(lists).toEqual(await listsOf(first));
    expect(Object.values(lists).map(({ length }) => length)).not.toContain(0);
  });

  it('learns of every tool that it only reads', async () => {
    const { tools } = await client.listTools();
    for (const { name, title, description, annotations, inputSchema } of tools) {
      const told = { title, description, type: inputSchema.type, ...annotations };
      expect(told, name).toEqual({
        title: expect.stringMatching(/^[A-Z]/),
        description: expect.stringMatching(/\.$/),
        type: 'object',
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
    }
  });

  it('calls every tool, and is told the same as everyone', async () => {
    const { tools } = await client.listTools();
    for (const { name } of tools) {
      const { given: args, answer } = row(toolCalls, name);
      const result = await client.callTool({ name, arguments: args });
      expect(result.isError ?? false, name).toBe(false);
      expect(result.content, name).toEqual([
        { type: 'text', text: expect.stringContaining(answer) },
      ]);
      const { content } = await first.callTool({ name, arguments: args });
      expect(result.content, name).toEqual(content);
    }
  });

  it('reads everything that there is one of', async () => {
    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri).filter((uri) => /^docs:\/\/[^/]+$/.test(uri));
    for (const uri of uris) {
      const text = await textOf(client, uri);
      expect(text).toContain(row(singleResources, uri));
      expect(text).toBe(await textOf(first, uri));
    }
  });

  it('completes every template to something that is listed and can be read', async () => {
    const { resourceTemplates } = await client.listResourceTemplates();
    const { resources } = await client.listResources();
    const listed = new Set(resources.map(({ uri }) => uri));
    for (const { uriTemplate } of resourceTemplates) {
      const { typed, offered, text } = row(templates, uriTemplate);
      const [, variable = ''] = /\{(\w+)\}/.exec(uriTemplate) ?? [];
      const { completion } = await client.complete({
        ref: { type: 'ref/resource', uri: uriTemplate },
        argument: { name: variable, value: typed },
      });
      const id = completion.values.find((value) => offered.test(value));
      expect(id, `${uriTemplate}: ${completion.values.join(', ')}`).toBeDefined();
      const uri = uriTemplate.replace(`{${variable}}`, id ?? '');
      expect(listed).toContain(uri);
      expect(await textOf(client, uri)).toContain(text);
    }
  });

  it('gets every prompt, with what completes its argument', async () => {
    const listed = await client.listPrompts();
    for (const { name, description } of listed.prompts) {
      const { given, text, completes } = row(prompts, name);
      expect(description, name).toMatch(/\.$/);
      const { messages } = await client.getPrompt({ name, arguments: given });
      expect(messages, name).toEqual([
        { role: 'user', content: { type: 'text', text: expect.stringContaining(text) } },
      ]);
      const [argument, value, offered] = completes;
      const { completion } = await client.complete({
        ref: { type: 'ref/prompt', name },
        argument: { name: argument, value },
      });
      expect(completion.values, name).toContain(offered);
    }
  });

  it('is told which argument of a tool is wrong, missing or unknown', async () => {
    const { tools } = await client.listTools();
    for (const { name, inputSchema } of tools) {
      const { given } = row(toolCalls, name);
      for (const property of Object.keys(inputSchema.properties ?? {})) {
        const wrong = await client.callTool({ name, arguments: { ...given, [property]: [[]] } });
        expect(wrong, `${name} ${property}`).toMatchObject(failure(property));
      }
      for (const property of inputSchema.required ?? []) {
        const { [property]: _, ...rest } = given;
        const missing = await client.callTool({ name, arguments: rest });
        expect(missing, `${name} without ${property}`).toMatchObject(failure(property));
      }
      const unknown = await client.callTool({ name, arguments: { ...given, zebra: 1 } });
      expect(unknown, name).toMatchObject(failure('zebra'));
    }
  });

  it('is told the nearest names of an operation that nothing is named like', async () => {
    const result = await client.callTool({
      name: 'get_operation',
      arguments: { operation: 'FetchUsr' },
    });
    expect(result).toMatchObject(failure('Nearest: FetchUser'));
  });

  it('gets an error of the protocol for a tool or a prompt that does not exist', async () => {
    for (const call of [
      () => client.callTool({ name: 'delete_docs' }),
      () => client.getPrompt({ name: 'no_prompt' }),
      () => client.getPrompt({ name: 'write_request', arguments: {} }),
      () => client.getPrompt({ name: 'write_request', arguments: { operation: 'FetchUsr' } }),
    ]) {
      const error: unknown = await call().catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ProtocolError);
      expect(error).toMatchObject({ code: -32_602 });
    }
  });

  it.each(['docs://operations/FetchUsr', 'docs://nothing', 'https://example.com/'])(
    'gets an error that has the address of a resource that does not exist, %s',
    async (uri) => {
      const error: unknown = await client.readResource({ uri }).catch((caught: unknown) => caught);
      // -32602 in all revisions: see the SDK at ResourceNotFoundError.
      expect(error).toBeInstanceOf(ResourceNotFoundError);
      expect(error).toMatchObject({ code: -32_602, data: { uri } });
    },
  );
});

async function listsOf(client: Client): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const fresh = { cacheMode: 'bypass' } as const;
  const { tools } = await client.listTools(undefined, fresh);
  const { resources } = await client.listResources(undefined, fresh);
  const { resourceTemplates } = await client.listResourceTemplates(undefined, fresh);
  const listed = await client.listPrompts(undefined, fresh);
  return { tools, resources, resourceTemplates, prompts: listed.prompts };
}

async function textOf(client: Client, uri: string): Promise<string> {
  const { contents } = await client.readResource({ uri });
  expect(contents).toEqual([
    { uri, text: expect.any(String), mimeType: expect.stringMatching(/markdown|json/) },
  ]);
  const [content] = contents;
  return content !== undefined && 'text' in content ? content.text : '';
}

/** What the server has and this table has not, is not looked at by any client. */
function row<Row>(rows: Readonly<Record<string, Row>>, name: string): Row {
  const found = rows[name];
  if (found === undefined) throw new Error(`The tests have no call for ${name}.`);
  return found;
}

function failure(words: string) {
  return { isError: true, content: [{ type: 'text', text: expect.stringContaining(words) }] };
}
