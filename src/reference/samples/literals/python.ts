import { wellFormed } from '../texts.ts';
import { layout, type Start, type Syntax } from './layout.ts';

export function pythonLiteral(value: unknown, start: Start = { indent: 0, taken: 0 }): string {
  return layout(value, syntax, start);
}

/** With the quotes that need fewer marks before them; every escape of JSON is one of Python, too. */
function text(value: string): string {
  const double = JSON.stringify(wellFormed(value));
  if (!value.includes('"') || value.includes("'")) return double;
  return `'${double.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`;
}

const syntax: Syntax = {
  text,
  key: text,
  constants: { true: 'True', false: 'False', null: 'None' },
  object: ['{', '}'],
  step: 4,
};
