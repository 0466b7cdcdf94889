import {
  propertiesOf,
  type Description,
  type Operation,
  type ParameterObject,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';
import { essence, isJson } from '../media-types.ts';
import { contentOf } from './base-draft.ts';
import { changed, type Draft, type DraftPlace } from './draft.ts';
import { isRecord } from './json-at.ts';
import { spoiled } from './spoiled.ts';

/** A request that has to be refused. */
export interface NegativeCase {
  readonly name: string;
  readonly draft: Draft;
  /** What it is about, where the document's own words do not show that it is wrong. */
  readonly about?: 'credentials' | 'unknown' | 'method';
}

/** One for each constraint of an operation, each with one fault. */
export function negativeCases(
  base: Draft,
  description: Description,
  hasCredentials: boolean,
): readonly NegativeCase[] {
  const { operation } = base;
  return [
    ...(hasCredentials ? credentialCases(base) : []),
    ...methodCases(base, description),
    ...unknownCases(base),
    ...operation.parameters.flatMap((parameter) => parameterCases(base, parameter, description)),
    ...bodyCases(base, description),
  ];
}

function credentialCases(base: Draft): readonly NegativeCase[] {
  const { security } = base.operation;
  const isOpen = security.length === 0 || security.some((each) => Object.keys(each).length === 0);
  if (isOpen) return [];
  return [
    { name: 'without credentials', draft: { ...base, credentials: 'none' }, about: 'credentials' },
    {
      name: 'with wrong credentials',
      draft: { ...base, credentials: 'wrong' },
      about: 'credentials',
    },
  ];
}

/** Once a path: with a method that none of its operations has. */
function methodCases(base: Draft, { operations }: Description): readonly NegativeCase[] {
  const { operation } = base;
  const here = operations.filter(({ path }) => path === operation.path);
  if (here[0] !== operation) return [];
  return ['PUT', 'PATCH']
    .filter((method) => !here.some((each) => each.method === method))
    .map((method) => ({
      name: `method ${method}`,
      draft: { ...base, method, body: undefined },
      about: 'method',
    }));
}

/** The address of something that is not there. */
function unknownCases(base: Draft): readonly NegativeCase[] {
  const { operation, path } = base;
  const last = /\{([^}]+)\}$/.exec(operation.path)?.[1];
  // Some servers answer the same to who deletes or puts a thing, whether it was there or not.
  if (last === undefined || operation.method === 'DELETE' || operation.method === 'PUT') return [];
  const draft = changed(base, 'path', last, elsewhere(String(path[last])));
  return [{ name: `path/${last} of nothing`, draft, about: 'unknown' }];
}

function elsewhere(value: string): string {
  if (/^\d+$/.test(value)) return '999999937';
  return /[0-9a-f]{8}$/i.test(value) ? `${value.slice(0, -8)}00000000` : `${value}-nobody`;
}

const places: Readonly<Record<string, DraftPlace>> = {
  query: 'query',
  header: 'headers',
  path: 'path',
};

function parameterCases(
  base: Draft,
  { name, in: at, required, schema }: ParameterObject,
  { resolve }: Description,
): readonly NegativeCase[] {
  const place = places[at];
  if (place === undefined) return [];
  const missing =
    required === true && place !== 'path'
      ? [{ name: `${place}/${name} left out`, draft: changed(base, place, name, undefined) }]
      : [];
  const bad = spoiled(schema, true, resolve)
    // An empty part of a path is another path, and an empty header may be none.
    .filter(({ value }) => place === 'query' || (value !== '' && !isLong(value)))
    .map(({ what, value }) => ({
      name: `${place}/${name} ${what}`,
      draft: changed(base, place, name, value),
    }));
  return [...missing, ...bad];
}

/** Before a server sees what is in an address or a header, what carries it may find it too long. */
function isLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > 1000;
}

function bodyCases(base: Draft, { resolve }: Description): readonly NegativeCase[] {
  const { operation, body } = base;
  const content = contentOf(operation);
  if (body === undefined || content === undefined) return [];
  const isText = !isJson(essence(content.mediaType));
  const whole = wholeOf(content.schema, resolve);
  const fields = isRecord(body.value)
    ? [...propertiesOf(content.schema, resolve)].flatMap(([name, property]) =>
        spoiled(property, isText, resolve).map(({ what, value }) => ({
          name: `body/${name} ${what}`,
          draft: changed(base, 'body', name, value),
        })),
      )
    : [];
  const missing = whole.required.map((name) => ({
    name: `body/${name} left out`,
    draft: changed(base, 'body', name, undefined),
  }));
  const unknown = whole.isClosed
    ? [{ name: 'body with an unknown field', draft: changed(base, 'body', 'nobodyKnowsThis', 'x') }]
    : [];
  return [...missing, ...fields, ...unknown, ...wholeBodyCases(base, operation, isText)];
}

function wholeBodyCases(
  base: Draft,
  { body }: Operation,
  isText: boolean,
): readonly NegativeCase[] {
  if (base.body === undefined || body === undefined) return [];
  const types = body.contents.map(({ mediaType }) => essence(mediaType));
  const other = ['application/json', 'text/csv', 'application/xml'].find(
    (type) => !types.includes(type),
  );
  const isAnything = types.some((type) => type.includes('*'));
  const text = JSON.stringify(base.body.value);
  return [
    ...(body.required ? [{ name: 'body left out', draft: { ...base, body: undefined } }] : []),
    ...(other === undefined || isAnything
      ? []
      : [
          {
            name: `body as ${other}`,
            draft: { ...base, body: { mediaType: other, value: '', text } },
          },
        ]),
    ...(isText
      ? []
      : [
          {
            name: 'body that is no JSON',
            draft: { ...base, body: { ...base.body, text: '{"a":' } },
          },
        ]),
  ];
}

function wholeOf(
  schema: Schema | undefined,
  resolve: Description['resolve'],
): { readonly required: readonly string[]; readonly isClosed: boolean } {
  if (schema === undefined || typeof schema === 'boolean') return { required: [], isClosed: false };
  const {
    required = [],
    allOf = [],
    additionalProperties,
    ...rest
  } = resolve<SchemaObject>(schema);
  const parts = allOf.map((part) => wholeOf(part, resolve));
  return {
    required: [...required, ...parts.flatMap((part) => part.required)],
    isClosed: additionalProperties === false || rest['unevaluatedProperties'] === false,
  };
}
