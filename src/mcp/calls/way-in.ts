import type { Description, Operation } from '../../description/description.ts';
import type { Credential } from '../../reference/samples/call/call.ts';
import { credentialsOf } from '../../reference/samples/call/credentials.ts';
import { ToolError } from '../tools/tool-error.ts';

/** What an environment variable holds; `undefined` where it is not set. */
export type SecretNamed = (name: string) => string | undefined;

/** What a request has to bring. */
export interface WayIn {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly (readonly [name: string, value: string])[];
  /** What nobody may see, in every form in which it could come back. */
  readonly secrets: readonly string[];
}

/** The first way into an operation for which all is set; throws a ToolError that names what is not. */
export function wayIn(
  operation: Operation,
  description: Description,
  secretNamed: SecretNamed,
): WayIn {
  const { security } = operation;
  const isOpen = security.length === 0 || security.some((way) => Object.keys(way).length === 0);
  const ways = security
    .map((way) => credentialsOf({ ...operation, security: [way] }, description))
    .filter((credentials) => credentials.length > 0);
  const whole = ways.find((way) => variablesOf(way).every((name) => secretNamed(name)));
  if (whole !== undefined) return together(whole, (name) => secretNamed(name) ?? '');
  if (isOpen) return together([], () => '');
  const names = ways.map((way) => variablesOf(way).join(' and '));
  throw new ToolError(
    `${operation.id} needs credentials, which this server takes from its environment: ` +
      `${names.join(', or ') || 'it knows no way to bring them'}.`,
  );
}

function variablesOf(credentials: readonly Credential[]): readonly string[] {
  return credentials.flatMap((each) => {
    if (each.kind === 'basic') return [each.user, each.password];
    return [each.kind === 'bearer' ? each.token : each.key];
  });
}

function together(credentials: readonly Credential[], valueOf: (name: string) => string): WayIn {
  const ways = credentials.map((each) => brought(each, valueOf));
  return {
    headers: Object.assign({}, ...ways.map(({ headers }) => headers)),
    query: ways.flatMap(({ query = [] }) => query),
    cookies: ways.flatMap(({ cookies = [] }) => cookies),
    secrets: ways.flatMap(({ secrets = [] }) => secrets),
  };
}

function brought(each: Credential, valueOf: (name: string) => string): Partial<WayIn> {
  switch (each.kind) {
    case 'basic': {
      const password = valueOf(each.password);
      const pair = base64(`${valueOf(each.user)}:${password}`);
      return { headers: { authorization: `Basic ${pair}` }, secrets: [password, pair] };
    }
    case 'bearer': {
      const token = valueOf(each.token);
      return { headers: { authorization: `Bearer ${token}` }, secrets: [token] };
    }
    case 'key': {
      const { name, place } = each;
      const key = valueOf(each.key);
      if (place === 'header') return { headers: { [name]: key }, secrets: [key] };
      const pair = [[name, key]] as const;
      return { [place === 'query' ? 'query' : 'cookies']: pair, secrets: [key] };
    }
  }
}

/** RFC 7617: of UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
