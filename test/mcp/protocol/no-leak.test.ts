import type { Client } from '@modelcontextprotocol/client';
import { expect, it } from 'vitest';
import { connectedClient } from '../../helpers/mcp-clients.ts';
import { mcpAtPort } from '../../helpers/mcp-port.ts';
import { answerOf, legacy, modern, requestOf } from '../../helpers/mcp-wire.ts';

const count = 200;

it('gives each of 200 calls under way at once its own answer', async () => {
  const { url, complaints, close } = await mcpAtPort();
  const numbers = Array.from({ length: count }, (_, number) => number);
  try {
    await Promise.all(
      numbers.map(async (number) => {
        // The same ids in both eras: a number says nothing of who sent it.
        const message = number % 2 === 0 ? modern : legacy;
        const nonce = `nonce-${number}-end`;
        const call = { name: 'get_schema', arguments: { name: nonce } };
        const { method, headers, body } = requestOf(url, message('tools/call', call, number >> 1));
        const answered = await answerOf(
          await fetch(url, { method, headers, body, duplex: 'half' } as RequestInit),
        );
        expect(answered.message?.id).toBe(number >> 1);
        expect(answered.text.match(/nonce-\d+-end/g)).toEqual([nonce]);
      }),
    );
  } finally {
    await close();
  }
  expect(complaints).toEqual([]);
});

it('gives two clients of one server their own answers', async () => {
  const { url, close } = await mcpAtPort();
  const one = await connectedClient({ era: 'modern', place: 'over HTTP' }, url);
  const other = await connectedClient({ era: 'legacy', place: 'over HTTP' }, url);
  try {
    const answers = await Promise.all(
      Array.from({ length: count / 2 }, (_, number) => [
        nonceFor(one.client, `one-${number}-end`),
        nonceFor(other.client, `other-${number}-end`),
      ]).flat(),
    );
    const sent = Array.from({ length: count / 2 }, (_, number) => [
      `one-${number}-end`,
      `other-${number}-end`,
    ]);
    expect(answers).toEqual(sent.flat());
  } finally {
    await Promise.all([one.close(), other.close()]);
    await close();
  }
});

/** What an answer says of the name that was asked for. */
async function nonceFor(client: Client, name: string): Promise<string | undefined> {
  const { content } = await client.callTool({ name: 'get_schema', arguments: { name } });
  const [first] = content;
  return first?.type === 'text' ? /\w+-\d+-end/.exec(first.text)?.[0] : undefined;
}
