import type { Content } from '../../description/description.ts';
import { fieldsOfATree, shapeOf, type FieldContext } from '../fields/field.ts';
import type { ContentDoc } from '../model.ts';
import { examplesOf } from './examples.ts';

export function contentsOf(
  contents: readonly Content[],
  below: string,
  context: FieldContext,
): readonly ContentDoc[] {
  return contents.map((content) => {
    const examples = content.examples.map(({ value }) => value);
    // Each body may be as large as any other.
    const own = { ...context, budget: { left: fieldsOfATree } };
    return {
      mediaType: content.mediaType,
      shape: shapeOf(content.schema, below, own, examples),
      examples: examplesOf(content),
    };
  });
}
