import type { CallBody, Credential, ExampleCall } from './call/call.ts';
import { quoted, withoutMeaning } from './literals/shell.ts';
import { addressOf, encoded, headerPairs, pairsOf } from './texts.ts';

export function curl(call: ExampleCall): string {
  const method = call.method === 'HEAD' ? '--head' : `--request ${call.method}`;
  return [
    `curl ${method} ${address(call)}`,
    ...call.credentials.flatMap(credential),
    ...headerPairs(call.headers).map(([name, text]) => header(name, text)),
    ...pairsOf(call.cookies).map((pair) => `--cookie ${quoted(pair.join('='))}`),
    ...(call.body === undefined ? [] : content(call.body)),
  ].join(' \\\n  ');
}

/** In double quotes only where a key is part of the query. */
function address(call: ExampleCall): string {
  const url = addressOf(call);
  const keys = call.credentials.flatMap((each) =>
    each.kind === 'key' && each.place === 'query' ? [`${encoded(each.name)}=$${each.key}`] : [],
  );
  if (keys.length === 0) return quoted(url);
  return `"${withoutMeaning(url)}${url.includes('?') ? '&' : '?'}${keys.join('&')}"`;
}

function credential(each: Credential): readonly string[] {
  switch (each.kind) {
    case 'basic':
      return [`--user "$${each.user}:$${each.password}"`];
    case 'bearer':
      return [`--header "Authorization: Bearer $${each.token}"`];
    case 'key':
      if (each.place === 'query') return [];
      if (each.place === 'cookie') return [`--cookie "${withoutMeaning(each.name)}=$${each.key}"`];
      return [`--header "${withoutMeaning(each.name)}: $${each.key}"`];
  }
}

function content(body: CallBody): readonly string[] {
  switch (body.kind) {
    case 'form':
      // Of `name=value` curl encodes the value only.
      return pairsOf(body.fields).map(
        ([name, text]) => `--data-urlencode ${quoted(`${encoded(name)}=${text}`)}`,
      );
    case 'multipart':
      return body.fields.flatMap((field) =>
        'file' in field
          ? [`--form ${quoted(`${field.name}=@${field.file}`)}`]
          : pairsOf([field]).map((pair) => `--form-string ${quoted(pair.join('='))}`),
      );
    case 'json':
      return [type(body.mediaType), `--data-raw ${quoted(json(body.value))}`];
    case 'text':
      return [type(body.mediaType), `--data-raw ${quoted(body.text)}`];
    case 'file':
      return [type(body.mediaType), `--data-binary ${quoted(`@${body.file}`)}`];
  }
}

/** On one line where it is short. */
function json(value: unknown): string {
  const flat = JSON.stringify(value);
  return flat.length <= 60 ? flat : JSON.stringify(value, null, 2);
}

function type(mediaType: string): string {
  return header('Content-Type', mediaType);
}

/** What has no value needs another mark: "Name:" would take the header away. */
function header(name: string, text: string): string {
  return `--header ${quoted(text === '' ? `${name};` : `${name}: ${text}`)}`;
}
