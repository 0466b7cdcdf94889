import { readFileSync } from 'node:fs';

/** One example of an event in the spec, with numbers and booleans where the spec has them. */
export interface SpecEvent {
  readonly title: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly EventType: string };
}

interface Document {
  readonly webhooks: Readonly<Record<string, { readonly post: { readonly requestBody: Body } }>>;
  readonly components: { readonly examples: Readonly<Record<string, Example>> };
}
interface Body {
  readonly content: {
    readonly 'application/x-www-form-urlencoded': {
      readonly examples: Readonly<Record<string, unknown>>;
    };
  };
}
interface Example {
  readonly value: SpecEvent['event'];
}

const path = new URL('../../generated/openapi.json', import.meta.url);
const { webhooks, components } = JSON.parse(readFileSync(path, 'utf8')) as Document;

export const eventNames: readonly string[] = Object.keys(webhooks);

export const specEvents: readonly SpecEvent[] = Object.values(webhooks).flatMap(({ post }) =>
  Object.keys(post.requestBody.content['application/x-www-form-urlencoded'].examples).map(
    (title) => ({ title, event: exampleNamed(title).value }),
  ),
);

function exampleNamed(title: string): Example {
  const example = components.examples[title];
  if (example === undefined) throw new Error(`The spec has no example ${title}.`);
  return example;
}

/** An event as it comes over the wire, where all is text. */
export function formOf(event: Readonly<Record<string, unknown>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(event).map(([name, value]): [string, string] => [name, String(value)]),
  );
}
