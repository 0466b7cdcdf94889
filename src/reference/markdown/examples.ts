import type { ContentDoc, ExampleDoc, ResponseDoc } from '../model.ts';
import { item } from './blocks.ts';
import { code, fenced, plain } from './text.ts';

/** Examples as they are sent, each under its title where there are several. */
export function exampleBlocks(contents: readonly ContentDoc[]): readonly string[] {
  const count = contents.reduce((sum, { examples }) => sum + examples.length, 0);
  return contents.flatMap(({ mediaType, examples }) =>
    examples.flatMap((example) => exampleBlock(example, mediaType, count > 1)),
  );
}

export function exampleBlock(
  { title, text }: ExampleDoc,
  mediaType: string,
  titled: boolean,
): readonly string[] {
  return [...(titled ? [`${plain(title)}:`] : []), fenced(text, languageOf(mediaType))];
}

/** Those of a failure are short and much alike: a line each. */
export function exampleItems({ status, contents }: ResponseDoc): readonly string[] {
  return contents.flatMap(({ examples }) =>
    examples.map(({ value, text }) => {
      return item(code(status), code(typeof value === 'string' ? text : JSON.stringify(value)));
    }),
  );
}

function languageOf(mediaType: string): string {
  if (/[/+]json\b/.test(mediaType)) return 'json';
  return /[/+]xml\b/.test(mediaType) ? 'xml' : 'text';
}
