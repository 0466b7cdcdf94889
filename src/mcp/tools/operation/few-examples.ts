import type { ContentDoc, ExampleDoc, OperationPage } from '../../../reference/reference.ts';

export interface FewExamples {
  readonly page: OperationPage;
  /** How many examples are left out. */
  readonly left: number;
}

/** The page with as many of its examples as fit in so many characters, and the first of each in any case. */
export function fewExamples(page: OperationPage, most: number): FewExamples {
  let used = 0;
  let left = 0;
  const { body, responses } = page;
  const shown = {
    ...page,
    body: body && { ...body, contents: body.contents.map(shortened) },
    responses: responses.map((response) => {
      return response.succeeds
        ? { ...response, contents: response.contents.map(shortened) }
        : response;
    }),
  };
  return { page: shown, left };

  function shortened(content: ContentDoc): ContentDoc {
    return { ...content, examples: content.examples.filter(fits) };
  }

  function fits({ text }: ExampleDoc, at: number): boolean {
    const fit = at === 0 || used + text.length <= most;
    if (fit) used += text.length;
    else left += 1;
    return fit;
  }
}
