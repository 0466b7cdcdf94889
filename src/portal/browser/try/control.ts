import type { TryInput } from './page-data.ts';
import { button, element } from '../parts/element.ts';

/** One row of the form: the label, what takes the value, and what the reader has filled in. */
export interface Control {
  readonly row: HTMLElement;
  readonly values: () => readonly string[];
  readonly fill: (values: readonly string[]) => void;
}

type Taking = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function controlOf(input: TryInput, id: string): Control {
  const { field } = input;
  const label = element('label', { for: id }, field.name, ' ', hint(input));
  const first = taking(input, id);
  const list = element('div', {}, first);
  const all = (): readonly Taking[] => [...list.querySelectorAll<Taking>('input,select,textarea')];
  const more = (): Taking => {
    const added = taking(input, `${id}-${all().length}`);
    added.setAttribute('aria-label', `${field.name}, number ${all().length + 1}`);
    added.removeAttribute('required');
    list.append(added);
    return added;
  };
  const another = field.rules.multiple && button('Add another', () => more().focus());
  return {
    row: element('div', { class: 'row' }, label, list, another),
    values: () => all().flatMap(({ value }) => (value === '' ? [] : [value])),
    fill: (values) => {
      for (const surplus of all().slice(Math.max(1, values.length))) surplus.remove();
      while (all().length < values.length) more();
      for (const [at, one] of all().entries()) one.value = values[at] ?? '';
    },
  };
}

function hint({ field }: TryInput): HTMLElement {
  return element('small', {}, `${field.type}${field.required ? ' Required' : ''}`);
}

function taking({ field, example }: TryInput, id: string): Taking {
  const { rules, required } = field;
  const shared = { id, name: field.name, required, title: field.constraints.join(' ') };
  const values = rules.values ?? (field.type === 'boolean' ? [true, false] : undefined);
  if (values !== undefined && field.variants.length === 0) {
    const options = values.map((value) => element('option', {}, String(value)));
    return element('select', shared, element('option', { value: '' }, ''), ...options);
  }
  const placeholder = example[0] ?? '';
  if (
    (rules.maxLength ?? 0) > 1000 ||
    field.constraints.some((text) => /`application\/json`/.test(text))
  ) {
    return element('textarea', { ...shared, placeholder, rows: '2' });
  }
  return element('input', { ...shared, placeholder, autocomplete: 'off', ...limitsOf(field) });
}

/** As attributes of an input, for the browser to hold to. */
function limitsOf({ rules, type }: TryInput['field']): Readonly<Record<string, string>> {
  const isNumber = /\b(integer|number)\b/.test(type) && !/\bstring\b/.test(type);
  const limits = isNumber
    ? { min: rules.minimum, max: rules.maximum, step: /integer/.test(type) ? 1 : undefined }
    : { minlength: rules.minLength, maxlength: rules.maxLength, pattern: patternOf(rules.pattern) };
  const given = Object.entries(limits).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return { type: isNumber ? 'number' : 'text', ...Object.fromEntries(given) };
}

/** An input's pattern is anchored at both ends, and one that the browser cannot read is none. */
function patternOf(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  const start = pattern.startsWith('^') ? pattern.slice(1) : `.*${pattern}`;
  const whole = start.endsWith('$') && !start.endsWith('\\$') ? start.slice(0, -1) : `${start}.*`;
  try {
    return new RegExp(whole, 'v').source;
  } catch {
    return undefined;
  }
}
