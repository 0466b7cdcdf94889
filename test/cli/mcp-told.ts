import type { Client } from '@modelcontextprotocol/client';

/** The text of what a tool answers. */
export async function told(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<string> {
  const { content } = await client.callTool({ name, arguments: args });
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
