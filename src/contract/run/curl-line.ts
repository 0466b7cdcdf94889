import type { WrittenRequest } from './write-request.ts';

/** A line for a shell that sends the request again; `credentials` stands for what nobody prints. */
export function curlLine(
  { method, path, headers, body }: WrittenRequest,
  baseUrl: string,
  credentials: string,
): string {
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['-I'] : [`-X ${method}`]),
    ...(credentials === '' ? [] : [credentials]),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(shortened(body))}`]),
    quoted(baseUrl + path),
  ].join(' ');
}

/** A body of 32,768 characters helps nobody in a table. */
function shortened(body: string): string {
  return body.length <= 2000 ? body : `${body.slice(0, 200)}…(${body.length} characters in all)`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
