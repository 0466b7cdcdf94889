import type { ContentObject, ExampleObject, MediaTypeObject, Schema } from './document.ts';
import type { Resolve } from './references.ts';

/** One media type of a request or an answer. */
export interface Content {
  readonly mediaType: string;
  /** As written, `$ref` included, so that a reader can still name it. */
  readonly schema: Schema | undefined;
  readonly examples: readonly Example[];
  readonly encoding: Readonly<Record<string, unknown>>;
}

export interface Example {
  /** The key in `examples`; "example" for the single unnamed one. */
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}

export function contents(content: ContentObject | undefined, resolve: Resolve): readonly Content[] {
  return Object.entries(content ?? {}).map(([mediaType, media]) => ({
    mediaType,
    schema: media.schema,
    examples: examples(media, resolve),
    encoding: media.encoding ?? {},
  }));
}

function examples(media: MediaTypeObject, resolve: Resolve): readonly Example[] {
  if (media.example !== undefined) return [{ name: 'example', summary: '', value: media.example }];
  return Object.entries(media.examples ?? {}).map(([name, raw]) => {
    const example = resolve<ExampleObject>(raw);
    return { name, summary: example.summary ?? '', value: example.value };
  });
}
