import type { Description, Operation, ParameterObject } from '../../../description/description.ts';
import { views } from '../../fields/view.ts';
import { callAnswer } from './answer.ts';
import { callBody } from './body.ts';
import type { ExampleCall, Given } from './call.ts';
import { credentialsOf } from './credentials.ts';
import { givenParameter } from './parameter.ts';
import { serverOf } from './server.ts';

/**
 * A call of the operation with the values that its document shows, and made ones where it shows none:
 * what is required, the first example of the body, and the size of a page.
 */
export function exampleCall(operation: Operation, description: Description): ExampleCall {
  const { id, method, path: template, parameters } = operation;
  const { document, resolve } = description;
  const viewOf = views(resolve);
  return {
    id,
    method,
    server: serverOf(document),
    template,
    path: given('path'),
    query: given('query'),
    headers: given('header'),
    cookies: given('cookie'),
    // `fetch` refuses to send one with these.
    body: ['GET', 'HEAD', 'TRACE'].includes(method) ? undefined : callBody(operation, viewOf),
    credentials: credentialsOf(operation, description),
    answer: callAnswer(operation, viewOf),
  };

  function given(place: ParameterObject['in']): readonly Given[] {
    return parameters
      .filter((parameter) => parameter.in === place && isSent(parameter, operation))
      .map((parameter) => givenParameter(parameter, resolve, viewOf));
  }
}

function isSent(
  { in: place, name, required = false }: ParameterObject,
  { description }: Operation,
): boolean {
  if (place === 'path') return true;
  if (place === 'query')
    return required || pageSizes.test(name) || oneOf.exec(description)?.[1] === name;
  // OpenAPI 3.1, Parameter Object: these are not parameters, whatever a document says.
  return required && !(place === 'header' && describedElsewhere.test(name));
}

/** Who tries a list does not want all of it. */
const pageSizes = /^(page[_-]?size|per[_-]?page|limit)$/i;
/** OpenAPI has no word for it but those for people. */
const oneOf = /\b(?:exactly|at least) one of `([^`]+)`/i;
const describedElsewhere = /^(accept|authorization|content-type)$/i;
