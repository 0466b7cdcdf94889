import {
  propertiesOf,
  type Content,
  type Description,
  type Operation,
  type ParameterObject,
  type Schema,
  type SchemaObject,
} from '../../description/description.ts';
import type { Validate } from '../validate.ts';
import { essence, isJson } from '../media-types.ts';
import type { Draft, DraftBody, Values } from './draft.ts';
import { freshened } from './fresh.ts';
import { isRecord, jsonAt, plainName } from './json-at.ts';
import { segmentsOf } from './plan.ts';
import { pointsElsewhere } from './points-elsewhere.ts';
import { filledPath } from './text-of.ts';
import type { Thing } from './thing.ts';

/** Makes requests that should be carried out. */
export interface BaseDrafts {
  /** The request that all cases of an operation vary: its first example, or a sample of its schema. */
  readonly base: (operation: Operation, path: Values, things: readonly Thing[]) => Draft;
  /** Several to try in order, where one may meet what is there already. */
  readonly tries: (
    operation: Operation,
    path: Values,
    things: readonly Thing[],
  ) => readonly Draft[];
  /** One for each example of the body. */
  readonly examples: (
    operation: Operation,
    path: Values,
    things: readonly Thing[],
  ) => readonly (readonly [name: string, draft: Draft])[];
  /** A base that names a thing by the fields that identify it. */
  readonly naming: (
    operation: Operation,
    path: Values,
    thing: Thing,
    identifying: readonly string[],
  ) => Draft | undefined;
  /** The names of the body's fields that are required. */
  readonly requiredOf: (operation: Operation) => readonly string[];
  readonly fieldsOf: (operation: Operation) => readonly string[];
  /** What the document gives as examples of a parameter. */
  readonly valuesOf: (parameter: ParameterObject) => readonly unknown[];
  /** From now on a parameter is sent with every request of an operation. */
  readonly need: (operation: Operation, parameter: ParameterObject, value: unknown) => void;
  /** From now on a body that is known to work is that of the base of an operation. */
  readonly prefer: (operation: Operation, body: DraftBody | undefined) => void;
  readonly isReadOnly: (property: Schema) => boolean;
  /** The same draft with names that nobody used before. */
  readonly fresh: (draft: Draft) => Draft;
  /** The same without fields that point at other things, which may not be there. */
  readonly alone: (draft: Draft) => Draft;
}

