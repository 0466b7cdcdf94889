import * as z from 'zod';
import { fenced } from '../../reference/markdown/text.ts';
import { views } from '../../reference/fields/view.ts';
import type { ExampleCall } from '../../reference/samples/call/call.ts';
import { exampleCall } from '../../reference/samples/call/example-call.ts';
import { calledOperation } from '../example/called-operation.ts';
import { inputsOf } from '../example/inputs.ts';
import { parameters } from '../example/parameters.ts';
import { problemLines } from '../example/problem-lines.ts';
import { readValues, type ReadValues } from '../example/read-values.ts';
import { sampleOf } from '../example/sample-of.ts';
import { withValues } from '../example/with-values.ts';
import { withSource } from './source.ts';
import { tool, type Tool } from './tool.ts';

export const getRequestExample: Tool = tool({
  name: 'get_request_example',
  title: 'Get a request as code',
  description: 'A call as code, with your values, which are checked.',
  input: z.strictObject({
    operation: z.string().trim().min(1).max(500),
    language: z.enum(['curl', 'client', 'fetch', 'python', 'twilio-node']).default('curl'),
    parameters,
  }),
  answer: ({ operation: name, language, parameters: given }, docs) => {
    const { page, operation } = calledOperation(name, docs);
    const viewOf = views(docs.description.resolve);
    const { values, problems } = readValues(given, inputsOf(operation, viewOf), viewOf);
    const call = exampleCall(withValues(operation, values, viewOf, 'shown'), docs.description);
    const { syntax, code } = sampleOf(call, language, docs);
    const lines = [
      fenced(code, syntax),
      ...problemLines(problems),
      ...(values.size === 0 ? [] : stillShown(call, values)),
    ];
    return withSource(lines.join('\n'), page.path, docs);
  },
});

/** What the caller has yet to put its own values for. */
function stillShown(
  { path, query, headers, body }: ExampleCall,
  values: ReadValues['values'],
): readonly string[] {
  const given = new Set([...values.keys()].map((input) => input.name));
  const fields = body !== undefined && 'fields' in body ? body.fields : [];
  const names = [...path, ...query, ...headers, ...fields].map((each) => each.name);
  const others = names.filter((each) => !given.has(each));
  return others.length === 0 ? [] : [`Still examples: ${others.join(', ')}.`];
}
