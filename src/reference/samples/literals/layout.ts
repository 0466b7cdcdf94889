/** An expression that stands in a literal as it is. */
export class Expression {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

export interface Syntax {
  readonly text: (text: string) => string;
  readonly key: (name: string) => string;
  readonly constants: { readonly true: string; readonly false: string; readonly null: string };
  readonly object: readonly [open: string, close: string];
  /** Spaces a level. */
  readonly step: number;
}

/** Where a literal begins, in columns. */
export interface Start {
  /** Of its line. */
  readonly indent: number;
  /** Columns before and behind it on its line. */
  readonly taken: number;
}

/** Columns that a line of a sample may have. */
export const width = 90;

/** On one line if it fits there, else an element a line. */
export function layout(value: unknown, syntax: Syntax, { indent, taken }: Start): string {
  const flat = inline(value, syntax);
  if (isScalar(value) || taken + flat.length <= width) return flat;
  const inner = indent + syntax.step;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : syntax.object;
  const lines = elements(value).map(([name, element]) => {
    const key = name === undefined ? '' : `${syntax.key(name)}: `;
    const start = { indent: inner, taken: inner + key.length + 1 };
    return `${' '.repeat(inner)}${key}${layout(element, syntax, start)},\n`;
  });
  return `${open.trimEnd()}\n${lines.join('')}${' '.repeat(indent)}${close.trimStart()}`;
}

function inline(value: unknown, syntax: Syntax): string {
  if (value instanceof Expression) return value.code;
  if (typeof value === 'string') return syntax.text(value);
  if (typeof value === 'boolean') return syntax.constants[value ? 'true' : 'false'];
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return `[${value.map((element) => inline(element, syntax)).join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return syntax.constants.null;
  const fields = Object.entries(value).map(
    ([name, element]) => `${syntax.key(name)}: ${inline(element, syntax)}`,
  );
  const [open, close] = syntax.object;
  return fields.length === 0
    ? `${open}${close}`.replaceAll(' ', '')
    : open + fields.join(', ') + close;
}

function isScalar(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Expression) return true;
  return Object.keys(value).length === 0;
}

function elements(value: unknown): readonly (readonly [string | undefined, unknown])[] {
  if (Array.isArray(value)) return value.map((element: unknown) => [undefined, element] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
