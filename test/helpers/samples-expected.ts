import type { ExampleCall, Given } from '../../src/reference/samples/call/call.ts';
import type { SampleRequest } from './samples-server.ts';

/** What the programs of a call have to send, and what they have sent: without what may differ. */
export interface Sent {
  readonly method: string;
  /** Decoded, part by part. */
  readonly path: readonly string[];
  /** By name; what one name has keeps its order. */
  readonly query: readonly (readonly [string, string])[];
  readonly form: readonly (readonly [string, string])[];
  readonly isForm: boolean;
  readonly authorization: string | undefined;
}

export function expected(call: ExampleCall, user: string, password: string): Sent {
  const { method, template, path, query, body } = call;
  const values = new Map(path.map(({ name, value }) => [`{${name}}`, String(value)]));
  return {
    method,
    path: template.split('/').map((part) => values.get(part) ?? part),
    query: sorted(query.flatMap(pairs)),
    form: sorted((body?.kind === 'form' ? body.fields : []).flatMap(pairs)),
    isForm: body?.kind === 'form',
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  };
}

export function sent({ method, path, query, headers, body }: SampleRequest): Sent {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return {
    method,
    path: path.split('/').map(decodeURIComponent),
    query: sorted([...new URLSearchParams(query)]),
    form: sorted([...new URLSearchParams(body.toString())]),
    isForm: isForm && body.length > 0,
    authorization: headers['authorization'],
  };
}

function pairs({ name, value }: Given): readonly (readonly [string, string])[] {
  return [value].flat().map((one: unknown) => [name, String(one)] as const);
}

function sorted(
  given: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  return given.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
