import { describe, expect, it } from 'vitest';
import { compile } from '../../helpers/client-compile.ts';
import type { Operation } from '../../../src/description/description.ts';
import { views } from '../../../src/reference/fields/view.ts';
import type { ExampleCall, Given } from '../../../src/reference/samples/call/call.ts';
import { exampleCall } from '../../../src/reference/samples/call/example-call.ts';
import { givenParameter } from '../../../src/reference/samples/call/parameter.ts';
import { madeValue } from '../../../src/reference/samples/call/made-value.ts';
import { samplesOfCall } from '../../../src/reference/samples/samples.ts';
import { description, ownPrograms } from '../../helpers/samples-programs.ts';

const typed: readonly string[] = ['client', 'fetch', 'twilio-node'];

describe('the samples in TypeScript and JavaScript', () => {
  const shown = ownPrograms().map(({ name, language, code }) => ({ name, language, code }));
  const changed = description.operations.flatMap((operation) =>
    otherCalls(operation).flatMap((call, at) =>
      samplesOfCall(call, { own: true }).map(({ language, code }) => ({
        name: `${operation.id}-${at}.${language}`,
        language,
        code,
      })),
    ),
  );

  it('compile under the strictest settings, with every value that a reader may put in', () => {
    const programs = [
      ...shown.filter(({ language }) => typed.includes(language)),
      // Of `fetch` nothing is typed but the address.
      ...changed.filter(({ language }) => language !== 'fetch' && typed.includes(language)),
    ];
    expect(programs.length).toBeGreaterThan(309 + 400);
    const { complaints } = compile(
      Object.fromEntries(programs.map(({ name, code }) => [`${name}.ts`, code])),
    );
    expect(complaints).toEqual([]);
  });

  it('leave out twilio-node where it has no words for the call', () => {
    const left = description.operations.filter(({ id }) =>
      changed.some(
        ({ name }) =>
          name.startsWith(`${id}-`) &&
          name.endsWith('.client') &&
          !changed.some((other) => other.name === name.replace('.client', '.twilio-node')),
      ),
    );
    expect(left.map(({ id }) => id).filter((id) => !id.startsWith('List'))).toEqual([
      'CreateConversationParticipant',
      'UpdateConversationParticipant',
      'CreateServiceConversationParticipant',
      'UpdateServiceConversationParticipant',
      'UpdateUserConversation',
      'UpdateServiceUserConversation',
    ]);
  });
});

const viewOf = views(description.resolve);

/** With every parameter; then with every single field of the body; then with its other examples. */
function otherCalls(operation: Operation): readonly ExampleCall[] {
  const call = exampleCall(operation, description);
  const all = {
    ...call,
    query: parametersIn(operation, 'query'),
    headers: parametersIn(operation, 'header'),
  };
  const [content] = operation.body?.contents ?? [];
  if (content === undefined) return [all];
  const properties = Object.entries(viewOf(content.schema).keywords.properties ?? {});
  const every = properties.map(([name, schema]) => given(name, madeValue(schema, viewOf, name)));
  const bodies = content.examples.map(({ value }) =>
    Object.entries(Object(value)).map(([name, field]) => given(name, field)),
  );
  return [
    all,
    ...[every, ...bodies].map((fields) => ({ ...call, body: { kind: 'form', fields } as const })),
  ];
}

function parametersIn({ parameters }: Operation, place: 'query' | 'header'): readonly Given[] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter) => givenParameter(parameter, description.resolve, viewOf));
}

function given(name: string, value: unknown): Given {
  return { name, value, style: 'repeat' };
}
