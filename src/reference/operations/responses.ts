import type { ResponseDescription } from '../../description/description.ts';
import type { FieldContext } from '../fields/field.ts';
import type { ResponseDoc } from '../model.ts';
import { contentsOf } from './contents.ts';
import { parameterOf } from './parameters.ts';

/** Those of success first; else in the document's order. */
export function responsesOf(
  responses: readonly ResponseDescription[],
  context: FieldContext,
): readonly ResponseDoc[] {
  const all = responses.map((response) => responseOf(response, context));
  return [...all.filter(({ succeeds }) => succeeds), ...all.filter(({ succeeds }) => !succeeds)];
}

function responseOf(response: ResponseDescription, context: FieldContext): ResponseDoc {
  const { status, description } = response;
  const below = `response-${status.toLowerCase()}`;
  return {
    status,
    succeeds: /^[123]/.test(status),
    description,
    headers: Object.entries(response.headers).map(([name, header]) =>
      parameterOf(header, name, `${below}-header`, context),
    ),
    contents: contentsOf(response.contents, below, context),
  };
}
