import { layout, type Start, type Syntax } from './layout.ts';

export function javascript(value: unknown, start: Start = { indent: 0, taken: 0 }): string {
  return layout(value, syntax, start);
}

/** With the quotes that need fewer marks before them. */
function text(value: string): string {
  const double = JSON.stringify(value);
  if (value.includes("'") && !value.includes('"')) return double;
  const inner = double.slice(1, -1).replaceAll(String.raw`\"`, '"');
  return `'${inner.replaceAll("'", String.raw`\'`)}'`;
}

function key(name: string): string {
  // As a literal, `__proto__` would set the prototype.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

const syntax: Syntax = {
  text,
  key,
  constants: { true: 'true', false: 'false', null: 'null' },
  object: ['{ ', ' }'],
  step: 2,
};
