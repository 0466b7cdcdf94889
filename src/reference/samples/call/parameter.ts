import type { ParameterObject, Resolve } from '../../../description/description.ts';
import type { Given, Style } from './call.ts';
import type { ViewOf } from '../../fields/view.ts';
import { madeValue } from './made-value.ts';

export function givenParameter(
  parameter: ParameterObject,
  resolve: Resolve,
  viewOf: ViewOf,
): Given {
  const { name } = parameter;
  return { name, value: valueOf(parameter, resolve, viewOf), style: styleOf(parameter) };
}

function valueOf(parameter: ParameterObject, resolve: Resolve, viewOf: ViewOf): unknown {
  const media = Object.values(parameter.content ?? {})[0];
  const { example, examples = {} } = media ?? parameter;
  if (example !== undefined) return example;
  const [first] = Object.values(examples);
  const shown = first && resolve<{ readonly value?: unknown }>(first).value;
  return shown ?? madeValue(media?.schema ?? parameter.schema, viewOf, parameter.name);
}

/** OpenAPI 3.1, Parameter Object: `form` for queries and cookies, `simple` for paths and headers. */
function styleOf({ in: place, content, style, explode }: ParameterObject): Style {
  if (content !== undefined) return 'json';
  if (place === 'path' || place === 'header') return 'comma';
  if (style === 'deepObject') return 'brackets';
  if (style === 'spaceDelimited' && explode !== true) return 'space';
  if (style === 'pipeDelimited' && explode !== true) return 'pipe';
  return explode === false ? 'comma' : 'properties';
}
