import type { Content, Operation, ParameterObject, Schema } from '../../description/description.ts';
import type { ViewOf } from '../../reference/fields/view.ts';

/** What a caller may give an operation by name. */
export interface Input {
  readonly name: string;
  readonly place: ParameterObject['in'] | 'body' | 'whole-body';
  /** Of a field of a body: if there is one at all. */
  readonly required: boolean;
  readonly schema: Schema | undefined;
  /** Sent as text: "20" is a number there, and 20 a text. */
  readonly isText: boolean;
}

/** Parameters, then the fields of the body; what has no fields is one input called "body". */
export function inputsOf({ parameters, body }: Operation, viewOf: ViewOf): readonly Input[] {
  const [content] = body?.contents ?? [];
  return [
    ...parameters.map(parameterInput),
    ...(content === undefined ? [] : bodyInputs(content, body?.required ?? false, viewOf)),
  ];
}

function parameterInput({ name, in: place, required = false, ...more }: ParameterObject): Input {
  const [media] = Object.values(more.content ?? {});
  const schema = media?.schema ?? more.schema;
  return { name, place, required, schema, isText: media === undefined };
}

function bodyInputs(
  { mediaType, schema }: Content,
  isRequired: boolean,
  viewOf: ViewOf,
): readonly Input[] {
  const isText = !/[/+]json\b/i.test(mediaType);
  const { properties = {}, required = [] } = viewOf(schema).keywords;
  const fields = Object.entries(properties).filter(
    ([, property]) => viewOf(property).keywords.readOnly !== true,
  );
  if (fields.length === 0) {
    return [{ name: 'body', place: 'whole-body', required: isRequired, schema, isText }];
  }
  return fields.map(([name, property]) => ({
    name,
    place: 'body',
    required: required.includes(name),
    schema: property,
    isText,
  }));
}
