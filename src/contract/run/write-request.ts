import type { ParameterObject } from '../../description/description.ts';
import { isJson, essence } from '../media-types.ts';
import type { Draft, DraftBody } from './draft.ts';
import { textOf } from './text-of.ts';

/** A request as it goes out, without credentials. */
export interface WrittenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const form = 'application/x-www-form-urlencoded';

export function writeRequest({
  operation,
  method,
  path,
  query,
  headers,
  body,
}: Draft): WrittenRequest {
  const ofPlace = (place: string): readonly ParameterObject[] =>
    operation.parameters.filter((parameter) => parameter.in === place);
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = ofPlace('path').find((each) => each.name === name);
    return pathText(parameter, name, path[name]);
  });
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    queryPairs(
      ofPlace('query').find((each) => each.name === name),
      name,
      value,
    ),
  );
  const search = pairs.map(([name, text]) => `${encoded(name)}=${text}`).join('&');
  return {
    method,
    path: search === '' ? filled : `${filled}?${search}`,
    headers: {
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), simple(value)]),
      ),
      ...(body !== undefined && { 'content-type': body.mediaType }),
    },
    body: body === undefined ? undefined : bodyText(body),
  };
}

/** Style `simple`, and `label` and `matrix` for single values (OpenAPI 3.1, "Style Values"). */
function pathText(parameter: ParameterObject | undefined, name: string, value: unknown): string {
  const text = encoded(simple(value));
  if (parameter?.style === 'label') return `.${text}`;
  return parameter?.style === 'matrix' ? `;${name}=${text}` : text;
}

type EncodedPair = readonly [name: string, encodedText: string];

function queryPairs(
  parameter: ParameterObject | undefined,
  name: string,
  value: unknown,
): readonly EncodedPair[] {
  const { style = 'form', explode = style === 'form', content } = parameter ?? {};
  if (content !== undefined) return [[name, encoded(JSON.stringify(value))]];
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => [name, encoded(textOf(item))]);
    const separators: Readonly<Record<string, string>> = {
      spaceDelimited: '%20',
      pipeDelimited: '%7C',
    };
    return [[name, value.map((item) => encoded(textOf(item))).join(separators[style] ?? ',')]];
  }
  if (typeof value !== 'object' || value === null) return [[name, encoded(textOf(value))]];
  const fields = Object.entries(value);
  if (style === 'deepObject') {
    return fields.map(([field, item]) => [`${name}[${field}]`, encoded(textOf(item))]);
  }
  if (explode) return fields.map(([field, item]) => [field, encoded(textOf(item))]);
  return [
    [
      name,
      fields
        .flat()
        .map((item) => encoded(textOf(item)))
        .join(','),
    ],
  ];
}

function bodyText({ mediaType, value, text }: DraftBody): string {
  if (text !== undefined) return text;
  if (isJson(essence(mediaType))) return JSON.stringify(value);
  if (essence(mediaType) !== form) return textOf(value);
  return Object.entries(Object(value))
    .flatMap(([name, field]) =>
      (Array.isArray(field) ? field : [field]).map(
        (item) => `${encoded(name)}=${encoded(textOf(item))}`,
      ),
    )
    .join('&');
}

function simple(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return textOf(value);
}

function encoded(text: string): string {
  return encodeURIComponent(text);
}
