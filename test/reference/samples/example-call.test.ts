import { describe, expect, it } from 'vitest';
import { exampleCall } from '../../../src/reference/samples/call/example-call.ts';
import { description } from '../../helpers/samples-programs.ts';

const calls = description.operations.map((operation) => ({
  operation,
  call: exampleCall(operation, description),
}));

describe('the example call of an operation', () => {
  it('has the values that the document shows for the path', () => {
    for (const { operation, call } of calls) {
      const shown = operation.parameters.filter((each) => each.in === 'path');
      expect(call.path.map(({ name, value }) => [name, value])).toEqual(
        shown.map(({ name, example }) => [name, example]),
      );
      expect(call.template).toBe(operation.path);
      expect(call.method).toBe(operation.method);
    }
  });

  it('has the first example of the body, in its order', () => {
    for (const { operation, call } of calls) {
      const example = operation.body?.contents[0]?.examples[0]?.value;
      const fields = call.body?.kind === 'form' ? call.body.fields : undefined;
      expect(fields && Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual(
        example,
      );
      expect(fields?.map(({ name }) => name)).toEqual(example && Object.keys(Object(example)));
    }
  });

  it('asks for one page of a list, and for what one of several may ask for', () => {
    const queries = Object.fromEntries(
      calls.map(({ operation, call }) => [operation.id, call.query.map(({ name }) => name)]),
    );
    expect(queries).toMatchObject({
      ListUser: ['PageSize'],
      ListConversation: ['PageSize'],
      ListParticipantConversation: ['Identity', 'PageSize'],
      FetchUser: [],
    });
    expect(calls.flatMap(({ call }) => call.headers)).toEqual([]);
  });

  it('names the server and the variables of the credentials', () => {
    expect(new Set(calls.map(({ call }) => call.server))).toEqual(
      new Set(['https://conversations.twilio.com']),
    );
    expect(calls.map(({ call }) => call.credentials)).toEqual(
      calls.map(() => [
        { kind: 'basic', user: 'TWILIO_ACCOUNT_SID', password: 'TWILIO_AUTH_TOKEN' },
      ]),
    );
  });

  it('knows what comes back', () => {
    const answers = Object.fromEntries(
      calls.map(({ operation, call }) => [operation.id, call.answer]),
    );
    expect(answers).toMatchObject({
      FetchUser: { kind: 'value', name: 'user', id: 'sid' },
      ListServiceConversationMessage: {
        kind: 'list',
        key: 'messages',
        name: 'messages',
        item: 'message',
        id: 'sid',
      },
      FetchServiceConfiguration: { kind: 'value', name: 'configuration', id: undefined },
      DeleteUser: { kind: 'none' },
    });
  });
});
