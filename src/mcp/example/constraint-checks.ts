import type { SchemaObject } from '../../description/description.ts';

/** Keywords that stand in one sentence, and whether a value keeps to them. */
interface ConstraintCheck {
  readonly keywords: readonly string[];
  readonly holds: (value: unknown, schema: SchemaObject) => boolean;
}

/** For every sentence of `constraintsOf` that can be broken. */
export const constraintChecks: readonly ConstraintCheck[] = [
  {
    keywords: ['minLength', 'maxLength'],
    holds: (value, { minLength, maxLength }) =>
      typeof value !== 'string' || isBetween(Array.from(value).length, minLength, maxLength),
  },
  {
    keywords: ['minimum', 'maximum'],
    holds: (value, { minimum, maximum }) =>
      typeof value !== 'number' || isBetween(value, minimum, maximum),
  },
  {
    keywords: ['exclusiveMinimum', 'exclusiveMaximum'],
    holds: (value, { exclusiveMinimum: least, exclusiveMaximum: most }) =>
      typeof value !== 'number' ||
      (!(typeof least === 'number' && value <= least) &&
        !(typeof most === 'number' && value >= most)),
  },
  {
    keywords: ['multipleOf'],
    holds: (value, { multipleOf: step }) =>
      typeof value !== 'number' || typeof step !== 'number' || isMultiple(value, step),
  },
  {
    keywords: ['minItems', 'maxItems'],
    holds: (value, { minItems, maxItems }) =>
      !Array.isArray(value) || isBetween(value.length, minItems, maxItems),
  },
  {
    keywords: ['minProperties', 'maxProperties'],
    holds: (value, { minProperties, maxProperties }) =>
      !isObject(value) || isBetween(Object.keys(value).length, minProperties, maxProperties),
  },
  {
    keywords: ['uniqueItems'],
    holds: (value, { uniqueItems }) =>
      uniqueItems !== true ||
      !Array.isArray(value) ||
      new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  },
  {
    keywords: ['pattern'],
    holds: (value, { pattern }) =>
      typeof value !== 'string' || pattern === undefined || matches(value, pattern),
  },
  {
    keywords: ['enum'],
    holds: (value, { enum: values }) => values === undefined || values.some(sameAs(value)),
  },
  {
    keywords: ['const'],
    holds: (value, { const: only }) => only === undefined || sameAs(value)(only),
  },
  {
    keywords: ['contentMediaType'],
    holds: (value, { contentMediaType: type }) =>
      typeof value !== 'string' || type !== 'application/json' || isJson(value),
  },
];

function isBetween(number: number, least: unknown, most: unknown): boolean {
  return (
    !(typeof least === 'number' && number < least) && !(typeof most === 'number' && number > most)
  );
}

/** 0.3 is a multiple of 0.1, whatever the last of its bits says. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return step === 0 || Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

function matches(text: string, pattern: string): boolean {
  const expression = expressionOf(pattern, 'u') ?? expressionOf(pattern, '');
  return expression?.test(text) ?? true;
}

/** A document may have a pattern that no machine reads. */
function expressionOf(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

function sameAs(value: unknown): (other: unknown) => boolean {
  const text = JSON.stringify(value);
  return (other) => other === value || JSON.stringify(other) === text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
