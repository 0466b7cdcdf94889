/** What a message says, which stays there for others; `undefined` if it is gone or breaks off. */
export async function textOf(message: Request | Response): Promise<string | undefined> {
  if (message.bodyUsed) return undefined;
  if (message.body === null) return '';
  try {
    return await message.clone().text();
  } catch {
    return undefined;
  }
}
