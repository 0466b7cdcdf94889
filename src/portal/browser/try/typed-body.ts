import type { Field } from '../../../reference/model.ts';
import { element, type Child } from '../parts/element.ts';

/** JSON over several lines, where each name says its type beside it and what it is in its title. */
export function typedBody(value: unknown, fields: readonly Field[]): HTMLElement {
  return element(
    'pre',
    { tabindex: '0', 'aria-label': 'Body of the answer' },
    ...lines(value, fields, ''),
  );
}

function lines(value: unknown, fields: readonly Field[], indent: string): readonly Child[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => lines(one, fields, deeper))
    : Object.entries(value).map(([name, one]) => attribute(name, one, fields, deeper));
  if (parts.length === 0) return [`${open}${close}`];
  const rows = parts.flatMap((part, at) => [`${at === 0 ? '' : ','}\n${deeper}`, ...part]);
  return [open, ...rows, `\n${indent}${close}`];
}

function attribute(
  name: string,
  value: unknown,
  fields: readonly Field[],
  indent: string,
): readonly Child[] {
  const field = fieldNamed(name, fields);
  const key = JSON.stringify(name);
  if (field === undefined) return [key, ': ', ...lines(value, [], indent)];
  const named = element('b', { title: field.description }, key);
  return [named, ' ', element('i', {}, field.type), ': ', ...lines(value, innerOf(field), indent)];
}

function fieldNamed(name: string, fields: readonly Field[]): Field | undefined {
  return fields.find((field) => field.name === name) ?? fields.find((field) => field.name === '*');
}

function innerOf({ fields, variants }: Field): readonly Field[] {
  return [...fields, ...variants.flatMap(({ fields: inner }) => inner)];
}
