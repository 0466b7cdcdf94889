import type { Exchange } from '../exchange.ts';
import { withoutSecrets } from '../secrets.ts';
import { fieldOf, listOf, numberOf, textAt } from './har-fields.ts';

/**
 * The exchanges of a recording (HAR 1.2), in its order and without credentials; requests that got
 * no answer are left out. Throws a `TypeError` that names the place where it is no HAR.
 */
export function exchangesOfHar(har: unknown): readonly Exchange[] {
  const entries = listOf(fieldOf(har, 'log'), 'entries');
  if (entries === undefined) throw new TypeError('It is no HAR: it has no list log.entries.');
  return entries.flatMap((entry, index) => exchangeIn(entry, `log.entries[${index}]`));
}

function exchangeIn(entry: unknown, place: string): readonly Exchange[] {
  const request = fieldOf(entry, 'request');
  const response = fieldOf(entry, 'response');
  const method = textAt(request, 'method');
  const url = textAt(request, 'url');
  const status = numberOf(response, 'status');
  if (method === undefined || url === undefined) {
    throw new TypeError(`It is no HAR: ${place}.request has no method and url.`);
  }
  if (status === undefined) throw new TypeError(`It is no HAR: ${place}.response has no status.`);
  // Browsers write 0 for what was blocked or broken off.
  if (status === 0) return [];
  return [
    {
      method,
      url,
      requestHeaders: withoutSecrets(headersOf(request, place)),
      requestBody: requestBodyOf(request),
      status,
      headers: withoutSecrets(headersOf(response, place)),
      body: bodyOf(fieldOf(response, 'content'), method, status),
    },
  ];
}

/** Repeated ones in one line, as HTTP has it (RFC 9110, 5.3). */
function headersOf(message: unknown, place: string): readonly (readonly [string, string])[] {
  const byName = new Map<string, string>();
  for (const header of listOf(message, 'headers') ?? []) {
    const name = textAt(header, 'name')?.toLowerCase();
    const value = textAt(header, 'value');
    if (name === undefined || value === undefined) {
      throw new TypeError(`It is no HAR: a header of ${place} has no name and value.`);
    }
    // What begins with a colon is a part of the request line in HTTP/2.
    if (name.startsWith(':')) continue;
    const before = byName.get(name);
    byName.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return [...byName];
}

function requestBodyOf(request: unknown): string | undefined {
  const posted = fieldOf(request, 'postData');
  if (posted === undefined) return (numberOf(request, 'bodySize') ?? 0) > 0 ? undefined : '';
  const text = textAt(posted, 'text');
  if (text !== undefined && text !== '') return decodedFrom(posted, text);
  const params = listOf(posted, 'params') ?? [];
  // A file is sent in parts that the list does not tell.
  if (params.some((param) => fieldOf(param, 'fileName') !== undefined)) return undefined;
  const pairs = params.map((param) => [textAt(param, 'name') ?? '', textAt(param, 'value') ?? '']);
  return new URLSearchParams(pairs).toString();
}

function bodyOf(content: unknown, method: string, status: number): string | undefined {
  const text = textAt(content, 'text') ?? '';
  if (text !== '') return decodedFrom(content, text);
  const isEmpty = numberOf(content, 'size') === 0 || status === 204 || method === 'HEAD';
  return isEmpty ? '' : undefined;
}

function decodedFrom(holder: unknown, text: string): string {
  if (textAt(holder, 'encoding') !== 'base64') return text;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