export function baseDrafts(
  { resolve }: Description,
  validate: Validate,
  sample: (schema: Schema | undefined, ...parts: readonly string[]) => unknown,
  seed: number,
): BaseDrafts {
  const needed = new Map<Operation, Values>();
  const preferred = new Map<Operation, DraftBody>();
  let count = 0;

  const drafts: BaseDrafts = {
    base: (operation, path, things) =>
      of(operation, path, things, preferred.get(operation) ?? bodies(operation)[0]?.[1]),
    tries(operation, path, things) {
      const own = drafts.examples(operation, path, things).map(([, draft]) => draft);
      const all = own.length > 0 ? own : [drafts.base(operation, path, things)];
      const fresh = all.map(drafts.fresh);
      return [...fresh, ...fresh.map((draft) => drafts.alone(drafts.fresh(draft)))];
    },
    examples: (operation, path, things) =>
      bodies(operation).map(([name, body]) => [name, of(operation, path, things, body)]),
    naming(operation, path, thing, identifying) {
      const draft = drafts.base(operation, path, []);
      const named = drafts
        .fieldsOf(operation)
        .filter((field) => identifying.includes(plainName(field)))
        .flatMap((field) => {
          const value = valueIn(thing.body, field);
          return value === undefined ? [] : [[field, value] as const];
        });
      if (draft.body === undefined || named.length === 0) return undefined;
      const required = drafts.requiredOf(operation);
      const kept = Object.entries(Object(draft.body.value)).filter(([name]) =>
        required.includes(name),
      );
      const value = { ...Object.fromEntries(kept), ...Object.fromEntries(named) };
      return { ...draft, body: { ...draft.body, value } };
    },
    requiredOf: (operation) => requiredIn(contentOf(operation)?.schema),
    fieldsOf: (operation) => [...propertiesOf(contentOf(operation)?.schema, resolve).keys()],
    valuesOf({ example, examples }) {
      const named = Object.values(examples ?? {}).map(
        (each) => resolve<{ readonly value?: unknown }>(each).value,
      );
      return [example, ...named].filter((value) => value !== undefined);
    },
    need(operation, { name }, value) {
      needed.set(operation, { ...needed.get(operation), [name]: value });
    },
    prefer(operation, body) {
      if (body !== undefined && !preferred.has(operation)) preferred.set(operation, body);
    },
    isReadOnly: (property) =>
      typeof property !== 'boolean' && resolve<SchemaObject>(property).readOnly === true,
    fresh(draft) {
      if (draft.body === undefined) return draft;
      const properties = propertiesOf(contentOf(draft.operation)?.schema, resolve);
      count += 1;
      const mark = ((Math.abs(seed) % 997) * 10_000 + count).toString(36);
      return {
        ...draft,
        body: { ...draft.body, value: freshened(draft.body.value, properties, resolve, mark) },
      };
    },
    alone(draft) {
      if (draft.body === undefined || !isRecord(draft.body.value)) return draft;
      const required = drafts.requiredOf(draft.operation);
      const kept = Object.entries(draft.body.value).filter(
        ([name]) => !pointsElsewhere(name) || required.includes(name),
      );
      return { ...draft, body: { ...draft.body, value: Object.fromEntries(kept) } };
    },
  };
  return drafts;

  function of(
    operation: Operation,
    path: Values,
    things: readonly Thing[],
    body: DraftBody | undefined,
  ): Draft {
    const required = operation.parameters.filter((parameter) => parameter.required === true);
    const values = (place: string): Values =>
      Object.fromEntries(
        required
          .filter((parameter) => parameter.in === place)
          .map((parameter) => [parameter.name, parameterValue(parameter, operation)]),
      );
    return {
      operation,
      method: operation.method,
      path,
      query: { ...values('query'), ...needed.get(operation) },
      headers: values('header'),
      body: body && { ...body, value: wired(body.value, operation, path, things) },
    };
  }

  function parameterValue(parameter: ParameterObject, { id }: Operation): unknown {
    const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema;
    const [example] = drafts.valuesOf(parameter);
    return example ?? sample(schema, id, parameter.in, parameter.name);
  }

  function bodies(operation: Operation): readonly (readonly [name: string, body: DraftBody])[] {
    const content = contentOf(operation);
    if (content === undefined) return [];
    const { mediaType, examples, schema } = content;
    const usable = examples.filter(({ value }) => value !== undefined);
    if (usable.length > 0) {
      return usable.map(({ name, value }) => [name, { mediaType, value }] as const);
    }
    const value = sample(schema, operation.id, 'body');
    return [['sample', { mediaType, value: value ?? '' }]];
  }

  /** The body with its references leading to things that are there, as far as any are. */
  function wired(
    value: unknown,
    operation: Operation,
    path: Values,
    things: readonly Thing[],
  ): unknown {
    if (!isRecord(value)) return value;
    const properties = propertiesOf(contentOf(operation)?.schema, resolve);
    const home = filledPath(operation.path, path);
    return Object.fromEntries(
      Object.entries(value).map(([name, given]) => {
        const property = properties.get(name);
        if (!pointsElsewhere(name) || property === undefined) return [name, given];
        const target = things
          .filter((thing) => isNamed(name, thing) && isAround(thing, home))
          .filter((thing) => validate(property, thing.value).length === 0)
          .toSorted((one, other) => other.home.length - one.home.length)[0];
        return [name, target?.value ?? given];
      }),
    );
  }

  function requiredIn(schema: Schema | undefined): readonly string[] {
    if (schema === undefined || typeof schema === 'boolean') return [];
    const { required = [], allOf = [] } = resolve<SchemaObject>(schema);
    return [...required, ...allOf.flatMap(requiredIn)];
  }
}

/** A form, JSON, or whatever the operation takes, in this order. */
export function contentOf({ body }: Operation): Content | undefined {
  const contents = body?.contents ?? [];
  return (
    contents.find(({ mediaType }) => isJson(essence(mediaType))) ??
    contents.find(({ mediaType }) => essence(mediaType) === 'application/x-www-form-urlencoded') ??
    contents[0]
  );
}

/** "DefaultChatServiceSid" is named after "/Services". */
function isNamed(name: string, { home }: Thing): boolean {
  const noun = plainName(segmentsOf(home).at(-1) ?? '').replace(/s$/, '');
  return plainName(name)
    .replace(/(?:sid|uuid|id)$/, '')
    .endsWith(noun);
}

/** Things of another service are not seen from this one. */
function isAround({ home }: Thing, path: string): boolean {
  const parent = segmentsOf(home).slice(0, -1).join('/');
  return path === parent || path.startsWith(`${parent}/`);
}

function valueIn(body: unknown, field: string): unknown {
  const name = Object.keys(Object(body)).find((key) => plainName(key) === plainName(field));
  return name === undefined ? undefined : jsonAt(body, `/${name}`);
}
