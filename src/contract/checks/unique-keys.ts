import { repeatedKeys } from '../repeated-keys.ts';
import type { Check, Problem } from './check.ts';

export const uniqueKeys: Check = {
  id: 'unique-keys',
  severity: 'error',
  claim: 'No object in a JSON body has the same key twice (RFC 8259, 4).',
  find: ({ exchange, body, request }) => [
    ...(body.state === 'read' && body.isJson
      ? repeated('/body', exchange.body ?? '', body.value)
      : []),
    ...(request?.body.state === 'json'
      ? repeated('/requestBody', exchange.requestBody ?? '', request.body.value)
      : []),
  ],
};

function repeated(pointer: string, text: string, value: unknown): readonly Problem[] {
  return repeatedKeys(text, value).map((name) => ({
    pointer,
    message: `The key ${JSON.stringify(name)} stands twice in one object.`,
    value: undefined,
  }));
}
