import { ToolError } from '../tools/tool-error.ts';

/** The beginning of a body, at most so many bytes of it. Throws a ToolError if it breaks off. */
export async function readText(response: Response, most: number): Promise<string> {
  try {
    return await beginning(response, most);
  } catch {
    throw new ToolError(`The answer, HTTP ${response.status}, broke off.`);
  }
}

async function beginning(response: Response, most: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = most;
  while (left > 0) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
  }
  await reader.cancel();
  return text;
}
