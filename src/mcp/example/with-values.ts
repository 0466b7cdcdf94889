import type { Content, Operation, ParameterObject } from '../../description/description.ts';
import { madeValue } from '../../reference/samples/call/made-value.ts';
import type { ViewOf } from '../../reference/fields/view.ts';
import type { ReadValues } from './read-values.ts';

type Values = ReadValues['values'];

/** What becomes of that which is not given. */
type Rest = 'shown' | 'left-out';

/**
 * The operation as if these values were what its document shows, so that its example call has them.
 * Of a body that is given in part, the rest is what is required; what else is optional stays as the
 * document shows it, or goes if only these values shall be sent.
 */
export function withValues(
  operation: Operation,
  values: Values,
  viewOf: ViewOf,
  rest: Rest,
): Operation {
  return {
    ...operation,
    parameters: operation.parameters.flatMap((parameter) => {
      const found = valueFor(parameter, values);
      if (found !== undefined) return [showing(parameter, found.value)];
      return rest === 'shown' || parameter.in === 'path' ? [parameter] : [];
    }),
    body: bodyWith(operation.body, values, viewOf, rest),
  };
}

function valueFor(
  { name, in: place }: ParameterObject,
  values: Values,
): { readonly value: unknown } | undefined {
  for (const [input, value] of values) {
    if (input.name === name && input.place === place) return { value };
  }
  return undefined;
}

/** An example call has what is required. */
function showing(parameter: ParameterObject, value: unknown): ParameterObject {
  const [media] = Object.entries(parameter.content ?? {});
  const shown = { example: value, examples: {} };
  return {
    ...parameter,
    ...shown,
    required: true,
    ...(media !== undefined && { content: { [media[0]]: { ...media[1], ...shown } } }),
  };
}

function bodyWith(
  body: Operation['body'],
  values: Values,
  viewOf: ViewOf,
  rest: Rest,
): Operation['body'] {
  const [content] = body?.contents ?? [];
  if (body === undefined || content === undefined) return undefined;
  const isGiven = [...values.keys()].some(({ place }) => place.endsWith('body'));
  if (!isGiven) return rest === 'shown' ? body : undefined;
  return { ...body, contents: [contentWith(content, values, viewOf, rest)] };
}

function contentWith(content: Content, values: Values, viewOf: ViewOf, rest: Rest): Content {
  const whole = [...values].find(([{ place }]) => place === 'whole-body');
  const given = [...values].flatMap(([{ place, name }, value]) =>
    place === 'body' ? [[name, value] as const] : [],
  );
  const required = rest === 'shown' ? requiredOf(content, viewOf) : [];
  const value = whole === undefined ? Object.fromEntries([...required, ...given]) : whole[1];
  return { ...content, examples: [{ name: 'given', summary: '', value }] };
}

/** What is required, with the values that the document shows. */
function requiredOf(
  { schema, examples }: Content,
  viewOf: ViewOf,
): readonly (readonly [string, unknown])[] {
  const { required = [] } = viewOf(schema).keywords;
  const shown: unknown = examples[0]?.value ?? madeValue(schema, viewOf, 'body');
  const fields =
    typeof shown === 'string'
      ? [...new URLSearchParams(shown)]
      : Object.entries(typeof shown === 'object' && shown !== null ? shown : {});
  return fields.filter(([name]) => required.includes(name));
}
