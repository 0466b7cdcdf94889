import type { Description, Schema } from '../../description/description.ts';
import { keptProperties } from './kept-properties.ts';
import { isFields, type Texts } from './texts.ts';
import { itemsOf, namesIn, typesWithin } from './types-within.ts';

export interface Reading {
  /** Fields that stay the texts they are. */
  readonly left?: ReadonlySet<string>;
  /** As kind servers read: names in any case, and the last of a value that is there twice. */
  readonly isLenient?: boolean;
}

/** The value that a schema asks for where there are only texts: "7" is a number if it may be one. */
export function valueOf(
  schema: Schema,
  texts: Texts,
  resolve: Description['resolve'],
  { left = new Set(), isLenient = false }: Reading = {},
): unknown {
  return read(schema, texts);

  function read(part: Schema, given: Texts): unknown {
    if (typeof given === 'string') return scalar(part, given);
    if (isFields(given)) {
      const properties = keptProperties(part, resolve);
      const fields = Object.entries(given).map(([name, field]) => {
        const property = given === texts && left.has(name) ? true : properties.get(name);
        return [name, read(property ?? true, field)];
      });
      return Object.fromEntries(fields);
    }
    const isList = typesWithin(part, resolve).has('array');
    if (isLenient && !isList) return scalar(part, given.at(-1) ?? '');
    const items = itemsOf(part, resolve);
    return given.map((item) => scalar(items, item));
  }

  function scalar(part: Schema, given: string): unknown {
    if (typeof part === 'boolean') return given;
    const types = typesWithin(part, resolve);
    const text = isLenient ? inTheirCase(given, namesIn(part, resolve)) : given;
    if ((types.has('number') || types.has('integer')) && number.test(text)) return Number(text);
    if (types.has('boolean') && boolean.test(isLenient ? text.toLowerCase() : text)) {
      return text.toLowerCase() === 'true';
    }
    if (types.has('null') && text === '') return null;
    return types.has('object') && text.startsWith('{') ? objectIn(text) : text;
  }
}

/** A sign and leading zeros change no number, and a text is not JSON. */
const number = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const boolean = /^(?:true|false)$/;

function inTheirCase(text: string, names: readonly string[]): string {
  return names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}

function objectIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
