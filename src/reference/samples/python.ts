import type { CallAnswer, CallBody, Credential, ExampleCall } from './call/call.ts';
import { Expression } from './literals/layout.ts';
import { pythonLiteral } from './literals/python.ts';
import { byName, headerPairs, pairsOf, placeOf, type Pair } from './texts.ts';

/** By `requests`, which people know. */
export function python(call: ExampleCall): string {
  const options = Object.entries(optionsOf(call)).map(([name, value]: [string, unknown]) => {
    const start = { indent: 4, taken: name.length + 6 };
    return `    ${name}=${pythonLiteral(value, start)},\n`;
  });
  const { method } = call;
  const start =
    method === 'TRACE'
      ? `requests.request(\n    "TRACE",\n`
      : `requests.${method.toLowerCase()}(\n`;
  return [
    ...(call.credentials.length === 0 ? [] : ['import os', '']),
    'import requests',
    '',
    `response = ${start}    ${pythonLiteral(placeOf(call))},\n${options.join('')})`,
    'response.raise_for_status()',
    ...shown(call.answer),
  ].join('\n');
}

function optionsOf({ query, headers, cookies, credentials, body }: ExampleCall): object {
  const sent = {
    params: { ...dictionary(pairsOf(query)), ...keysAt('query', credentials) },
    headers: {
      ...bearerHeader(credentials),
      ...keysAt('header', credentials),
      ...Object.fromEntries(headerPairs(headers)),
      ...((body?.kind === 'text' || body?.kind === 'file') && { 'Content-Type': body.mediaType }),
      ...(isOtherJson(body) && { 'Content-Type': body.mediaType }),
    },
    cookies: { ...dictionary(pairsOf(cookies)), ...keysAt('cookie', credentials) },
  };
  const basic = credentials.find((each) => each.kind === 'basic');
  return {
    ...Object.fromEntries(
      Object.entries(sent).filter(([, value]) => Object.keys(value).length > 0),
    ),
    ...(basic && {
      auth: new Expression(`(${variable(basic.user)}, ${variable(basic.password)})`),
    }),
    ...(body !== undefined && content(body)),
    timeout: 30,
  };
}

/** `requests` itself says "application/json", and no more. */
function isOtherJson(body: CallBody | undefined): body is CallBody & { readonly kind: 'json' } {
  return body?.kind === 'json' && body.mediaType !== 'application/json';
}

/** A list where a name comes more than once. */
function dictionary(pairs: readonly Pair[]): object {
  return Object.fromEntries(
    [...byName(pairs)].map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]),
  );
}

function keysAt(place: 'header' | 'query' | 'cookie', credentials: readonly Credential[]): object {
  return Object.fromEntries(
    credentials.flatMap((each) =>
      each.kind === 'key' && each.place === place
        ? [[each.name, new Expression(variable(each.key))]]
        : [],
    ),
  );
}

function bearerHeader(credentials: readonly Credential[]): object {
  const bearer = credentials.find((each) => each.kind === 'bearer');
  if (bearer === undefined) return {};
  return { Authorization: new Expression(`f"Bearer {os.environ['${bearer.token}']}"`) };
}

function variable(name: string): string {
  return `os.environ[${pythonLiteral(name)}]`;
}

function content(body: CallBody): object {
  switch (body.kind) {
    case 'form':
      return { data: dictionary(pairsOf(body.fields)) };
    case 'multipart':
      return { files: new Expression(parts(body)) };
    case 'json':
      return { json: body.value };
    case 'text':
      return { data: new Expression(`${pythonLiteral(body.text)}.encode()`) };
    case 'file':
      return { data: new Expression(opened(body.file)) };
  }
}

/** Pairs, since a name may come twice; a text is a part without the name of a file. */
function parts(body: CallBody & { readonly kind: 'multipart' }): string {
  const pairs = body.fields.flatMap((field) =>
    'file' in field
      ? [[field.name, new Expression(opened(field.file))] as const]
      : pairsOf([field]).map(
          ([name, text]) => [name, new Expression(`(None, ${pythonLiteral(text)})`)] as const,
        ),
  );
  const tuples = pairs.map(([name, value]) => {
    return new Expression(`(${pythonLiteral(name)}, ${value.code})`);
  });
  return pythonLiteral(tuples, { indent: 4, taken: '    files=,'.length });
}

function opened(file: string): string {
  return `open(${pythonLiteral(file)}, "rb")`;
}

function shown(answer: CallAnswer): readonly string[] {
  switch (answer.kind) {
    case 'none':
      return ['print(response.status_code)'];
    case 'text':
      return ['print(response.text)'];
    case 'value':
      return [`print(${part('response.json()', answer.id)})`];
    case 'list': {
      const item = answer.item.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return [
        `for ${item} in ${part('response.json()', answer.key)}:`,
        `    print(${part(item, answer.id)})`,
      ];
    }
  }
}

function part(name: string, key: string | undefined): string {
  return key === undefined ? name : `${name}[${pythonLiteral(key)}]`;
}
