import type { ParameterObject } from '../../description/description.ts';
import { fieldOf, type FieldContext } from '../fields/field.ts';
import { notesOf } from '../fields/notes.ts';
import type { Field, OperationPage, ParameterPlace } from '../model.ts';

/** The parameters of an operation by place. */
export function parametersOf(
  parameters: readonly ParameterObject[],
  context: FieldContext,
): OperationPage['parameters'] {
  const at = (place: ParameterPlace) =>
    parameters
      .filter(({ in: where }) => where === place)
      .map((parameter) => parameterOf(parameter, parameter.name, place, context));
  return { path: at('path'), query: at('query'), header: at('header'), cookie: at('cookie') };
}

/** A parameter, or a header: the parameter's own words go before its schema's. */
export function parameterOf(
  parameter: Omit<ParameterObject, 'name' | 'in'>,
  name: string,
  below: string,
  context: FieldContext,
): Field {
  const schema = parameter.schema ?? Object.values(parameter.content ?? {})[0]?.schema;
  const place = { name, below, required: parameter.required === true, within: [] };
  const field = fieldOf(schema, place, context);
  const [first] = Object.values(parameter.examples ?? {});
  const shared =
    first === undefined ? undefined : context.resolve<{ value?: unknown }>(first).value;
  return {
    ...field,
    description: parameter.description ?? field.description,
    deprecated: parameter.deprecated === true || field.deprecated,
    notes: [...notesOf(parameter), ...field.notes],
    example: parameter.example ?? shared ?? field.example,
  };
}
