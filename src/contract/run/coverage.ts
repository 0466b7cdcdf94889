import {
  propertiesOf,
  type Description,
  type Operation,
  type SchemaObject,
} from '../../description/description.ts';
import { isRecord } from './json-at.ts';
import { isGood, type Answer } from './answer.ts';
import type { Draft } from './draft.ts';
import type { Coverage, Part } from './options.ts';

export interface CoverageCounter {
  readonly see: (draft: Draft, answer: Answer) => void;
  readonly result: () => Coverage;
}

/** Counts what of some operations was sent and answered; each thing counts by its name. */
export function coverageCounter(
  description: Description,
  operations: readonly Operation[],
): CoverageCounter {
  const parts = {
    operations: new Names(operations.map(({ id }) => id)),
    parameters: new Names(operations.flatMap(parameterNames)),
    properties: new Names(operations.flatMap((operation) => propertyNames(operation, description))),
    statuses: new Names(
      operations.flatMap(({ id, responses }) => responses.map(({ status }) => `${id} ${status}`)),
    ),
  };
  return {
    see(draft, answer) {
      const { operation, method } = draft;
      const { id } = operation;
      if (method !== operation.method) return;
      for (const status of [answer.status, `${Math.trunc(answer.status / 100)}XX`, 'default']) {
        if (parts.statuses.see(`${id} ${status}`)) break;
      }
      if (isGood(answer)) {
        parts.operations.see(id);
        for (const place of ['path', 'query', 'headers'] as const) {
          for (const name of Object.keys(draft[place])) {
            parts.parameters.see(`${id} ${placeWord(place)} ${name}`);
          }
        }
        for (const name of Object.keys(Object(draft.body?.value))) {
          parts.properties.see(`${id} sends ${name}`);
        }
      }
      for (const name of fieldsOf(answer.json)) parts.properties.see(`${id} answers ${name}`);
    },
    result: () => ({
      operations: parts.operations.part(),
      parameters: parts.parameters.part(),
      properties: parts.properties.part(),
      statuses: parts.statuses.part(),
    }),
  };
}

class Names {
  readonly #all: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  constructor(all: readonly string[]) {
    this.#all = new Set(all);
  }

  see(name: string): boolean {
    if (!this.#all.has(name)) return false;
    this.#seen.add(name);
    return true;
  }

  part(): Part {
    const missing = [...this.#all].filter((name) => !this.#seen.has(name));
    return { seen: this.#seen.size, all: this.#all.size, missing };
  }
}

function parameterNames({ id, parameters }: Operation): readonly string[] {
  return parameters.map(({ in: place, name }) => `${id} ${place} ${name}`);
}

function placeWord(place: 'path' | 'query' | 'headers'): string {
  return place === 'headers' ? 'header' : place;
}

/** The fields of bodies, those of the items of a list included. */
function propertyNames(
  { id, body, responses }: Operation,
  { resolve }: Description,
): readonly string[] {
  const sent = (body?.contents ?? []).flatMap(({ schema }) => [
    ...propertiesOf(schema, resolve).keys(),
  ]);
  const good = responses.filter(({ status }) => status.startsWith('2'));
  const answered = good
    .flatMap(({ contents }) => contents)
    .flatMap(({ schema }) => {
      const own = propertiesOf(schema, resolve);
      const items = [schema, ...own.values()].map((property) =>
        property === undefined || typeof property === 'boolean'
          ? undefined
          : resolve<SchemaObject>(property).items,
      );
      return [...own.keys(), ...items.flatMap((item) => [...propertiesOf(item, resolve).keys()])];
    });
  return [
    ...sent.map((name) => `${id} sends ${name}`),
    ...answered.map((name) => `${id} answers ${name}`),
  ];
}

function fieldsOf(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap((item) => (isRecord(item) ? Object.keys(item) : []));
  if (!isRecord(json)) return [];
  const lists = Object.values(json).filter((value) => Array.isArray(value));
  return [...Object.keys(json), ...lists.flatMap(fieldsOf)];
}
