/** What a text says as JSON. */
export type Parsed =
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'read'; readonly value: unknown };

export function parsedJson(text: string): Parsed {
  if (text === '') return { state: 'unreadable', reason: 'it is empty' };
  try {
    return { state: 'read', value: JSON.parse(text) };
  } catch (error) {
    return { state: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}
