import type { Operation } from '../../description/description.ts';
import { views } from '../../reference/fields/view.ts';
import type { OperationPage } from '../../reference/reference.ts';
import type { ExampleCall } from '../../reference/samples/call/call.ts';
import { exampleCall } from '../../reference/samples/call/example-call.ts';
import { pairsOf } from '../../reference/samples/texts.ts';
import type { Docs } from '../docs/docs.ts';
import { calledOperation } from '../example/called-operation.ts';
import { inputsOf, type Input } from '../example/inputs.ts';
import { problemLines } from '../example/problem-lines.ts';
import { readValues, type GivenValues, type ReadValues } from '../example/read-values.ts';
import { withValues } from '../example/with-values.ts';
import { ToolError } from '../tools/tool-error.ts';

export interface CheckedCall {
  readonly page: OperationPage;
  readonly operation: Operation;
  /** With the given values, and no others. */
  readonly call: ExampleCall;
}

/** A call that may be sent; throws a ToolError for one that may not, or that nobody would take. */
export function checkedCall(
  name: string,
  given: GivenValues,
  allowWrites: boolean,
  docs: Docs,
): CheckedCall {
  const { description } = docs;
  const { page, operation } = calledOperation(name, docs);
  const { id, method } = operation;
  if (!allowWrites && method !== 'GET' && method !== 'HEAD') {
    throw new ToolError(
      `${id} is not sent: it is a ${method}, and this server only reads. ` +
        'Whoever starts it may let it write, with --allow-writes.',
    );
  }
  const viewOf = views(description.resolve);
  const inputs = inputsOf(operation, viewOf);
  const { values, problems } = readValues(given, inputs, viewOf);
  const call = exampleCall(withValues(operation, values, viewOf, 'left-out'), description);
  const all = [...missing(inputs, values, operation), ...problems, ...lost(call)];
  if (all.length === 0) return { page, operation, call };
  throw new ToolError(
    [`${id} is not sent.`, ...problemLines(all), docs.urlOf(page.path)].join('\n'),
  );
}

function missing(
  inputs: readonly Input[],
  values: ReadValues['values'],
  { body }: Operation,
): readonly string[] {
  const hasBody =
    body?.required === true || [...values.keys()].some(({ place }) => place === 'body');
  return inputs
    .filter((input) => input.required && (input.place !== 'body' || hasBody) && !values.has(input))
    .map(({ name }) => `${name}: Required.`);
}

/** RFC 3986, 5.2.4: with one of these in it the path would be another one. */
function lost({ path }: ExampleCall): readonly string[] {
  return pairsOf(path)
    .filter(([, text]) => ['', '.', '..'].includes(text))
    .map(([name, text]) => `${name}: A path cannot hold ${JSON.stringify(text)}.`);
}
